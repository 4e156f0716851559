-- The surviving record of a merge gets opening hours and capacity of the other, where it has none.

ALTER TABLE resource_merge
    ADD COLUMN took_hours     bigint,
    ADD COLUMN took_capacity  bigint;
COMMENT ON COLUMN resource_merge.took_hours IS '[internal] Version of the opening hours that were taken over; null: none were.';
COMMENT ON COLUMN resource_merge.took_capacity IS '[internal] Version of the capacity that was taken over; null: none was.';
-- a reversal takes them away again
GRANT DELETE ON resource_opening TO ${app_role};
