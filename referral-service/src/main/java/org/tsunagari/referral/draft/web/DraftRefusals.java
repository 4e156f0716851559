package org.tsunagari.referral.draft.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.draft.model.DraftRefused;
import org.tsunagari.referral.problem.ReferralProblem;

/** Refusals around drafts as problem details. */
@ApplicationScoped
public class DraftRefusals {

    private final Problems problems;

    DraftRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(DraftRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case ILLEGAL_TRANSITION -> Refused.illegalTransition(refused.allowed());
                    case NOT_VERIFIED -> new Refused(ReferralProblem.DRAFT_NOT_VERIFIED);
                    case VERIFIED_BY_KEYER -> new Refused(ReferralProblem.ANOTHER_VERIFIER_REQUIRED);
                },
                http);
    }
}
