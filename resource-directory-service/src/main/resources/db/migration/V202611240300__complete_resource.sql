-- The whole record of a resource, districts with boundaries, and the search in a table of its own.

CREATE TABLE district_set (
    municipality  text    PRIMARY KEY,
    version       bigint  NOT NULL,
    state         uuid    NOT NULL DEFAULT gen_random_uuid()
);
COMMENT ON TABLE district_set IS '[internal] The districts of a municipality as a whole.';
COMMENT ON COLUMN district_set.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN district_set.version IS '[internal] Counts the changes, for If-Match.';
COMMENT ON COLUMN district_set.state IS '[internal] Another one after each change, also where a transaction fails and a version is given again: what is kept in memory goes by it.';
ALTER TABLE district_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE district_set FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON district_set
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON district_set TO ${app_role};

ALTER TABLE district ADD COLUMN boundary text;
COMMENT ON COLUMN district.boundary IS '[public] Polygon or multipolygon as GeoJSON, WGS 84.';
COMMENT ON COLUMN district.latitude IS '[public] Middle, WGS 84 degrees; approximate without a boundary.';
COMMENT ON COLUMN district.longitude IS '[public] Middle, WGS 84 degrees; approximate without a boundary.';
GRANT INSERT, UPDATE ON district TO ${app_role};

ALTER TABLE resource
    ADD COLUMN name_en             text,
    ADD COLUMN alternative_names   text[]            NOT NULL DEFAULT '{}',
    ADD COLUMN description_en      text,
    ADD COLUMN postal_code         text,
    ADD COLUMN building            text,
    ADD COLUMN transport           text,
    ADD COLUMN located_in          text,
    ADD COLUMN disclosure          text,
    ADD COLUMN shown_latitude      double precision,
    ADD COLUMN shown_longitude     double precision,
    ADD COLUMN shown_precision     text,
    ADD COLUMN service_districts   text[]            NOT NULL DEFAULT '{}',
    ADD COLUMN service_radius      integer,
    ADD COLUMN service_note        text,
    ADD COLUMN suits               text[]            NOT NULL DEFAULT '{}',
    ADD COLUMN eligibility         text,
    ADD COLUMN minimum_age         integer,
    ADD COLUMN maximum_age         integer,
    ADD COLUMN languages           text[]            NOT NULL DEFAULT '{}',
    ADD COLUMN language_note       text,
    ADD COLUMN cost                text,
    ADD COLUMN cost_note           text,
    ADD COLUMN prices              jsonb             NOT NULL DEFAULT '[]',
    ADD COLUMN accessibility       text[]            NOT NULL DEFAULT '{}',
    ADD COLUMN accessibility_note  text,
    ADD COLUMN email               text,
    ADD COLUMN website             text,
    ADD COLUMN application         text,
    ADD COLUMN contacts            jsonb             NOT NULL DEFAULT '[]';

-- So far nothing was confidential: what is known may be shown.
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
UPDATE resource SET disclosure = 'EXACT', shown_latitude = latitude, shown_longitude = longitude, shown_precision = precision
WHERE latitude IS NOT NULL;
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
ALTER TABLE resource
    ADD CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (precision IS NULL)
               AND (latitude IS NULL) = (disclosure IS NULL)),
    ADD CHECK ((shown_latitude IS NULL) = (shown_longitude IS NULL) AND (shown_latitude IS NULL) = (shown_precision IS NULL)),
    DROP COLUMN place,
    DROP COLUMN lexemes,
    DROP COLUMN category,
    DROP COLUMN layer;
DROP INDEX resource_by_name;

COMMENT ON COLUMN resource.name_en IS '[public] Name for those who read no Japanese.';
COMMENT ON COLUMN resource.alternative_names IS '[public] What people say instead.';
COMMENT ON COLUMN resource.description_en IS '[public] What it is, in English.';
COMMENT ON COLUMN resource.postal_code IS '[sensitive] Postal code; told unless the place is confidential.';
COMMENT ON COLUMN resource.address IS '[sensitive] Address; told unless the place is confidential.';
COMMENT ON COLUMN resource.building IS '[sensitive] What comes after the house number (方書); told unless the place is confidential.';
COMMENT ON COLUMN resource.transport IS '[sensitive] How one gets there; told unless the place is confidential.';
COMMENT ON COLUMN resource.district IS '[public] District that the editor names.';
COMMENT ON COLUMN resource.located_in IS '[public] District whose boundary encloses the position.';
COMMENT ON COLUMN resource.latitude IS '[sensitive] True position, WGS 84 degrees; it never leaves the directory but through the editors'' record.';
COMMENT ON COLUMN resource.longitude IS '[sensitive] True position, WGS 84 degrees; it never leaves the directory but through the editors'' record.';
COMMENT ON COLUMN resource.precision IS '[public] How far the true position can be trusted: EXACT or APPROXIMATE.';
COMMENT ON COLUMN resource.disclosure IS '[public] How much of the position is told: EXACT, BLOCK or DISTRICT; the latter two make the place confidential.';
COMMENT ON COLUMN resource.shown_latitude IS '[public] Position as far as it is told, WGS 84 degrees.';
COMMENT ON COLUMN resource.shown_longitude IS '[public] Position as far as it is told, WGS 84 degrees.';
COMMENT ON COLUMN resource.shown_precision IS '[public] What the told position is: EXACT, APPROXIMATE, BLOCK or DISTRICT.';
COMMENT ON COLUMN resource.service_districts IS '[public] Districts for whose people it is there; empty: no limit.';
COMMENT ON COLUMN resource.service_radius IS '[public] How far it goes from its position, in metres.';
COMMENT ON COLUMN resource.service_note IS '[public] Whom it serves, in words.';
COMMENT ON COLUMN resource.suits IS '[public] Who likes to come: codes of SuitedFor.';
COMMENT ON COLUMN resource.eligibility IS '[public] Conditions, in words.';
COMMENT ON COLUMN resource.minimum_age IS '[public] From this age, in years.';
COMMENT ON COLUMN resource.maximum_age IS '[public] Up to this age, in years.';
COMMENT ON COLUMN resource.languages IS '[public] BCP 47 codes of what is spoken there.';
COMMENT ON COLUMN resource.language_note IS '[public] Languages, in words.';
COMMENT ON COLUMN resource.cost IS '[public] FREE, DONATION, PAID or VARIES.';
COMMENT ON COLUMN resource.cost_note IS '[public] What it costs, in words.';
COMMENT ON COLUMN resource.prices IS '[public] Prices: what, yen, per.';
COMMENT ON COLUMN resource.accessibility IS '[public] Codes of AccessibilityFeature.';
COMMENT ON COLUMN resource.accessibility_note IS '[public] Accessibility, in words.';
COMMENT ON COLUMN resource.email IS '[public] E-mail address for everybody.';
COMMENT ON COLUMN resource.website IS '[public] Page on the web.';
COMMENT ON COLUMN resource.application IS '[public] How one comes to take part.';
COMMENT ON COLUMN resource.contacts IS '[personal] Further ways to get in touch, each with who is told it: EVERYBODY or STAFF.';

CREATE TABLE resource_index (
    municipality  text      NOT NULL,
    resource_id   uuid      NOT NULL,
    analysis      integer   NOT NULL,
    name          text      NOT NULL,
    type          text      NOT NULL,
    kind          text      NOT NULL,
    category      text      NOT NULL,
    layer         text      NOT NULL,
    formality     text      NOT NULL,
    step          text,
    district      text,
    place         cube,
    lexemes       tsvector  NOT NULL,
    PRIMARY KEY (municipality, resource_id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_index_by_place ON resource_index USING gist (municipality, place);
CREATE INDEX resource_index_by_lexeme ON resource_index USING gin (lexemes);
CREATE INDEX resource_index_by_name ON resource_index (municipality, name, resource_id);
CREATE INDEX resource_index_by_kind ON resource_index (municipality, category, kind);
COMMENT ON TABLE resource_index IS '[public] What the search needs of a resource; derived, without anything confidential.';
COMMENT ON COLUMN resource_index.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_index.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_index.analysis IS '[internal] By which way of analysing text the row was written.';
COMMENT ON COLUMN resource_index.name IS '[public] Name, to sort by.';
COMMENT ON COLUMN resource_index.type IS '[public] SPOT, FACILITY, SHOP, PERSON, GROUP, ACTIVITY or EVENT.';
COMMENT ON COLUMN resource_index.kind IS '[public] Leaf of the taxonomy.';
COMMENT ON COLUMN resource_index.category IS '[public] ConnectionCategory above the leaf.';
COMMENT ON COLUMN resource_index.layer IS '[public] ConnectionLayer above the category.';
COMMENT ON COLUMN resource_index.formality IS '[public] FORMAL or INFORMAL.';
COMMENT ON COLUMN resource_index.step IS '[public] DAILY_LIFE, ACTIVITY or WORK.';
COMMENT ON COLUMN resource_index.district IS '[public] District, named or found by the boundaries.';
COMMENT ON COLUMN resource_index.place IS '[public] Shown position in earth-centred metres, for distances.';
COMMENT ON COLUMN resource_index.lexemes IS '[public] Words, readings and pairs of characters, by which it is found.';
ALTER TABLE resource_index ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_index FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_index
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE, DELETE ON resource_index TO ${app_role};


CREATE TABLE index_state (
    tenant    text     PRIMARY KEY,
    analysis  integer  NOT NULL
);
COMMENT ON TABLE index_state IS '[internal] By which way of analysing text the index of each municipality was written; the service, which sees one municipality at a time, writes outdated ones anew at its start.';
COMMENT ON COLUMN index_state.tenant IS '[public] JIS code of the municipality. Not under row security: it tells who has a directory, and nothing of it.';
COMMENT ON COLUMN index_state.analysis IS '[internal] Number of the way of analysing.';
GRANT SELECT, INSERT, UPDATE ON index_state TO ${app_role};
ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
INSERT INTO index_state (tenant, analysis) SELECT DISTINCT municipality, 0 FROM resource;
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
