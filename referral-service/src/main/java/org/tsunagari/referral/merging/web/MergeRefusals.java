package org.tsunagari.referral.merging.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.merging.model.MergeRefused;
import org.tsunagari.referral.problem.ReferralProblem;

/** Refusals around merging as problem details. */
@ApplicationScoped
class MergeRefusals {

    private final Problems problems;

    MergeRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(MergeRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case SAME_RECORD -> Refused.invalid("/mergedPersonId", "same-record");
                    case ALREADY_MERGED -> new Refused(ReferralProblem.PERSON_ALREADY_MERGED);
                    case TWO_OWN_ACCOUNTS -> new Refused(ReferralProblem.TWO_OWN_ACCOUNTS);
                    case NOT_MERGED -> new Refused(ReferralProblem.PERSONS_NOT_MERGED);
                },
                http);
    }
}
