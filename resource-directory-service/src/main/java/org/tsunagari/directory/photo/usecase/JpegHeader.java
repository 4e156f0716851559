package org.tsunagari.directory.photo.usecase;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a JPEG says before its pixels (ISO/IEC 10918-1, annex B). Of anything else, and of what cannot be understood, the
 * usual is taken for granted.
 *
 * @param progressive its pixels come in passes, each over the whole picture
 * @param held how the camera was held
 */
record JpegHeader(boolean progressive, Orientation held) {

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final Set<Integer> PROGRESSIVE = Set.of(0xc2, 0xc6, 0xca, 0xce);
    private static final ByteBuffer EXIF = ByteBuffer.wrap("Exif\0\0".getBytes(StandardCharsets.US_ASCII));

    static JpegHeader of(byte[] file) {
        boolean progressive = false;
        Orientation held = Orientation.UPRIGHT;
        try {
            ByteBuffer rest = ByteBuffer.wrap(file);
            if (rest.getShort() != (short) 0xffd8) {
                return new JpegHeader(false, held);
            }
            for (int marker = marker(rest); marker != START_OF_SCAN; marker = marker(rest)) {
                int length = (rest.getShort() & 0xffff) - 2;
                ByteBuffer segment = rest.slice(rest.position(), length);
                rest.position(rest.position() + length);
                progressive |= PROGRESSIVE.contains(marker);
                if (marker == APP1 && segment.remaining() > EXIF.limit() && isExif(segment)) {
                    held = Orientation.inTiff(segment.slice(EXIF.limit(), length - EXIF.limit()));
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return new JpegHeader(progressive, held);
        }
        return new JpegHeader(progressive, held);
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.slice(0, EXIF.limit()).equals(EXIF);
    }

    /** The next one; bytes that fill up come before it. */
    private static int marker(ByteBuffer rest) {
        int octet = rest.get() & 0xff;
        if (octet != 0xff) {
            throw new IllegalArgumentException("no marker");
        }
        while (octet == 0xff) {
            octet = rest.get() & 0xff;
        }
        return octet;
    }
}
