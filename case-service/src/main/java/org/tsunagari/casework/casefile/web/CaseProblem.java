package org.tsunagari.casework.casefile.web;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** The refusals of this service's own. */
enum CaseProblem implements ProblemType {
    ALREADY_ASSIGNED,
    ALREADY_ENDED,
    ANOTHER_CASE_IS_OPEN,
    PERSON_IS_ERASED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
