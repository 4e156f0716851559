package org.tsunagari.directory.resource.model;

/**
 * A cell of the standard regional grid (JIS X 0410, 4分の1地域メッシュ): 7.5 seconds of latitude by 11.25 seconds of
 * longitude, in Japan some 230 m by 280 m. Fixed in the ground, so that repeated looks at one place always give the same
 * middle, and nothing can be averaged out.
 *
 * @param row counted northwards from the equator
 * @param column counted eastwards from Greenwich
 */
public record GridSquare(long row, long column) {

    private static final double LATITUDE_STEP = 7.5 / 3600;
    private static final double LONGITUDE_STEP = 11.25 / 3600;

    public static GridSquare around(double latitude, double longitude) {
        return new GridSquare(
                (long) Math.floor(latitude / LATITUDE_STEP), (long) Math.floor(longitude / LONGITUDE_STEP));
    }

    public ShownPosition middle() {
        return new ShownPosition(
                Math.clamp((row + 0.5) * LATITUDE_STEP, -90, 90),
                Math.clamp((column + 0.5) * LONGITUDE_STEP, -180, 180),
                PositionPrecision.BLOCK);
    }
}
