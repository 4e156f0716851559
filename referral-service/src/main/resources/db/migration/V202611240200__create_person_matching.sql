-- Finding the same person again. Blocking keys replace the three indexes of the first version, of which the columns stay
-- for one release (a replica of the version before may still write them), and are dropped by a later migration.

ALTER TABLE person ALTER COLUMN name_birth_index DROP NOT NULL;
ALTER TABLE person ALTER COLUMN address_index DROP NOT NULL;
COMMENT ON COLUMN person.name_birth_index IS '[personal] No longer written: see person_match_key.';
COMMENT ON COLUMN person.phone_index IS '[personal] No longer written: see person_match_key.';
COMMENT ON COLUMN person.address_index IS '[personal] No longer written: see person_match_key.';

ALTER TABLE person ADD COLUMN match_scheme integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN person.match_scheme IS '[internal] Version of the normal forms that the person''s blocking keys were made by; 0: none yet.';
CREATE INDEX person_by_match_scheme ON person (municipality, match_scheme);

CREATE TABLE person_match_key (
    municipality  text   NOT NULL,
    pass          text   NOT NULL,
    key           bytea  NOT NULL,
    person_id     uuid   NOT NULL REFERENCES person,
    PRIMARY KEY (municipality, pass, key, person_id)
);
CREATE INDEX person_match_key_by_person ON person_match_key (person_id);
COMMENT ON TABLE person_match_key IS '[personal] Keyed fingerprints of normalised values: persons who share none are not compared.';
COMMENT ON COLUMN person_match_key.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_match_key.pass IS '[internal] Which value: READING, WRITING, BIRTH_DATE, PHONE or ADDRESS.';
COMMENT ON COLUMN person_match_key.key IS '[personal] Blind index of the value in its normal form.';
COMMENT ON COLUMN person_match_key.person_id IS '[internal] The person.';
ALTER TABLE person_match_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_match_key FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_match_key
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON person_match_key TO ${app_role};

CREATE TABLE person_description (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    person_id     uuid        NOT NULL REFERENCES person,
    content       bytea       NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL
);
CREATE INDEX person_description_by_person ON person_description (person_id, recorded_at);
COMMENT ON TABLE person_description IS '[personal] How a known person was described otherwise: an address before the move, a maiden name, a misreading.';
COMMENT ON COLUMN person_description.id IS '[internal] Id.';
COMMENT ON COLUMN person_description.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_description.person_id IS '[internal] The person.';
COMMENT ON COLUMN person_description.content IS '[personal] Name, kana, sex, date of birth, address, telephone numbers as JSON; encrypted with the person''s key.';
COMMENT ON COLUMN person_description.recorded_at IS '[internal] When it was recorded.';
COMMENT ON COLUMN person_description.recorded_by IS '[internal] The account that recorded it.';
ALTER TABLE person_description ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_description FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_description
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_description TO ${app_role};

CREATE TABLE person_search (
    id            uuid        PRIMARY KEY,
    municipality  text        NOT NULL,
    account       text        NOT NULL,
    described     bytea       NOT NULL,
    candidates    text        NOT NULL,
    searched_at   timestamptz NOT NULL,
    valid_until   timestamptz NOT NULL
);
COMMENT ON TABLE person_search IS '[internal] Receipts of searches for the same person: whoever keys in a referral shows one.';
COMMENT ON COLUMN person_search.id IS '[internal] The receipt.';
COMMENT ON COLUMN person_search.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_search.account IS '[internal] The account that searched.';
COMMENT ON COLUMN person_search.described IS '[personal] Blind index of name, reading and date of birth that were searched for.';
COMMENT ON COLUMN person_search.candidates IS '[internal] Ids of the persons shown, separated by commas.';
COMMENT ON COLUMN person_search.searched_at IS '[internal] When.';
COMMENT ON COLUMN person_search.valid_until IS '[internal] Until when it may be shown.';
ALTER TABLE person_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_search FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_search
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_search TO ${app_role};

CREATE TABLE person_told_apart (
    one_id        uuid        NOT NULL REFERENCES person,
    other_id      uuid        NOT NULL REFERENCES person,
    municipality  text        NOT NULL,
    told_by       text        NOT NULL,
    told_at       timestamptz NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
);
COMMENT ON TABLE person_told_apart IS '[internal] Somebody has looked and said that two alike records are two persons.';
COMMENT ON COLUMN person_told_apart.one_id IS '[internal] The person with the smaller id.';
COMMENT ON COLUMN person_told_apart.other_id IS '[internal] The other person.';
COMMENT ON COLUMN person_told_apart.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_told_apart.told_by IS '[internal] The account that said so.';
COMMENT ON COLUMN person_told_apart.told_at IS '[internal] When.';
ALTER TABLE person_told_apart ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_told_apart FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_told_apart
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT ON person_told_apart TO ${app_role};
