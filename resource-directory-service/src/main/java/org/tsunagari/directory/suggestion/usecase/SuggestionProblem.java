package org.tsunagari.directory.suggestion.usecase;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** What can be refused about suggestions. */
public enum SuggestionProblem implements ProblemType {
    /** The account has made many within a day. */
    TOO_MANY_SUGGESTIONS(429),
    /** The editor must say more than the resident did. */
    SUGGESTION_INCOMPLETE(422);

    private final int status;

    SuggestionProblem(int status) {
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
