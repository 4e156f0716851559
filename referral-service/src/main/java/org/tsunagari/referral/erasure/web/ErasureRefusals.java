package org.tsunagari.referral.erasure.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.erasure.model.ErasureRefused;
import org.tsunagari.referral.erasure.model.Obstacle;
import org.tsunagari.referral.problem.ReferralProblem;

/** Refusals around erasure as problem details. */
@ApplicationScoped
class ErasureRefusals {

    private final Problems problems;

    ErasureRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(ErasureRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case REQUESTED_ALREADY -> new Refused(ReferralProblem.ERASURE_REQUESTED);
                    case DECIDED_ALREADY -> new Refused(ReferralProblem.ERASURE_DECIDED);
                    case ASKED_BY_OTHER_SIDE -> new Refused(ReferralProblem.ERASURE_ASKED_BY_OTHER_SIDE);
                    case SECOND_PERSON_REQUIRED -> new Refused(ReferralProblem.ERASURE_NEEDS_SECOND_PERSON);
                    case HELD ->
                        new Refused(
                                ReferralProblem.ERASURE_HELD,
                                refused.obstacles().stream()
                                        .map(Obstacle::code)
                                        .map(code -> Violation.at("", code))
                                        .toArray(Violation[]::new));
                },
                http);
    }
}
