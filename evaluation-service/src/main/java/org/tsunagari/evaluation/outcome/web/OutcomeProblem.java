package org.tsunagari.evaluation.outcome.web;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** The refusals of this service's own. */
enum OutcomeProblem implements ProblemType {
    BASELINE_EXISTS,
    ALREADY_CORRECTED,
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
