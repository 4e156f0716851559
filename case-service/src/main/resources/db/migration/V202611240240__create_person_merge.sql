-- Which records are one person (名寄せ), as referral-service says. Cases keep the id under which they were opened.

CREATE TABLE person_merge (
    merged_person_id     uuid        NOT NULL,
    surviving_person_id  uuid        NOT NULL,
    municipality         text        NOT NULL,
    holds                boolean     NOT NULL,
    since                timestamptz NOT NULL,
    PRIMARY KEY (merged_person_id, surviving_person_id)
);
CREATE INDEX person_merge_by_survivor ON person_merge (surviving_person_id);
COMMENT ON TABLE person_merge IS '[internal] Pairs of records that are one person, or were said to be.';
COMMENT ON COLUMN person_merge.merged_person_id IS '[internal] The record that the other one stands for.';
COMMENT ON COLUMN person_merge.surviving_person_id IS '[internal] The record that stands for both.';
COMMENT ON COLUMN person_merge.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_merge.holds IS '[internal] Whether the two are one person; false after a merge was taken back.';
COMMENT ON COLUMN person_merge.since IS '[internal] When that was said.';
ALTER TABLE person_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_merge
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON person_merge TO ${app_role};

CREATE FUNCTION same_person(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE same (id) AS (
        SELECT person
        UNION
        SELECT CASE WHEN m.merged_person_id = s.id THEN m.surviving_person_id ELSE m.merged_person_id END
        FROM same s JOIN person_merge m ON m.holds AND (m.merged_person_id = s.id OR m.surviving_person_id = s.id))
    SELECT id FROM same
$$;
COMMENT ON FUNCTION same_person(uuid) IS 'Every record of the person to whom a record belongs, the record itself included.';
