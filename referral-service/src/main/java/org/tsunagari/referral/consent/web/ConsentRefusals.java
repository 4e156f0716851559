package org.tsunagari.referral.consent.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.problem.ReferralProblem;

/** The consent ledger's refusals as problem details. */
@ApplicationScoped
public class ConsentRefusals {

    private final Problems problems;

    ConsentRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(ConsentRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case WITNESS_REQUIRED -> Refused.invalid("/consent/witness", "witness-required");
                    case GUARDIAN_REQUIRED -> Refused.invalid("/consent/guardian", "guardian-required");
                    case GIVEN_IN_THE_FUTURE -> Refused.invalid("/consent/givenOn", "in-the-future");
                    case NOT_IN_FORCE -> new Refused(ReferralProblem.CONSENT_NOT_IN_FORCE);
                },
                http);
    }
}
