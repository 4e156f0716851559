package org.tsunagari.directory.photo.usecase;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by the tag Orientation of Exif (CIPA DC-008, section 4.6.5): the one thing of all that a camera
 * writes into the file that has to be heeded, because a picture that is drawn anew lies on its side without it.
 *
 * @param turns quarter turns clockwise that set it upright
 * @param mirrored left and right are exchanged before that
 */
record Orientation(int turns, boolean mirrored) {

    static final Orientation UPRIGHT = new Orientation(0, false);

    private static final int TAG = 0x0112;
    private static final int BYTES_OF_AN_ENTRY = 12;
    private static final short LITTLE_ENDIAN = 0x4949;

    /**
     * @param tiff the structure that Exif is in
     * @throws IndexOutOfBoundsException where it points out of itself
     */
    static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + BYTES_OF_AN_ENTRY * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return of(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    private static Orientation of(short code) {
        return switch (code) {
            case 2 -> new Orientation(0, true);
            case 3 -> new Orientation(2, false);
            case 4 -> new Orientation(2, true);
            case 5 -> new Orientation(3, true);
            case 6 -> new Orientation(1, false);
            case 7 -> new Orientation(1, true);
            case 8 -> new Orientation(3, false);
            default -> UPRIGHT;
        };
    }

    boolean liesOnItsSide() {
        return turns % 2 == 1;
    }

    /** Sets a picture of this size, as it lies in the file, upright. */
    AffineTransform upright(int width, int height) {
        AffineTransform upright = new AffineTransform();
        switch (turns) {
            case 1 -> upright.translate(height, 0);
            case 2 -> upright.translate(width, height);
            case 3 -> upright.translate(0, width);
            default -> {}
        }
        upright.quadrantRotate(turns);
        if (mirrored) {
            upright.translate(width, 0);
            upright.scale(-1, 1);
        }
        return upright;
    }
}
