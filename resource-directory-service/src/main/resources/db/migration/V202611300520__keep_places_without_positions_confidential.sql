-- How much of a place may be told no longer hangs on its position: an address alone can be confidential too.
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resource_index NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
    old text;
BEGIN
    SELECT conname INTO STRICT old FROM pg_constraint
    WHERE conrelid = 'resource'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%disclosure%';
    EXECUTE format('ALTER TABLE resource DROP CONSTRAINT %I', old);
END $$;
UPDATE resource SET disclosure = 'EXACT' WHERE disclosure IS NULL;

-- The district of a confidential block was that of its true position, which tells more than the block does. Until the
-- resource or the boundaries are changed it is told no district but one that an editor names.
UPDATE resource_index i SET district = r.district, analysis = 0
FROM resource r
WHERE r.municipality = i.municipality AND r.id = i.resource_id AND r.disclosure = 'BLOCK' AND r.located_in IS NOT NULL;
UPDATE index_state SET analysis = 0
WHERE tenant IN (SELECT municipality FROM resource WHERE disclosure = 'BLOCK' AND located_in IS NOT NULL);
UPDATE resource SET located_in = NULL WHERE disclosure = 'BLOCK';

ALTER TABLE resource
    ALTER COLUMN disclosure SET NOT NULL,
    ADD CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (precision IS NULL));
COMMENT ON COLUMN resource.disclosure IS '[public] How much of the place may be told: EXACT, BLOCK or DISTRICT; address and position.';
COMMENT ON COLUMN resource.located_in IS '[public] District whose boundary encloses the position; of a confidential block, its middle.';
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
ALTER TABLE resource_index FORCE ROW LEVEL SECURITY;
