package org.tsunagari.referral.subjectaccess.persistence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as the database's own comments explain it.
 *
 * @param meaning the comment without its sensitivity
 */
public record HeldTable(String name, String meaning, List<Column> columns) {

    /** The convention of every comment here: {@code [personal] Name, kana …}. */
    private static final Pattern COMMENT = Pattern.compile("\\[(public|internal|personal|sensitive|secret)] (.*)");

    public HeldTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param type as PostgreSQL names it
     * @param sensitivity public, internal, personal, sensitive or secret
     */
    public record Column(String name, String type, String sensitivity, String meaning) {

        /** Encrypted with the person's key, or that of a draft about the person: a value of the person's. */
        public boolean isSealed() {
            return isBytes() && (meaning.contains("encrypted with the person's key") || hasKeyOfRow());
        }

        /** A draft has a key of its own, because it may never become anybody's. */
        boolean hasKeyOfRow() {
            return meaning.contains("encrypted with the draft's key");
        }

        /** Bytes that mean nothing to a reader: fingerprints, keys, digests. */
        public boolean isOpaque() {
            return sensitivity.equals("secret") || (isBytes() && !isSealed());
        }

        private boolean isBytes() {
            return type.equals("bytea");
        }
    }

    static Column column(String name, String type, Optional<String> comment) {
        Matcher known = COMMENT.matcher(comment.orElse(""));
        return known.matches()
                ? new Column(name, type, known.group(1), known.group(2))
                : new Column(name, type, "secret", comment.orElse(""));
    }

    static String meaning(Optional<String> comment) {
        Matcher known = COMMENT.matcher(comment.orElse(""));
        return known.matches() ? known.group(2) : comment.orElse("");
    }

    boolean has(String column) {
        return columns.stream().anyMatch(known -> known.name().equals(column));
    }
}
