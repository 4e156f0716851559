package org.tsunagari.directory.exchange.file;

/** Positions of files. What is wrong with one is said without it: it may be somebody's home. */
public final class Positions {

    /** All islands that anybody lives on, with room to spare; in WGS 84 degrees. */
    private static final double SOUTH = 20;

    private static final double NORTH = 46;
    private static final double WEST = 122;
    private static final double EAST = 154;

    private Positions() {}

    /**
     * Takes a position over. One that cannot be meant is left out, with a warning; one abroad is taken, with a warning: the
     * source may be from there. The middle of a block or of a district is what somebody's confidential place was shown as:
     * nobody is to be sent there by it.
     *
     * @param precision as exported; what is not EXACT is APPROXIMATE
     */
    public static void take(ImportedRow row, double latitude, double longitude, String precision, String where) {
        if (canBeMeant(row, latitude, longitude, where)) {
            if (!isInJapan(latitude, longitude)) {
                row.warning(where, "outside-japan");
            }
            say(row, latitude, longitude, precision);
        }
    }

    /** The same of a layout that knows places in Japan only: one abroad is a mistake, and left out. */
    public static void takeInJapan(ImportedRow row, double latitude, double longitude, String precision, String where) {
        if (canBeMeant(row, latitude, longitude, where)) {
            if (isInJapan(latitude, longitude)) {
                say(row, latitude, longitude, precision);
            } else {
                row.warning(where, "outside-japan");
            }
        }
    }

    private static boolean canBeMeant(ImportedRow row, double latitude, double longitude, String where) {
        if (isInJapan(longitude, latitude) && !isInJapan(latitude, longitude)) {
            row.warning(where, "swapped");
        } else if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            row.warning(where, "out-of-range");
        } else if (latitude == 0 && longitude == 0) {
            row.warning(where, "no-place");
        } else {
            return true;
        }
        return false;
    }

    private static boolean isInJapan(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    private static void say(ImportedRow row, double latitude, double longitude, String precision) {
        row.said()
                .putObject("position")
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("precision", precision.equals("EXACT") ? "EXACT" : "APPROXIMATE");
    }
}
