package org.tsunagari.referral.basis.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.basis.model.BasisRefused;
import org.tsunagari.referral.problem.ReferralProblem;

/** Refusals around other bases as problem details. */
@ApplicationScoped
public class BasisRefusals {

    private final Problems problems;

    BasisRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(BasisRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case SECOND_PERSON_REQUIRED -> new Refused(ReferralProblem.SECOND_PERSON_REQUIRED);
                    case ALREADY_REVIEWED -> Refused.illegalTransition(List.of());
                    case WINDOW_OVER -> Refused.invalid("/closes", "not-in-the-future");
                    case WINDOW_TOO_LONG -> Refused.invalid("/closes", "longer-than-a-meeting");
                },
                http);
    }
}
