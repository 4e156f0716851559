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

    public FileRows {
        rows = List.copyOf(rows);
        ignored = new TreeSet<>(ignored);
    }
}
