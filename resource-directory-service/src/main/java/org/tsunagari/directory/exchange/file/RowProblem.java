package org.tsunagari.directory.exchange.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one member of a row.
 *
 * @param pointer into the file: a JSON pointer, or a column after a slash
 * @param code stable, kebab-case
 * @param written with a warning, what stands in a cell that was not taken, or not all of it; null where that may not be
 *     kept either
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowProblem(
        String pointer,
        String code,
        Severity severity,
        @Nullable String written) {

    /** As much of a cell as it takes to find it in the file. */
    private static final int EXCERPT = 200;

    /** What becomes of the row. */
    public enum Severity {
        /** The row is not taken in. */
        ERROR,
        /** The row is taken in: without this, or with it as it stands. */
        WARNING
    }

    public static RowProblem error(String pointer, String code) {
        return new RowProblem(pointer, code, Severity.ERROR, null);
    }

    public static RowProblem warning(String pointer, String code) {
        return new RowProblem(pointer, code, Severity.WARNING, null);
    }

    public static RowProblem warning(String pointer, String code, String written) {
        int end = written.offsetByCodePoints(0, Math.min(EXCERPT, written.codePointCount(0, written.length())));
        return new RowProblem(pointer, code, Severity.WARNING, written.substring(0, end));
    }

    /** Where the text may not be kept. */
    public RowProblem withoutText() {
        return new RowProblem(pointer, code, severity, null);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
