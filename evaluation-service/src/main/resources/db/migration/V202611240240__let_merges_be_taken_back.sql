-- A merge can be taken back, and made again: of what is said about a pair of pseudonyms the later word counts.

ALTER TABLE person_merge_fact ADD COLUMN holds boolean NOT NULL DEFAULT true;
ALTER TABLE person_merge_fact ADD COLUMN since timestamptz NOT NULL DEFAULT 'epoch';
ALTER TABLE person_merge_fact DROP CONSTRAINT person_merge_fact_pkey;
ALTER TABLE person_merge_fact ADD PRIMARY KEY (merged_person_id, surviving_person_id);
COMMENT ON COLUMN person_merge_fact.holds IS '[internal] Whether the two are one person; false after a merge was taken back.';
COMMENT ON COLUMN person_merge_fact.since IS '[internal] When that was said.';
GRANT UPDATE ON person_merge_fact TO ${app_role};
