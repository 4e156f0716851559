-- Two records of one person (名寄せ). Nothing moves: the merged record points to the one that stands for it, everything
-- keeps the id under which it was written and encrypted, and is found under both. Taking the pointer away parts the two.

ALTER TABLE person ADD COLUMN merged_into uuid REFERENCES person;
ALTER TABLE person ADD CHECK (merged_into <> id);
CREATE INDEX person_by_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON COLUMN person.merged_into IS '[internal] The record that stands for this one now, at the end of all merges; null: itself.';

CREATE TABLE person_merge (
    id                      uuid        PRIMARY KEY,
    municipality            text        NOT NULL,
    surviving_id            uuid        NOT NULL REFERENCES person,
    merged_id               uuid        NOT NULL REFERENCES person,
    reason                  text        NOT NULL,
    merged_by               text        NOT NULL,
    merged_at               timestamptz NOT NULL,
    undone_reason           text,
    undone_by               text,
    undone_at               timestamptz,
    CHECK (surviving_id <> merged_id),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL))
);
CREATE UNIQUE INDEX person_merge_once ON person_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_by_survivor ON person_merge (surviving_id);
COMMENT ON TABLE person_merge IS '[internal] Who said that two records are one person, why and when; and who said that they are not after all.';
COMMENT ON COLUMN person_merge.id IS '[internal] Id.';
COMMENT ON COLUMN person_merge.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_merge.surviving_id IS '[internal] The record that stands for both.';
COMMENT ON COLUMN person_merge.merged_id IS '[internal] The record that it stands for.';
COMMENT ON COLUMN person_merge.reason IS '[internal] Reason code.';
COMMENT ON COLUMN person_merge.merged_by IS '[internal] The account that said so.';
COMMENT ON COLUMN person_merge.merged_at IS '[internal] When.';
COMMENT ON COLUMN person_merge.undone_reason IS '[internal] Reason code of the parting.';
COMMENT ON COLUMN person_merge.undone_by IS '[internal] The account that parted them.';
COMMENT ON COLUMN person_merge.undone_at IS '[internal] When they were parted.';
ALTER TABLE person_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_merge
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON person_merge TO ${app_role};
