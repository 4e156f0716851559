-- Two records that are one resource, and pairs that are not.

CREATE TABLE resource_merge (
    municipality  text         NOT NULL,
    id            uuid         NOT NULL,
    survivor_id   uuid         NOT NULL,
    merged_id     uuid         NOT NULL,
    account       text         NOT NULL,
    reason        text,
    was_status    text         NOT NULL,
    added_name    boolean      NOT NULL,
    moved         jsonb        NOT NULL,
    merged_at     timestamptz  NOT NULL,
    reversed_at   timestamptz,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, survivor_id) REFERENCES resource (municipality, id),
    FOREIGN KEY (municipality, merged_id) REFERENCES resource (municipality, id),
    CHECK (survivor_id <> merged_id)
);
CREATE UNIQUE INDEX resource_merge_that_holds ON resource_merge (municipality, merged_id) WHERE reversed_at IS NULL;
CREATE INDEX resource_merge_by_survivor ON resource_merge (municipality, survivor_id);
COMMENT ON TABLE resource_merge IS '[internal] Two records turned out to be one resource.';
COMMENT ON COLUMN resource_merge.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_merge.id IS '[internal] Id.';
COMMENT ON COLUMN resource_merge.survivor_id IS '[public] The record that stands for both.';
COMMENT ON COLUMN resource_merge.merged_id IS '[public] The record that leads to it.';
COMMENT ON COLUMN resource_merge.account IS '[personal] Whose account merged them; empty three years later.';
COMMENT ON COLUMN resource_merge.reason IS '[internal] Why, in words.';
COMMENT ON COLUMN resource_merge.was_status IS '[internal] Status of the merged record before.';
COMMENT ON COLUMN resource_merge.added_name IS '[internal] Its name has become another name of the surviving record.';
COMMENT ON COLUMN resource_merge.moved IS '[internal] Ids of what was moved, by table, to be moved back.';
COMMENT ON COLUMN resource_merge.merged_at IS '[internal] When.';
COMMENT ON COLUMN resource_merge.reversed_at IS '[internal] When it was taken back.';
ALTER TABLE resource_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_merge
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource_merge TO ${app_role};

CREATE TABLE resource_distinction (
    municipality  text         NOT NULL,
    first_id      uuid         NOT NULL,
    second_id     uuid         NOT NULL,
    account       text         NOT NULL,
    told_at       timestamptz  NOT NULL,
    PRIMARY KEY (municipality, first_id, second_id),
    FOREIGN KEY (municipality, first_id) REFERENCES resource (municipality, id),
    FOREIGN KEY (municipality, second_id) REFERENCES resource (municipality, id)
);
COMMENT ON TABLE resource_distinction IS '[internal] Two resources that look the same and are not.';
COMMENT ON COLUMN resource_distinction.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_distinction.first_id IS '[public] The one with the lesser id.';
COMMENT ON COLUMN resource_distinction.second_id IS '[public] The other one.';
COMMENT ON COLUMN resource_distinction.account IS '[personal] Whose account told them apart; empty three years later.';
COMMENT ON COLUMN resource_distinction.told_at IS '[internal] When.';
ALTER TABLE resource_distinction ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_distinction FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_distinction
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource_distinction TO ${app_role};

-- What belongs to a merged record moves with it.
GRANT UPDATE (resource_id) ON resource_photo TO ${app_role};
GRANT UPDATE (resource_id) ON resource_visit TO ${app_role};
GRANT UPDATE (resource_id) ON resource_hearing TO ${app_role};
GRANT UPDATE (resource_id) ON resource_provenance TO ${app_role};

-- The record that stands for a resource now.
CREATE FUNCTION surviving_resource(resource uuid) RETURNS uuid
    LANGUAGE sql STABLE STRICT
    RETURN (
        WITH RECURSIVE survivor (id, steps) AS (
            SELECT resource, 0
            UNION ALL
            SELECT m.survivor_id, s.steps + 1
            FROM survivor s JOIN resource_merge m
                ON m.municipality = current_municipality() AND m.merged_id = s.id AND m.reversed_at IS NULL
            WHERE s.steps < 32)
        SELECT s.id FROM survivor s ORDER BY s.steps DESC LIMIT 1);
COMMENT ON FUNCTION surviving_resource(uuid) IS 'Follows merges.';

-- A resource and all that were merged into it.
CREATE FUNCTION same_resource(resource uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE STRICT
    BEGIN ATOMIC
        WITH RECURSIVE family (id, steps) AS (
            SELECT same_resource.resource, 0
            UNION ALL
            SELECT m.merged_id, f.steps + 1
            FROM family f JOIN resource_merge m
                ON m.municipality = current_municipality() AND m.survivor_id = f.id AND m.reversed_at IS NULL
            WHERE f.steps < 32)
        SELECT f.id FROM family f;
    END;
COMMENT ON FUNCTION same_resource(uuid) IS 'Follows merges back.';

-- As before, also of what was merged into the resource.
CREATE OR REPLACE FUNCTION usage_load(resource uuid, today date)
    RETURNS TABLE (people bigint, expected bigint, free bigint)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH told AS (
            SELECT r.capacity_maximum, r.capacity_available, r.capacity_waiting, r.capacity_asked_on
            FROM resource r WHERE r.municipality = current_municipality() AND r.id = usage_load.resource),
        connected AS (
            SELECT coalesce(usage_person(c.person), c.mark) AS who, c.started_on, e.ended_on
            FROM usage_connection c
            LEFT JOIN usage_connection_end e ON e.municipality = c.municipality AND e.mark = c.mark
            WHERE c.municipality = current_municipality() AND c.resource_id IN (SELECT same_resource(usage_load.resource)) AND usage_counts(c.case_mark)),
        tally AS (
            SELECT count(DISTINCT c.who) FILTER (WHERE c.started_on <= usage_load.today
                                                   AND (c.ended_on IS NULL OR c.ended_on > usage_load.today)) AS people,
                   count(*) FILTER (WHERE c.started_on > t.capacity_asked_on
                                      AND (c.ended_on IS NULL OR c.ended_on > usage_load.today)) AS come,
                   count(*) FILTER (WHERE c.started_on <= t.capacity_asked_on AND c.ended_on > t.capacity_asked_on
                                      AND c.ended_on <= usage_load.today) AS gone
            FROM told t LEFT JOIN connected c ON true),
        awaited AS (
            SELECT count(DISTINCT coalesce(usage_person(p.person), p.mark)) AS expected
            FROM usage_prescription p
            WHERE p.municipality = current_municipality() AND p.resource_id IN (SELECT same_resource(usage_load.resource))
              AND p.agreed_on > usage_load.today - 60 AND usage_counts(p.case_mark)
              AND NOT EXISTS (SELECT 1 FROM connected c WHERE c.who = usage_person(p.person)))
        SELECT tally.people, awaited.expected,
               CASE WHEN told.capacity_available IS NOT NULL
                        THEN greatest(0, told.capacity_available - tally.come + tally.gone)
                    WHEN told.capacity_maximum IS NOT NULL THEN greatest(0, told.capacity_maximum - tally.people)
                    WHEN told.capacity_waiting > 0 THEN 0 END
        FROM told, tally, awaited;
    END;
