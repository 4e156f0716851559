CREATE TABLE organisation (
    municipality  text    NOT NULL,
    id            uuid    NOT NULL,
    name          text    NOT NULL,
    name_kana     text,
    kind          text    NOT NULL,
    specialty     text,
    fax_number    text,
    phone         text,
    version       bigint  NOT NULL,
    PRIMARY KEY (municipality, id)
);
CREATE INDEX organisation_by_name ON organisation (municipality, name, id);
COMMENT ON TABLE organisation IS '[public] Organisations as a municipality knows them; one that serves several stands in each.';
COMMENT ON COLUMN organisation.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN organisation.id IS '[public] The same id that tokens carry in the claim organisation.';
COMMENT ON COLUMN organisation.name IS '[public] Name.';
COMMENT ON COLUMN organisation.name_kana IS '[public] Reading of the name.';
COMMENT ON COLUMN organisation.kind IS '[public] OrganisationKind.';
COMMENT ON COLUMN organisation.specialty IS '[public] Specialty of a clinic.';
COMMENT ON COLUMN organisation.fax_number IS '[public] FAX number printed on the forms.';
COMMENT ON COLUMN organisation.phone IS '[public] Telephone number of the organisation.';
COMMENT ON COLUMN organisation.version IS '[internal] Version for If-Match.';
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON organisation
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON organisation TO ${app_role};

CREATE TABLE person (
    id                uuid        PRIMARY KEY,
    municipality      text        NOT NULL,
    identity          bytea       NOT NULL,
    contact           bytea       NOT NULL,
    name_birth_index  bytea       NOT NULL,
    phone_index       bytea,
    address_index     bytea       NOT NULL,
    consent_version   bigint      NOT NULL DEFAULT 0,
    recorded_at       timestamptz NOT NULL,
    version           bigint      NOT NULL
);
CREATE INDEX person_by_name_and_birth ON person (municipality, name_birth_index);
COMMENT ON TABLE person IS '[personal] The only place in the whole system with direct identifiers.';
COMMENT ON COLUMN person.id IS '[internal] Random id by which everybody else knows the person.';
COMMENT ON COLUMN person.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person.identity IS '[personal] Name, kana, sex, date of birth; encrypted with the person''s key.';
COMMENT ON COLUMN person.contact IS '[personal] Address, telephone numbers, position of the home; encrypted with the person''s key.';
COMMENT ON COLUMN person.name_birth_index IS '[personal] Blind index of normalised kana and date of birth.';
COMMENT ON COLUMN person.phone_index IS '[personal] Blind index of the normalised telephone number.';
COMMENT ON COLUMN person.address_index IS '[personal] Blind index of the normalised address.';
COMMENT ON COLUMN person.consent_version IS '[internal] Latest version of the person''s consent ledger; 0 without any.';
COMMENT ON COLUMN person.recorded_at IS '[internal] When first recorded.';
COMMENT ON COLUMN person.version IS '[internal] Version for If-Match.';
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON person TO ${app_role};

CREATE TABLE person_account (
    account       text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    municipality  text        NOT NULL,
    relation      text        NOT NULL,
    linked_at     timestamptz NOT NULL,
    PRIMARY KEY (account, person_id)
);
COMMENT ON TABLE person_account IS '[personal] Which account belongs to a person or to a family member acting for the person.';
COMMENT ON COLUMN person_account.account IS '[personal] Subject of the account''s tokens.';
COMMENT ON COLUMN person_account.person_id IS '[internal] The person.';
COMMENT ON COLUMN person_account.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_account.relation IS '[personal] SELF or FAMILY.';
COMMENT ON COLUMN person_account.linked_at IS '[internal] When the centre linked it.';
ALTER TABLE person_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_account FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_account
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_account TO ${app_role};

CREATE TABLE consent (
    id                  uuid        PRIMARY KEY,
    person_id           uuid        NOT NULL REFERENCES person,
    municipality        text        NOT NULL,
    version             bigint      NOT NULL,
    withdrawal          boolean     NOT NULL,
    form                text,
    given_on            date,
    witness             bytea,
    guardian            bytea,
    source_may_be_told  boolean     NOT NULL,
    grants              text        NOT NULL,
    valid_from          timestamptz NOT NULL,
    valid_until         timestamptz,
    recorded_by         text        NOT NULL,
    recorded_at         timestamptz NOT NULL,
    UNIQUE (person_id, version)
);
COMMENT ON TABLE consent IS '[sensitive] The consent ledger: a row per version and person, never changed.';
COMMENT ON COLUMN consent.id IS '[internal] Id of this version.';
COMMENT ON COLUMN consent.person_id IS '[internal] The person.';
COMMENT ON COLUMN consent.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN consent.version IS '[internal] Position in the person''s ledger, from 1 without gaps; the highest is in force.';
COMMENT ON COLUMN consent.withdrawal IS '[sensitive] Whether this version takes everything back.';
COMMENT ON COLUMN consent.form IS '[sensitive] SIGNATURE, ORAL or GUARDIAN.';
COMMENT ON COLUMN consent.given_on IS '[sensitive] The day on which the person agreed.';
COMMENT ON COLUMN consent.witness IS '[personal] Who heard the oral consent; encrypted with the person''s key.';
COMMENT ON COLUMN consent.guardian IS '[personal] Who agreed for the person, and their relation; encrypted with the person''s key.';
COMMENT ON COLUMN consent.source_may_be_told IS '[sensitive] Whether form 2 may go to the source.';
COMMENT ON COLUMN consent.grants IS '[sensitive] Recipients, purposes and categories as JSON.';
COMMENT ON COLUMN consent.valid_from IS '[internal] Begin of the period.';
COMMENT ON COLUMN consent.valid_until IS '[internal] End of the period; null: until withdrawn.';
COMMENT ON COLUMN consent.recorded_by IS '[internal] The account that recorded it.';
COMMENT ON COLUMN consent.recorded_at IS '[internal] When it was recorded.';
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON consent
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON consent TO ${app_role};

CREATE TABLE disclosure (
    id               uuid        PRIMARY KEY,
    municipality     text        NOT NULL,
    person_id        uuid        NOT NULL REFERENCES person,
    disclosed_at     timestamptz NOT NULL,
    organisation_id  uuid,
    account          text        NOT NULL,
    object           text        NOT NULL,
    categories       text        NOT NULL,
    purpose          text        NOT NULL,
    basis            text        NOT NULL,
    consent_version  bigint
);
CREATE INDEX disclosure_by_person ON disclosure (person_id, disclosed_at DESC, id DESC);
COMMENT ON TABLE disclosure IS '[sensitive] The disclosure ledger: who saw or received what, when, on which basis; the person can read it.';
COMMENT ON COLUMN disclosure.id IS '[internal] Id of the disclosure.';
COMMENT ON COLUMN disclosure.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN disclosure.person_id IS '[internal] Whose data.';
COMMENT ON COLUMN disclosure.disclosed_at IS '[internal] When.';
COMMENT ON COLUMN disclosure.organisation_id IS '[internal] The organisation that received them.';
COMMENT ON COLUMN disclosure.account IS '[internal] The account that received them.';
COMMENT ON COLUMN disclosure.object IS '[internal] What was read or sent, as path.';
COMMENT ON COLUMN disclosure.categories IS '[sensitive] Categories of data, separated by commas.';
COMMENT ON COLUMN disclosure.purpose IS '[sensitive] The purpose.';
COMMENT ON COLUMN disclosure.basis IS '[sensitive] The legal basis.';
COMMENT ON COLUMN disclosure.consent_version IS '[internal] The version of the ledger that it rested on.';
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON disclosure
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON disclosure TO ${app_role};
