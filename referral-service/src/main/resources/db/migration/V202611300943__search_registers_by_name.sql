-- A register is searched by any part of a name or its reading. Each ending of the normal form is a row: a part of the name is
-- what one of them begins with, a range of the index.
CREATE TABLE register_name (
    municipality  text             NOT NULL,
    register      text             NOT NULL CHECK (register IN ('ORGANISATION', 'PRACTITIONER')),
    ending        text COLLATE "C" NOT NULL,
    entry_id      uuid             NOT NULL,
    PRIMARY KEY (municipality, register, ending, entry_id)
);
CREATE INDEX register_name_by_entry ON register_name (municipality, entry_id);
COMMENT ON TABLE register_name IS '[personal] Endings of names in the registers of organisations and practitioners, to find them by any part.';
COMMENT ON COLUMN register_name.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN register_name.register IS '[internal] ORGANISATION or PRACTITIONER.';
COMMENT ON COLUMN register_name.ending IS '[personal] The name or its reading from one character on, in the normal form of the matching.';
COMMENT ON COLUMN register_name.entry_id IS '[internal] The entry of the register.';
ALTER TABLE register_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_name FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON register_name
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON register_name TO ${app_role};

-- The normal form is made in the service, at the first search after an entry is written, whoever wrote it.
ALTER TABLE organisation ADD COLUMN name_scheme integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN organisation.name_scheme IS '[internal] Version of the normal form in which the name can be searched; 0: not yet.';
CREATE INDEX organisation_by_name_scheme ON organisation (municipality, name_scheme, id);
ALTER TABLE practitioner ADD COLUMN name_scheme integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN practitioner.name_scheme IS '[internal] Version of the normal form in which the name can be searched; 0: not yet.';
CREATE INDEX practitioner_by_name_scheme ON practitioner (municipality, name_scheme, id);

CREATE FUNCTION search_name_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.name_scheme := 0;
    RETURN NEW;
END
$$;
CREATE TRIGGER renamed BEFORE UPDATE OF name, name_kana ON organisation
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.name_kana IS DISTINCT FROM NEW.name_kana)
    EXECUTE FUNCTION search_name_anew();
CREATE TRIGGER renamed BEFORE UPDATE OF name, name_kana ON practitioner
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.name_kana IS DISTINCT FROM NEW.name_kana)
    EXECUTE FUNCTION search_name_anew();
