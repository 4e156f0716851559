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

    /** Within a referral, or a draft of one, the consent is a member of the body; elsewhere it is the body. */
    private static String within(RoutingContext http) {
        String path = http.request().path();
        return path.endsWith("/referrals") || path.contains("/referral-drafts") ? "/consent" : "";
    }

    @ServerExceptionMapper
    Response refused(ConsentRefused refused, RoutingContext http) {
        return problems.response(problem(refused, within(http)), http);
    }

    /**
     * What is wrong with a consent, as it is told.
     *
     * @param at pointer to the consent in the body
     */
    public static Refused problem(ConsentRefused refused, String at) {
        return switch (refused.code()) {
            case WITNESS_REQUIRED -> Refused.invalid(at + "/witness", "witness-required");
            case GUARDIAN_REQUIRED -> Refused.invalid(at + "/guardian", "guardian-required");
            case RELATION_REQUIRED -> Refused.invalid(at + "/guardianRelation", "required");
            case FAMILY_IS_NOT_THE_PERSON -> Refused.invalid(at + "/form", "family-is-not-the-person");
            case GIVEN_IN_THE_FUTURE -> Refused.invalid(at + "/givenOn", "in-the-future");
            case WITHDRAWN_SINCE -> Refused.invalid(at + "/givenOn", "withdrawn-since");
            case ENDS_IN_THE_PAST -> Refused.invalid(at + "/validUntil", "not-in-the-future");
            case UNKNOWN_TEXT -> Refused.invalid(at + "/text", "unknown-consent-text");
            case NO_TEXT_THEN -> Refused.invalid(at + "/text", "no-consent-text-then");
            case OTHER_TEXT -> Refused.invalid(at + "/text/sha256", "other-consent-text");
            case UNKNOWN_SCAN -> Refused.invalid(at + "/evidence/attachmentId", "not-a-file-of-the-person");
            case OTHER_SCAN -> Refused.invalid(at + "/evidence/sha256", "other-file");
            case FEEDBACK_HAS_ITS_SWITCH -> Refused.invalid(at + "/scope", "feedback-has-its-switch");
            case NOT_NARROWER -> new Refused(ReferralProblem.CONSENT_NOT_NARROWER);
            case NOT_A_SOURCE -> Refused.invalid(at + "/organisationId", "not-a-source");
            case NOT_IN_FORCE -> new Refused(ReferralProblem.CONSENT_NOT_IN_FORCE);
        };
    }
}
