-- Imports say what they left out of rows that they took in, and what new rows are likely the same as.

ALTER TABLE resource_import ADD COLUMN warned integer NOT NULL DEFAULT 0;
ALTER TABLE resource_import ADD COLUMN on_likely_duplicate text NOT NULL DEFAULT 'CREATE';
COMMENT ON COLUMN resource_import.warned IS '[internal] Rows that were taken in, and of which something is to be said.';
COMMENT ON COLUMN resource_import.on_likely_duplicate IS '[internal] What becomes of a new row that looks like a resource from elsewhere: CREATE or SKIP.';

ALTER TABLE resource_import_row ADD COLUMN likely_same jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN resource_import_row.likely_same IS '[internal] Of something new, resources that it may be, with scores and reasons.';
COMMENT ON COLUMN resource_import_row.problems IS '[internal] Pointers, codes and severities; for 90 days also what was written in cells that were not taken, never of a place.';

-- what was written is forgotten after a while
GRANT UPDATE (problems) ON resource_import_row TO ${app_role};
