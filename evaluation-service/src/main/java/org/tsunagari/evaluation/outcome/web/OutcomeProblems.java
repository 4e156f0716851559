package org.tsunagari.evaluation.outcome.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.evaluation.outcome.model.OutcomeRefused;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;

/** The model's refusals as problem details, with a pointer where the caller sent something wrong. */
@ApplicationScoped
class OutcomeProblems {

    private final Problems problems;

    OutcomeProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(OutcomeRefused refused, RoutingContext http) {
        return problems.response(explain(refused), http);
    }

    static Refused explain(OutcomeRefused refused) {
        String answer = "/answers/" + refused.answer();
        return switch (refused.reason()) {
            case UNKNOWN_INSTRUMENT -> Refused.invalid("/instrument", "unknown-instrument");
            case UNKNOWN_ITEM -> Refused.invalid(answer + "/item", "unknown-item");
            case DUPLICATE_ITEM -> Refused.invalid(answer + "/item", "duplicate-item");
            case SCORE_OUT_OF_RANGE -> Refused.invalid(answer + "/score", "out-of-range");
            case HEALTH_OUT_OF_RANGE -> Refused.invalid("/selfRatedHealth", "out-of-range");
            case NOTHING_ANSWERED -> Refused.invalid("/answers", "nothing-answered");
            case IN_THE_FUTURE -> Refused.invalid("/recordedOn", "in-the-future");
            case BEFORE_BASELINE -> Refused.invalid("/recordedOn", "before-baseline");
            case AFTER_FOLLOW_UP -> Refused.invalid("/recordedOn", "after-follow-up");
            case UNKNOWN_CORRECTED -> Refused.invalid("/corrects", "unknown-outcome");
            case BASELINE_EXISTS -> new Refused(OutcomeProblem.BASELINE_EXISTS);
            case ALREADY_CORRECTED -> new Refused(OutcomeProblem.ALREADY_CORRECTED);
            case PERSON_IS_ERASED -> new Refused(OutcomeProblem.PERSON_IS_ERASED);
        };
    }
}
