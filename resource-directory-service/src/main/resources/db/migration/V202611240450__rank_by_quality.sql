-- The rank knows what is behind a resource, and when somebody last vouched for it.
ALTER TABLE resource_index
    ADD COLUMN assured_on  date,
    ADD COLUMN evidence    text  NOT NULL DEFAULT 'SEED';
-- the default stays: the version before this one goes on writing beside it
COMMENT ON COLUMN resource_index.assured_on IS '[public] Day on which somebody last said that all of it is so.';
COMMENT ON COLUMN resource_index.evidence IS '[public] What is behind it: SEED, DESCRIBED, VISITED or HEARD.';
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resource_index NO FORCE ROW LEVEL SECURITY;
UPDATE resource_index i
SET assured_on = r.assured_on,
    evidence = CASE WHEN r.heard_on IS NOT NULL THEN 'HEARD'
                    WHEN r.visited_on IS NOT NULL THEN 'VISITED'
                    WHEN r.description IS NOT NULL AND (r.latitude IS NOT NULL OR r.address IS NOT NULL) THEN 'DESCRIBED'
                    ELSE 'SEED' END
FROM resource r WHERE r.municipality = i.municipality AND r.id = i.resource_id;
ALTER TABLE resource_index FORCE ROW LEVEL SECURITY;
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
