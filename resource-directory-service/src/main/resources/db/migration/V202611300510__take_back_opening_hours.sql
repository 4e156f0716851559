-- Hours that were taken back leave their version, so that none is given twice.
ALTER TABLE resource_opening ALTER COLUMN hours DROP NOT NULL;
COMMENT ON COLUMN resource_opening.hours IS '[public] The hours as they were told; null: nobody knows any more.';
