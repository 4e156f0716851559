package org.tsunagari.casework.casefile.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.CaseTransition;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;

/** The model's refusals as problem details, with a pointer where the caller sent something wrong. */
@ApplicationScoped
class CaseProblems {

    private final Problems problems;

    CaseProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(CaseRefused refused, RoutingContext http) {
        return problems.response(explain(refused), http);
    }

    static Refused explain(CaseRefused refused) {
        return switch (refused.reason()) {
            case NOT_IN_THIS_STATE ->
                Refused.illegalTransition(
                        refused.allowed().stream().map(CaseTransition::code).toList());
            case ALREADY_ASSIGNED -> new Refused(CaseProblem.ALREADY_ASSIGNED);
            case ALREADY_ENDED -> new Refused(CaseProblem.ALREADY_ENDED);
            case ANOTHER_CASE_IS_OPEN -> new Refused(CaseProblem.ANOTHER_CASE_IS_OPEN);
            case PERSON_IS_ERASED -> new Refused(CaseProblem.PERSON_IS_ERASED);
            case CHARACTERISTIC_IS_DERIVED -> Refused.invalid("/characteristics", "derived-characteristic");
            case UNKNOWN_KIND -> Refused.invalid("/kind", "unknown-kind");
            case KIND_OUTSIDE_CATEGORY -> Refused.invalid("/kind", "kind-outside-category");
            case EXIT_ONLY_RESOURCE -> Refused.invalid("/resourceId", "exit-only");
            case EXIT_ONLY_PRESCRIPTION -> Refused.invalid("/prescriptionId", "exit-only");
            case UNKNOWN_PRESCRIPTION -> Refused.invalid("/prescriptionId", "unknown-prescription");
            case STARTS_IN_THE_FUTURE -> Refused.invalid("/startedOn", "in-the-future");
            case ENDS_IN_THE_FUTURE -> Refused.invalid("/endedOn", "in-the-future");
            case ENDS_BEFORE_START -> Refused.invalid("/endedOn", "before-start");
            case AGREED_IN_THE_FUTURE -> Refused.invalid("/agreedOn", "in-the-future");
            case RECORDED_IN_THE_FUTURE -> Refused.invalid("/recordedOn", "in-the-future");
            case CLOSED_IN_THE_FUTURE -> Refused.invalid("/closedOn", "in-the-future");
            case CLOSED_BEFORE_RECORDED -> Refused.invalid("/closedOn", "before-start");
            case FOUND_RESOURCE_MISSING -> Refused.invalid("/resourceId", "required");
            case FOUND_NO_RESOURCE -> Refused.invalid("/resourceId", "found-only");
            case UNKNOWN_DISTRICT -> Refused.invalid("/district", "unknown-district");
            case RESOURCE_RETIRED -> Refused.invalid("/resourceId", "resource-retired");
        };
    }
}
