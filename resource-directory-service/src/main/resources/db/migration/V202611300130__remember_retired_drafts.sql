-- A draft that was given up stays what only editors know.

ALTER TABLE resource ADD COLUMN retired_unpublished boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN resource.retired_unpublished IS '[internal] It was a draft until it was retired, so nobody but editors knows of it.';

-- what was published once was assured by that
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
UPDATE resource SET retired_unpublished = true WHERE status = 'RETIRED' AND assured_on IS NULL;
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
