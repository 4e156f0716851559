package org.tsunagari.directory.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A ZIP archive, file by file. How many there may be, and how long they may be together once they are unpacked, is limited:
 * whoever skips a file unpacks it all the same, so those that nobody wants count too.
 */
public final class Archive {

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 16 << 20;
    private static final int BLOCK = 1 << 16;

    private Archive() {}

    /** Whether a file begins as archives do. */
    public static boolean isOne(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /**
     * Hands over what is wanted, in the order of the archive.
     *
     * @param wanted by the path within the archive
     * @throws FileUnreadable where it is none, or too large
     */
    public static void read(byte[] archive, Predicate<String> wanted, BiConsumer<String, byte[]> reader) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            int files = 0;
            int bytes = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new FileUnreadable("", "too-large");
                }
                if (wanted.test(entry.getName())) {
                    byte[] file = zip.readNBytes(MOST_BYTES - bytes + 1);
                    bytes += file.length;
                    requireFits(bytes);
                    reader.accept(entry.getName(), file);
                } else {
                    bytes = skip(zip, bytes);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileUnreadable("", "malformed-zip");
        }
    }

    private static int skip(InputStream file, int before) throws IOException {
        byte[] block = new byte[BLOCK];
        int bytes = before;
        for (int read = file.read(block); read >= 0; read = file.read(block)) {
            bytes += read;
            requireFits(bytes);
        }
        return bytes;
    }

    private static void requireFits(int bytes) {
        if (bytes > MOST_BYTES) {
            throw new FileUnreadable("", "too-large");
        }
    }
}
