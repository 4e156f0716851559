package org.tsunagari.directory.geo;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * A piece of ground: a polygon or several (GeoJSON, RFC 7946), in WGS 84 degrees. Borders are straight in degrees, which
 * within a district differs from the shortest way by centimetres.
 */
public final class Area {

    /** Seven decimals are a centimetre. */
    private static final int DECIMALS = 7;

    private static final double METRES_PER_DEGREE = 111_195;

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Geometry geometry;
    private final PreparedGeometry prepared;

    private Area(Geometry geometry) {
        this.geometry = geometry;
        this.prepared = PreparedGeometryFactory.prepare(geometry);
    }

    /** Why something is no area. */
    public static final class NoArea extends Exception {

        private static final long serialVersionUID = 1L;

        /** A stable code. */
        private final String code;

        private NoArea(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @throws NoArea {@code wrong-type}, {@code out-of-range} or {@code crosses-itself}
     */
    public static Area of(JsonNode geoJson) throws NoArea {
        return of(geoJson.toString());
    }

    /**
     * @throws NoArea {@code wrong-type}, {@code out-of-range} or {@code crosses-itself}
     */
    public static Area of(String geoJson) throws NoArea {
        Geometry geometry;
        try {
            geometry = new GeoJsonReader(GEOMETRIES).read(geoJson);
        } catch (ParseException | RuntimeException unreadable) {
            throw new NoArea("wrong-type");
        }
        if (!(geometry instanceof Polygon || geometry instanceof MultiPolygon) || geometry.isEmpty()) {
            throw new NoArea("wrong-type");
        }
        if (!WORLD.contains(geometry.getEnvelopeInternal())) {
            throw new NoArea("out-of-range");
        }
        if (!geometry.isValid()) {
            throw new NoArea("crosses-itself");
        }
        return new Area(geometry.norm());
    }

    /** Both together; where they touch or overlap there is no border any more. */
    public Area with(Area other) {
        return new Area(geometry.union(other.geometry).norm());
    }

    public boolean contains(double latitude, double longitude) {
        return prepared.covers(GEOMETRIES.createPoint(new Coordinate(longitude, latitude)));
    }

    /** How far a point lies outside, in metres as on a plane, good to a few per mille within some kilometres; 0 within. */
    public double metresTo(double latitude, double longitude) {
        Point point = GEOMETRIES.createPoint(new Coordinate(longitude, latitude));
        if (prepared.covers(point)) {
            return 0;
        }
        Coordinate nearest = DistanceOp.nearestPoints(geometry, point)[0];
        double north = latitude - nearest.getY();
        double east = (longitude - nearest.getX()) * Math.cos(Math.toRadians((latitude + nearest.getY()) / 2));
        return Math.hypot(north, east) * METRES_PER_DEGREE;
    }

    /** A point well inside, also where the area is a crescent. */
    public double middleLatitude() {
        return middle().getY();
    }

    /** A point well inside, also where the area is a crescent. */
    public double middleLongitude() {
        return middle().getX();
    }

    private Point middle() {
        Point centroid = geometry.getCentroid();
        return prepared.contains(centroid) ? centroid : geometry.getInteriorPoint();
    }

    /** The same area is always the same text. */
    public String geoJson() {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        writer.setForceCCW(true);
        return writer.write(geometry);
    }
}
