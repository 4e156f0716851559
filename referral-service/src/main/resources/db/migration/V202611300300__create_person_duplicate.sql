-- Systems send persons that nobody looks up. Whoever is only likely known becomes a new record: the pair waits here until
-- somebody at the centre says that it is one person, or two.
CREATE TABLE person_duplicate (
    id            uuid              PRIMARY KEY,
    municipality  text              NOT NULL,
    one_id        uuid              NOT NULL REFERENCES person,
    other_id      uuid              NOT NULL REFERENCES person,
    score         double precision  NOT NULL CHECK (score BETWEEN 0 AND 1),
    found_at      timestamptz       NOT NULL,
    state         text              NOT NULL CHECK (state IN ('OPEN', 'MERGED', 'TOLD_APART')),
    reason        text              CHECK (reason IS NULL OR state = 'TOLD_APART'),
    closed_by     text,
    closed_at     timestamptz,
    version       bigint            NOT NULL,
    UNIQUE (one_id, other_id),
    CHECK (one_id <> other_id),
    CHECK ((state = 'OPEN') = (closed_at IS NULL) AND (closed_by IS NULL) = (closed_at IS NULL))
);
CREATE INDEX person_duplicate_by_time ON person_duplicate (municipality, found_at, id);
CREATE INDEX person_duplicate_open ON person_duplicate (municipality, found_at, id) WHERE state = 'OPEN';
CREATE INDEX person_duplicate_by_other ON person_duplicate (other_id);
COMMENT ON TABLE person_duplicate IS '[internal] Two records that are likely one person, for the centre to decide on.';
COMMENT ON COLUMN person_duplicate.id IS '[internal] Id.';
COMMENT ON COLUMN person_duplicate.municipality IS '[internal] JIS code of the municipality.';
COMMENT ON COLUMN person_duplicate.one_id IS '[internal] The record that was made when the likeness was found.';
COMMENT ON COLUMN person_duplicate.other_id IS '[internal] The record that was there before.';
COMMENT ON COLUMN person_duplicate.score IS '[internal] Probability of one person as it was found, 0 to 1.';
COMMENT ON COLUMN person_duplicate.found_at IS '[internal] When.';
COMMENT ON COLUMN person_duplicate.state IS '[internal] OPEN, MERGED or TOLD_APART.';
COMMENT ON COLUMN person_duplicate.reason IS '[internal] Reason code of who told the two apart; null where a merge was taken back.';
COMMENT ON COLUMN person_duplicate.closed_by IS '[internal] The account that decided.';
COMMENT ON COLUMN person_duplicate.closed_at IS '[internal] When it was decided.';
COMMENT ON COLUMN person_duplicate.version IS '[internal] Version for If-Match.';
ALTER TABLE person_duplicate ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_duplicate FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON person_duplicate
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
-- deleted when one of the two persons is erased
GRANT SELECT, INSERT, UPDATE, DELETE ON person_duplicate TO ${app_role};
