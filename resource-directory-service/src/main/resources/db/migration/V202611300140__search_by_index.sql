-- Row-level security lets no index answer what a function is asked that is not declared leakproof (@@, <@, LIKE are not):
-- the search looked at every row of the municipality. The search therefore reads two views, which have the condition on
-- the municipality in them and are not barriers. They read their tables as the owner, who may see all rows of these two
-- and of no others: both are derived and public throughout. For the service itself the tables stay as they were.
CREATE POLICY searching ON resource_index FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY searching ON resource_beginning FOR SELECT TO CURRENT_USER USING (true);
CREATE VIEW resource_index_here AS SELECT * FROM resource_index WHERE municipality = current_municipality();
CREATE VIEW resource_beginning_here AS SELECT * FROM resource_beginning WHERE municipality = current_municipality();
GRANT SELECT ON resource_index_here, resource_beginning_here TO ${app_role};
COMMENT ON VIEW resource_index_here IS '[public] The resource_index of the municipality in hand, as the search reads it: by its indexes.';
COMMENT ON VIEW resource_beginning_here IS '[public] The resource_beginning of the municipality in hand, as the search reads it: by its index.';
DO $$
DECLARE
    told record;
BEGIN
    FOR told IN
        SELECT c.relname, a.attname, col_description(c.oid, a.attnum) AS comment
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.oid IN ('resource_index'::regclass, 'resource_beginning'::regclass)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', told.relname || '_here', told.attname, told.comment);
    END LOOP;
END $$;
