-- A position on the WGS 84 ellipsoid as a point in space (metres from the centre of the earth). The straight line between
-- two such points differs from the way along the ground by less than a millionth within 15 km, so that nearest-first by
-- it is nearest-first in the city, and a GiST index finds it.
CREATE FUNCTION place_on_earth(latitude double precision, longitude double precision) RETURNS cube
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT cube(ARRAY[n * cos(phi) * cos(lambda), n * cos(phi) * sin(lambda), n * (1 - 0.00669437999014) * sin(phi)])
        FROM (SELECT radians(latitude) AS phi, radians(longitude) AS lambda,
                     6378137.0 / sqrt(1 - 0.00669437999014 * sin(radians(latitude)) ^ 2) AS n) AS ellipsoid);
COMMENT ON FUNCTION place_on_earth(double precision, double precision) IS 'WGS 84 degrees to earth-centred metres.';

CREATE TABLE district (
    municipality  text              NOT NULL,
    name          text              NOT NULL,
    position      integer           NOT NULL,
    latitude      double precision  NOT NULL,
    longitude     double precision  NOT NULL,
    PRIMARY KEY (municipality, name)
);
COMMENT ON TABLE district IS '[public] Districts of a municipality.';
COMMENT ON COLUMN district.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN district.name IS '[public] Name of the district.';
COMMENT ON COLUMN district.position IS '[public] Order in lists.';
COMMENT ON COLUMN district.latitude IS '[public] Approximate centre, WGS 84 degrees.';
COMMENT ON COLUMN district.longitude IS '[public] Approximate centre, WGS 84 degrees.';
INSERT INTO district (municipality, position, name, latitude, longitude) VALUES
    ('24208', 1, '名張', 34.6265, 136.0925),
    ('24208', 2, '蔵持', 34.6390, 136.1060),
    ('24208', 3, '薦原', 34.6690, 136.1010),
    ('24208', 4, '美旗', 34.6610, 136.1450),
    ('24208', 5, '比奈知', 34.6120, 136.1350),
    ('24208', 6, 'すずらん台', 34.5985, 136.1265),
    ('24208', 7, 'つつじが丘・春日丘', 34.6000, 136.1160),
    ('24208', 8, '錦生', 34.6130, 136.0640),
    ('24208', 9, '赤目', 34.6020, 136.0810),
    ('24208', 10, '箕曲', 34.6140, 136.1100),
    ('24208', 11, '青蓮寺・百合が丘', 34.6080, 136.1010),
    ('24208', 12, '国津', 34.5640, 136.1440),
    ('24208', 13, '鴻之台・希央台', 34.6310, 136.1010),
    ('24208', 14, '川西・梅が丘', 34.6200, 136.0850),
    ('24208', 15, '桔梗が丘', 34.6440, 136.1230);
ALTER TABLE district ENABLE ROW LEVEL SECURITY;
ALTER TABLE district FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON district
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT ON district TO ${app_role};

CREATE TABLE resource (
    municipality  text              NOT NULL,
    id            uuid              NOT NULL,
    name          text              NOT NULL,
    name_kana     text,
    type          text              NOT NULL,
    kind          text              NOT NULL,
    category      text              NOT NULL,
    layer         text              NOT NULL,
    formality     text              NOT NULL,
    step          text,
    description   text,
    address       text,
    district      text,
    phone         text,
    latitude      double precision,
    longitude     double precision,
    precision     text,
    place         cube              GENERATED ALWAYS AS (place_on_earth(latitude, longitude)) STORED,
    lexemes       tsvector          NOT NULL,
    changed_at    timestamptz       NOT NULL,
    version       bigint            NOT NULL,
    PRIMARY KEY (municipality, id)
);
CREATE INDEX resource_by_place ON resource USING gist (place);
CREATE INDEX resource_by_lexeme ON resource USING gin (lexemes);
CREATE INDEX resource_by_name ON resource (municipality, name, id);
CREATE INDEX resource_by_category ON resource (municipality, category, kind);
COMMENT ON TABLE resource IS '[public] Spots, facilities, shops, people, groups, activities that could lift someone''s spirits (タネ).';
COMMENT ON COLUMN resource.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource.id IS '[public] Id.';
COMMENT ON COLUMN resource.name IS '[public] Name.';
COMMENT ON COLUMN resource.name_kana IS '[public] Reading of the name.';
COMMENT ON COLUMN resource.type IS '[public] SPOT, FACILITY, SHOP, PERSON, GROUP, ACTIVITY or EVENT.';
COMMENT ON COLUMN resource.kind IS '[public] Leaf of the taxonomy.';
COMMENT ON COLUMN resource.category IS '[public] ConnectionCategory above the leaf.';
COMMENT ON COLUMN resource.layer IS '[public] ConnectionLayer above the category.';
COMMENT ON COLUMN resource.formality IS '[public] FORMAL or INFORMAL.';
COMMENT ON COLUMN resource.step IS '[public] DAILY_LIFE, ACTIVITY or WORK.';
COMMENT ON COLUMN resource.description IS '[public] What it is, in a sentence or two.';
COMMENT ON COLUMN resource.address IS '[public] Address of the place.';
COMMENT ON COLUMN resource.district IS '[public] District.';
COMMENT ON COLUMN resource.phone IS '[public] Telephone number for everybody.';
COMMENT ON COLUMN resource.latitude IS '[public] WGS 84 degrees.';
COMMENT ON COLUMN resource.longitude IS '[public] WGS 84 degrees.';
COMMENT ON COLUMN resource.precision IS '[public] EXACT or APPROXIMATE.';
COMMENT ON COLUMN resource.place IS '[public] The position in earth-centred metres, for the index.';
COMMENT ON COLUMN resource.lexemes IS '[public] Words, readings and character pairs of name, description and category.';
COMMENT ON COLUMN resource.changed_at IS '[internal] When it was last changed.';
COMMENT ON COLUMN resource.version IS '[internal] Version for If-Match.';
ALTER TABLE resource ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource TO ${app_role};
