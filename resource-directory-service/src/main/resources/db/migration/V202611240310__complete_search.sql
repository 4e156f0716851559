-- The search in full: more to filter by, what somebody begins to type, free places.

ALTER TABLE resource
    ADD COLUMN capacity_unit       text,
    ADD COLUMN capacity_maximum    integer,
    ADD COLUMN capacity_available  integer,
    ADD COLUMN capacity_waiting    integer,
    ADD COLUMN capacity_asked_on   date,
    ADD COLUMN capacity_version    bigint  NOT NULL DEFAULT 0;
COMMENT ON COLUMN resource.capacity_unit IS '[public] What is counted: places, beds, portions.';
COMMENT ON COLUMN resource.capacity_maximum IS '[public] How many there are room for.';
COMMENT ON COLUMN resource.capacity_available IS '[public] How many more can come.';
COMMENT ON COLUMN resource.capacity_waiting IS '[public] How many wait.';
COMMENT ON COLUMN resource.capacity_asked_on IS '[public] The day on which it was so.';
COMMENT ON COLUMN resource.capacity_version IS '[internal] Version of the capacity, for If-Match.';

-- Rows are derived: the next start writes them anew.
TRUNCATE resource_index;
ALTER TABLE resource_index
    DROP COLUMN name,
    ADD COLUMN sort_name          text COLLATE "ja-x-icu"  NOT NULL,
    ADD COLUMN cost               text,
    ADD COLUMN suits              text[]   NOT NULL,
    ADD COLUMN languages          text[]   NOT NULL,
    ADD COLUMN accessibility      text[]   NOT NULL,
    ADD COLUMN minimum_age        integer,
    ADD COLUMN maximum_age        integer,
    ADD COLUMN service_districts  text[]   NOT NULL,
    ADD COLUMN places_free        boolean  NOT NULL,
    ADD COLUMN changed_on         date     NOT NULL,
    ADD COLUMN spot               point;
UPDATE index_state SET analysis = 0;
CREATE INDEX resource_index_by_name ON resource_index (municipality, sort_name, resource_id);
CREATE INDEX resource_index_by_spot ON resource_index USING gist (municipality, spot);
CREATE INDEX resource_index_by_district ON resource_index (municipality, district);
COMMENT ON COLUMN resource_index.sort_name IS '[public] Reading of the name, or the name, to sort by.';
COMMENT ON COLUMN resource_index.cost IS '[public] FREE, DONATION, PAID or VARIES.';
COMMENT ON COLUMN resource_index.suits IS '[public] Who likes to come.';
COMMENT ON COLUMN resource_index.languages IS '[public] BCP 47 codes.';
COMMENT ON COLUMN resource_index.accessibility IS '[public] Codes of AccessibilityFeature.';
COMMENT ON COLUMN resource_index.minimum_age IS '[public] From this age, in years.';
COMMENT ON COLUMN resource_index.maximum_age IS '[public] Up to this age, in years.';
COMMENT ON COLUMN resource_index.service_districts IS '[public] Districts for whose people it is there; empty: no limit.';
COMMENT ON COLUMN resource_index.places_free IS '[public] There is room, or nothing is known of a limit.';
COMMENT ON COLUMN resource_index.changed_on IS '[public] Day of the last change.';
COMMENT ON COLUMN resource_index.spot IS '[public] Shown position in degrees, for boxes of a map.';

CREATE TABLE resource_beginning (
    municipality  text  NOT NULL,
    resource_id   uuid  NOT NULL,
    beginning     text  NOT NULL,
    PRIMARY KEY (municipality, resource_id, beginning),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_beginning_by_text ON resource_beginning (municipality, beginning text_pattern_ops);
COMMENT ON TABLE resource_beginning IS '[public] What somebody may type who means a resource; derived from its names.';
COMMENT ON COLUMN resource_beginning.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_beginning.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_beginning.beginning IS '[public] A name from one of its words on, as written or as read, in katakana.';
ALTER TABLE resource_beginning ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_beginning FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_beginning
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON resource_beginning TO ${app_role};
