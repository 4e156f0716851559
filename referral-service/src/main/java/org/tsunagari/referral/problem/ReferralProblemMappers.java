package org.tsunagari.referral.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.model.Transition;

/** The model's refusals as problem details. */
@ApplicationScoped
public class ReferralProblemMappers {

    private final Problems problems;

    ReferralProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response illegal(ReferralRefused.IllegalTransition refused, RoutingContext http) {
        return problems.response(
                Refused.illegalTransition(refused.allowed().stream()
                        .filter(Transition::isOffered)
                        .map(Transition::path)
                        .toList()),
                http);
    }

    @ServerExceptionMapper
    Response invalid(ReferralRefused.Invalid refused, RoutingContext http) {
        return problems.response(
                refused.fault() == ReferralRefused.Fault.CONSENT_OR_BASIS_REQUIRED
                        ? new Refused(
                                ReferralProblem.CONSENT_OR_BASIS_REQUIRED, Violation.at(refused.pointer(), "required"))
                        : Refused.invalid(refused.pointer(), code(refused.fault())),
                http);
    }

    @ServerExceptionMapper
    Response consent(ConsentRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case WITNESS_REQUIRED -> Refused.invalid("/consent/witness", code(refused.code()));
                    case GUARDIAN_REQUIRED -> Refused.invalid("/consent/guardian", code(refused.code()));
                    case GIVEN_IN_THE_FUTURE -> Refused.invalid("/consent/givenOn", "in-the-future");
                    case NOT_IN_FORCE -> new Refused(ReferralProblem.CONSENT_NOT_IN_FORCE);
                },
                http);
    }

    private static String code(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
