ALTER TABLE district_set ADD COLUMN attribution text, ADD COLUMN attribution_en text;
COMMENT ON COLUMN district_set.attribution IS '[public] What has to be said where the boundaries are shown, such as their source.';
COMMENT ON COLUMN district_set.attribution_en IS '[public] The same in English.';
