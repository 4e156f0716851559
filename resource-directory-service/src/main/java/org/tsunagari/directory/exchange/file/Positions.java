package org.tsunagari.directory.exchange.file;

/** Positions of files. */
public final class Positions {

    private Positions() {}

    /**
     * Takes a position over. One that cannot be on earth is left out, with a warning. The middle of a block or of a
     * district is what somebody's confidential place was shown as: nobody is to be sent there by it.
     *
     * @param precision as exported; what is not EXACT is APPROXIMATE
     */
    public static void take(ImportedRow row, double latitude, double longitude, String precision, String where) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            row.warning(where, "out-of-range");
        } else {
            row.said()
                    .putObject("position")
                    .put("latitude", latitude)
                    .put("longitude", longitude)
                    .put("precision", precision.equals("EXACT") ? "EXACT" : "APPROXIMATE");
        }
    }
}
