package org.tsunagari.referral;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tsunagari.testkit.tokens.TestTokens;

/** The clinic's own system, which subscribes and looks at what was sent to it. */
final class HospitalSystem {

    static final String SUBSCRIPTIONS = "/api/v1/webhook-subscriptions";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private HospitalSystem() {}

    static RequestSpecification asking() {
        return ReferralApi.with(TestTokens.as("hospital-system")
                .withOrganisation(ReferralApi.CLINIC, "PRIMARY_CARE")
                .withMunicipalities("24208"));
    }

    /** Nobody is told of anything any more; an organisation has at most five subscriptions. */
    static void forgetSubscriptions() throws SQLException {
        Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                + " DELETE FROM delivery_due; DELETE FROM report_delivery WHERE subscription_id IS NOT NULL;"
                + " DELETE FROM webhook_subscription");
    }

    /** The id of a subscription to these; to none: without a choice. */
    static String subscribed(HospitalEndpoint endpoint, String... eventTypes) {
        Map<String, Object> wish = new HashMap<>(Map.of("url", endpoint.url(), "secret", SECRET));
        if (eventTypes.length > 0) {
            wish.put("eventTypes", List.of(eventTypes));
        }
        return subscribe(wish).then().statusCode(201).extract().path("id");
    }

    static Response subscribe(Map<String, Object> wish) {
        return asking().header("Idempotency-Key", UUID.randomUUID()).body(wish).post(SUBSCRIPTIONS);
    }

    static Response choose(String subscription, String... eventTypes) {
        String path = SUBSCRIPTIONS + "/" + subscription;
        return asking().header("If-Match", asking().get(path).header("ETag"))
                .body(Map.of("eventTypes", List.of(eventTypes)))
                .put(path + "/event-types");
    }
}
