package org.tsunagari.directory.exchange.file;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A file as it was read.
 *
 * @param ignored names of members or columns that nothing is known of; their values are kept nowhere
 */
public record FileRows(List<ImportedRow> rows, SortedSet<String> ignored) {

    private static final int MOST = 10_000;

    public FileRows {
        rows = List.copyOf(rows);
        ignored = new TreeSet<>(ignored);
    }

    /**
     * While they are still to be read: a short file may have millions that say nothing.
     *
     * @throws FileUnreadable where there are more rows than a file may have
     */
    public static void requireFew(int rows) {
        if (rows > MOST) {
            throw new FileUnreadable("", "too-many-rows");
        }
    }
}
