package org.tsunagari.referral.matching.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.matching.model.MatchRefused;
import org.tsunagari.referral.problem.ReferralProblem;

/** Refusals around the search for the same person as problem details. */
@ApplicationScoped
public class MatchRefusals {

    private static final String SEARCH = "/personMatch/searchId";

    private final Problems problems;

    MatchRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(MatchRefused refused, RoutingContext http) {
        return problems.response(problem(refused.code()), http);
    }

    /** What is wrong with the decision about the person, as it is told. */
    public static Refused problem(MatchRefused.Code code) {
        return switch (code) {
            case SEARCH_REQUIRED ->
                new Refused(ReferralProblem.PERSON_MATCH_REQUIRED, Violation.at("/personMatch", "required"));
            case UNKNOWN_SEARCH -> invalid(SEARCH, "unknown-search");
            case SEARCH_EXPIRED -> invalid(SEARCH, "search-expired");
            case OTHER_DESCRIPTION -> invalid(SEARCH, "other-description");
            case NOT_A_CANDIDATE -> invalid("/personMatch/personId", "not-a-candidate");
            case SEARCH_OUTDATED -> new Refused(ReferralProblem.PERSON_MATCH_OUTDATED);
            case DUPLICATE_DECIDED -> new Refused(ReferralProblem.PERSON_DUPLICATE_DECIDED);
        };
    }

    private static Refused invalid(String pointer, String code) {
        return new Refused(ReferralProblem.PERSON_MATCH_NOT_VALID, Violation.at(pointer, code));
    }
}
