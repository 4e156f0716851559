package org.tsunagari.referral.webhook.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.webhook.model.WebhookRefused;

/** The subscriptions' refusals as problem details. */
@ApplicationScoped
public class WebhookRefusals {

    private final Problems problems;

    WebhookRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(WebhookRefused refused, RoutingContext http) {
        return problems.response(
                switch (refused.code()) {
                    case URL_MALFORMED -> Refused.invalid("/url", "wrong-format");
                    case URL_NOT_HTTPS -> Refused.invalid("/url", "url-not-https");
                    case URL_NOT_PUBLIC -> Refused.invalid("/url", "url-not-public");
                    case SECRET_MALFORMED -> Refused.invalid("/secret", "secret-malformed");
                    case URL_TAKEN -> new Refused(ReferralProblem.WEBHOOK_EXISTS);
                    case TOO_MANY -> new Refused(ReferralProblem.TOO_MANY_WEBHOOKS);
                },
                http);
    }
}
