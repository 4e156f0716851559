package org.tsunagari.directory.exchange.usecase;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** What can be refused about an import as a whole. */
public enum ExchangeProblem implements ProblemType {
    /** The file is not of its format. */
    FILE_UNREADABLE(422),
    /** A dry run of the same file comes first. */
    IMPORT_NOT_CHECKED(409),
    /** Another import of the municipality goes on. */
    IMPORT_RUNNING(409);

    private final int status;

    ExchangeProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
