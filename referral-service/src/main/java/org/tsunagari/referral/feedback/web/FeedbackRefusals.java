package org.tsunagari.referral.feedback.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.feedback.model.FeedbackRefused;
import org.tsunagari.referral.problem.ReferralProblem;

/** The refusals around feedback as problem details. */
@ApplicationScoped
public class FeedbackRefusals {

    private final Problems problems;

    FeedbackRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(FeedbackRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case NOT_TO_BE_TOLD -> new Refused(ReferralProblem.NOT_TO_BE_TOLD);
                    case REFERRAL_OF_ANOTHER_PERSON -> Refused.invalid("/referralId", "referral-of-another-person");
                },
                http);
    }
}
