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

    /** Within a referral the consent is a member of the body, elsewhere it is the body. */
    private static Refused invalid(RoutingContext http, String pointer, String code) {
        boolean withinReferral = http.request().path().endsWith("/referrals");
        return Refused.invalid(withinReferral ? "/consent" + pointer : pointer, code);
    }

    @ServerExceptionMapper
    Response refused(ConsentRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case WITNESS_REQUIRED -> invalid(http, "/witness", "witness-required");
                    case GUARDIAN_REQUIRED -> invalid(http, "/guardian", "guardian-required");
                    case RELATION_REQUIRED -> invalid(http, "/guardianRelation", "required");
                    case FAMILY_IS_NOT_THE_PERSON -> invalid(http, "/form", "family-is-not-the-person");
                    case GIVEN_IN_THE_FUTURE -> invalid(http, "/givenOn", "in-the-future");
                    case ENDS_IN_THE_PAST -> invalid(http, "/validUntil", "not-in-the-future");
                    case UNKNOWN_TEXT -> invalid(http, "/text", "unknown-consent-text");
                    case OTHER_TEXT -> invalid(http, "/text/sha256", "other-consent-text");
                    case FEEDBACK_HAS_ITS_SWITCH -> invalid(http, "/scope", "feedback-has-its-switch");
                    case NOT_NARROWER -> new Refused(ReferralProblem.CONSENT_NOT_NARROWER);
                    case NOT_A_SOURCE -> invalid(http, "/organisationId", "not-a-source");
                    case NOT_IN_FORCE -> new Refused(ReferralProblem.CONSENT_NOT_IN_FORCE);
                },
                http);
    }
}
