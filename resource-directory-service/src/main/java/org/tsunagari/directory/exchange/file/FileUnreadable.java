package org.tsunagari.directory.exchange.file;

/** The file as a whole cannot be read. Carries where and why, nothing of the file. */
public final class FileUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    /**
     * @param pointer into the file; empty: all of it
     */
    public FileUnreadable(String pointer, String code) {
        super(code, null, false, false);
        this.pointer = pointer;
        this.code = code;
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }
}
