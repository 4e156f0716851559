package org.tsunagari.kit.csv;

/** The file as a whole cannot be read. */
public final class CsvUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Fault {
        UNKNOWN_CHARSET,
        /** The bytes are not text of the charset. */
        WRONG_CHARSET,
        /** Quotes that do not end, or no line of names. */
        MALFORMED,
        TOO_MANY_ROWS
    }

    private final Fault fault;

    CsvUnreadable(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
