-- Organisations come and go, and so do the people who work there.

ALTER TABLE organisation ADD COLUMN external_id text;
ALTER TABLE organisation ADD COLUMN valid_from date;
ALTER TABLE organisation ADD COLUMN valid_until date;
ALTER TABLE organisation ADD CHECK (valid_until >= valid_from);
CREATE UNIQUE INDEX organisation_by_external_id ON organisation (municipality, external_id);
COMMENT ON COLUMN organisation.external_id IS '[public] Its id in the list that it came from, such as the code of a medical institution.';
COMMENT ON COLUMN organisation.valid_from IS '[public] First day on which it works under this entry; null: always did.';
COMMENT ON COLUMN organisation.valid_until IS '[public] Last day; null: no end known.';

CREATE TABLE practitioner (
    municipality     text    NOT NULL,
    id               uuid    NOT NULL,
    organisation_id  uuid    NOT NULL,
    name             text    NOT NULL,
    name_kana        text,
    profession       text    NOT NULL,
    external_id      text,
    valid_from       date,
    valid_until      date,
    version          bigint  NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, organisation_id) REFERENCES organisation,
    CHECK (valid_until >= valid_from)
);
CREATE UNIQUE INDEX practitioner_by_external_id ON practitioner (municipality, external_id);
CREATE INDEX practitioner_by_name ON practitioner (municipality, name, id);
CREATE INDEX practitioner_by_organisation ON practitioner (municipality, organisation_id, name, id);
COMMENT ON TABLE practitioner IS '[internal] Who works at an organisation, in their profession; an entry per affiliation.';
COMMENT ON COLUMN practitioner.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN practitioner.id IS '[internal] Id.';
COMMENT ON COLUMN practitioner.organisation_id IS '[internal] Where.';
COMMENT ON COLUMN practitioner.name IS '[personal] Name in professional life.';
COMMENT ON COLUMN practitioner.name_kana IS '[personal] Reading of the name.';
COMMENT ON COLUMN practitioner.profession IS '[internal] Profession.';
COMMENT ON COLUMN practitioner.external_id IS '[internal] Id in the list that the entry came from.';
COMMENT ON COLUMN practitioner.valid_from IS '[internal] First day there; null: always was.';
COMMENT ON COLUMN practitioner.valid_until IS '[internal] Last day there; null: no end known.';
COMMENT ON COLUMN practitioner.version IS '[internal] Version for If-Match.';
ALTER TABLE practitioner ENABLE ROW LEVEL SECURITY;
ALTER TABLE practitioner FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON practitioner
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON practitioner TO ${app_role};

CREATE TABLE import_check (
    municipality  text        NOT NULL,
    kind          text        NOT NULL,
    digest        bytea       NOT NULL,
    checked_by    text        NOT NULL,
    checked_at    timestamptz NOT NULL,
    PRIMARY KEY (municipality, kind, digest)
);
COMMENT ON TABLE import_check IS '[internal] Files that somebody has looked at in a dry run: only those are applied.';
COMMENT ON COLUMN import_check.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN import_check.kind IS '[internal] What the file lists.';
COMMENT ON COLUMN import_check.digest IS '[internal] SHA-256 of the file.';
COMMENT ON COLUMN import_check.checked_by IS '[internal] The account that looked.';
COMMENT ON COLUMN import_check.checked_at IS '[internal] When.';
ALTER TABLE import_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_check FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON import_check
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON import_check TO ${app_role};
