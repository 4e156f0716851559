-- The best near here are looked for within a distance, and among what has no position; the index of places finds the latter
-- only by a walk through all of its pages.
CREATE INDEX resource_index_without_place ON resource_index (municipality) WHERE place IS NULL;
