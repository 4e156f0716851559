package org.tsunagari.directory.exchange.kml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.Archive;
import org.tsunagari.directory.exchange.file.FileUnreadable;

/** A KML document packed with its pictures (OGC 12-007r2, annex C). The pictures are left where they are. */
final class Kmz {

    private static final String DOCUMENT = "doc.kml";

    private Kmz() {}

    /** What writes the document. */
    interface Document {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The first document of the archive, which is the one that counts.
     *
     * @throws FileUnreadable where there is none
     */
    static byte[] document(byte[] archive) {
        First first = new First();
        Archive.read(archive, path -> first.document == null && isKml(path), (path, file) -> first.document = file);
        if (first.document == null) {
            throw new FileUnreadable("/" + DOCUMENT, "required");
        }
        return first.document;
    }

    private static final class First {
        private byte @Nullable [] document;
    }

    private static boolean isKml(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".kml");
    }

    /** Packs a document without holding it, and leaves the target open. */
    static void pack(Document document, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(DOCUMENT));
        document.write(zip);
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }
}
