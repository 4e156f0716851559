package org.tsunagari.referral.referral.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.model.Transition;

/** The referral's refusals as problem details. */
@ApplicationScoped
public class ReferralRefusals {

    private final Problems problems;

    ReferralRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response illegal(ReferralRefused.IllegalTransition refused, RoutingContext http) {
        return problems.response(
                Refused.illegalTransition(refused.allowed().stream()
                        .map(Transition::path)
                        .distinct()
                        .toList()),
                http);
    }

    @ServerExceptionMapper
    Response basisMissing(ReferralRefused.BasisMissing refused, RoutingContext http) {
        return problems.response(new Refused(ReferralProblem.BASIS_REQUIRED), http);
    }

    @ServerExceptionMapper
    Response basisKnown(ReferralRefused.BasisKnown refused, RoutingContext http) {
        return problems.response(new Refused(ReferralProblem.BASIS_KNOWN), http);
    }

    @ServerExceptionMapper
    Response invalid(ReferralRefused.Invalid refused, RoutingContext http) {
        return problems.response(problem(refused), http);
    }

    /** What is wrong with form 1, as it is told. */
    public static Refused problem(ReferralRefused.Invalid refused) {
        return refused.fault() == ReferralRefused.Fault.CONSENT_OR_BASIS_REQUIRED
                ? new Refused(ReferralProblem.CONSENT_OR_BASIS_REQUIRED, Violation.at(refused.pointer(), "required"))
                : Refused.invalid(
                        refused.pointer(),
                        refused.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
