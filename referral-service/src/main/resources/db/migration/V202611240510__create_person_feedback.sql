CREATE TABLE contact_preference (
    person_id       uuid        PRIMARY KEY REFERENCES person,
    municipality    text        NOT NULL,
    channel         text        NOT NULL,
    language        text        NOT NULL,
    do_not_contact  boolean     NOT NULL,
    note            bytea,
    said_by         text        NOT NULL,
    said_at         timestamptz NOT NULL,
    version         bigint      NOT NULL
);
COMMENT ON TABLE contact_preference IS '[sensitive] How a person wants to hear from the centre, or that they want no contact.';
COMMENT ON COLUMN contact_preference.person_id IS '[internal] The person.';
COMMENT ON COLUMN contact_preference.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN contact_preference.channel IS '[sensitive] PORTAL, LETTER, PHONE or IN_PERSON.';
COMMENT ON COLUMN contact_preference.language IS '[sensitive] JA or EN.';
COMMENT ON COLUMN contact_preference.do_not_contact IS '[sensitive] Whether the person wants to be left alone.';
COMMENT ON COLUMN contact_preference.note IS '[personal] For example when to call; encrypted with the person''s key.';
COMMENT ON COLUMN contact_preference.said_by IS '[internal] The account that wrote it down.';
COMMENT ON COLUMN contact_preference.said_at IS '[internal] When.';
COMMENT ON COLUMN contact_preference.version IS '[internal] Version for If-Match.';
ALTER TABLE contact_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_preference FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON contact_preference
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON contact_preference TO ${app_role};

CREATE TABLE person_feedback (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    referral_id   uuid        NOT NULL REFERENCES referral,
    content       bytea       NOT NULL,
    channel       text        NOT NULL,
    language      text        NOT NULL,
    state         text        NOT NULL,
    composed_on   date        NOT NULL,
    composed_at   timestamptz NOT NULL,
    composed_by   text        NOT NULL,
    reached_at    timestamptz,
    reached_by    text,
    version       bigint      NOT NULL
);
CREATE INDEX person_feedback_by_person ON person_feedback (person_id, composed_at DESC, id DESC);
CREATE INDEX person_feedback_waiting ON person_feedback (municipality, composed_at, id) WHERE state = 'TO_BE_TOLD';
COMMENT ON TABLE person_feedback IS '[sensitive] What a person was to be told of their referral, in plain language.';
COMMENT ON COLUMN person_feedback.id IS '[internal] Id.';
COMMENT ON COLUMN person_feedback.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_feedback.person_id IS '[internal] The person.';
COMMENT ON COLUMN person_feedback.referral_id IS '[internal] The referral.';
COMMENT ON COLUMN person_feedback.content IS '[personal] What it tells as codes and words, as JSON; encrypted with the person''s key.';
COMMENT ON COLUMN person_feedback.channel IS '[sensitive] How the person wanted to hear it: PORTAL, LETTER, PHONE or IN_PERSON.';
COMMENT ON COLUMN person_feedback.language IS '[sensitive] JA or EN.';
COMMENT ON COLUMN person_feedback.state IS '[internal] AVAILABLE, TO_BE_TOLD, WITHHELD, TOLD or READ.';
COMMENT ON COLUMN person_feedback.composed_on IS '[internal] Date, local to the municipality.';
COMMENT ON COLUMN person_feedback.composed_at IS '[internal] When it was composed.';
COMMENT ON COLUMN person_feedback.composed_by IS '[internal] The account that composed it.';
COMMENT ON COLUMN person_feedback.reached_at IS '[internal] When the person was told, or read it.';
COMMENT ON COLUMN person_feedback.reached_by IS '[internal] The account that told, or read.';
COMMENT ON COLUMN person_feedback.version IS '[internal] Version for If-Match.';
ALTER TABLE person_feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_feedback FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_feedback
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON person_feedback TO ${app_role};
