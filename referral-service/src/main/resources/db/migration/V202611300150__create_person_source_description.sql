-- two sources may refer one person: each goes on seeing what it wrote itself, and the other's address by consent only
CREATE TABLE person_source_description (
    id               uuid        PRIMARY KEY,
    municipality     text        NOT NULL,
    person_id        uuid        NOT NULL REFERENCES person,
    organisation_id  uuid        NOT NULL,
    content          bytea       NOT NULL,
    recorded_at      timestamptz NOT NULL
);
CREATE INDEX person_source_description_latest ON person_source_description (person_id, organisation_id, recorded_at DESC, id DESC);
COMMENT ON TABLE person_source_description IS '[personal] Who a person is and where the person is reached, as a source organisation has written it.';
COMMENT ON COLUMN person_source_description.id IS '[internal] Id.';
COMMENT ON COLUMN person_source_description.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_source_description.person_id IS '[internal] The person.';
COMMENT ON COLUMN person_source_description.organisation_id IS '[internal] The source organisation.';
COMMENT ON COLUMN person_source_description.content IS '[personal] Name, kana, sex, birth date, address, phone, mobile, position of the home; encrypted with the person''s key.';
COMMENT ON COLUMN person_source_description.recorded_at IS '[internal] When it was recorded.';
ALTER TABLE person_source_description ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_source_description FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_source_description
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_source_description TO ${app_role};
