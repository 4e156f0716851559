package org.tsunagari.directory.exchange.file;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What is wrong with one member of a row. Carries codes only, never the value.
 *
 * @param pointer into the file: a JSON pointer, or a column after a slash
 * @param code stable, kebab-case
 */
public record RowProblem(String pointer, String code, Severity severity) {

    /** What becomes of the row. */
    public enum Severity {
        /** The row is not taken in. */
        ERROR,
        /** The row is taken in without this. */
        WARNING
    }

    public static RowProblem error(String pointer, String code) {
        return new RowProblem(pointer, code, Severity.ERROR);
    }

    public static RowProblem warning(String pointer, String code) {
        return new RowProblem(pointer, code, Severity.WARNING);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
