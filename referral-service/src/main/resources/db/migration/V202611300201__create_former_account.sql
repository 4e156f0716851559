-- A link that has ended stays as evidence of who could act for the person until when. In a table of its own: whoever asks
-- who may act for a person, a service of the version before included, sees it no more from that moment on.
CREATE TABLE former_account (
    account       text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    municipality  text        NOT NULL,
    relation      text        NOT NULL,
    linked_at     timestamptz NOT NULL,
    ended_at      timestamptz NOT NULL,
    ended_by      text        NOT NULL,
    PRIMARY KEY (person_id, account, linked_at)
);
COMMENT ON TABLE former_account IS '[personal] Which account belonged to a person, or to a family member acting for the person, until it was unlinked.';
COMMENT ON COLUMN former_account.account IS '[personal] Subject of the account''s tokens.';
COMMENT ON COLUMN former_account.person_id IS '[internal] The person.';
COMMENT ON COLUMN former_account.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN former_account.relation IS '[personal] SELF or FAMILY.';
COMMENT ON COLUMN former_account.linked_at IS '[internal] When the centre linked it.';
COMMENT ON COLUMN former_account.ended_at IS '[internal] When the centre unlinked it.';
COMMENT ON COLUMN former_account.ended_by IS '[internal] The account that unlinked it.';
ALTER TABLE former_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_account FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON former_account
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
-- it goes with an erased person
GRANT SELECT, INSERT, DELETE ON former_account TO ${app_role};
