package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** The matrix of states as a client meets it: what is not allowed answers 409 and names what is, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ReferralTransitionsIT {

    private static final Map<String, Map<String, ?>> OFFERED = Map.of(
            "acceptance", Map.of(),
            "decline", Map.of("reason", "NO_CAPACITY"),
            "withdrawal", Map.of("by", "PERSON"),
            "closure", Map.of("reason", "CANNOT_BE_REACHED"),
            "entered-in-error", Map.of("reason", "DUPLICATE"),
            "amendments", Map.of("reason", "CHANGED_SINCE", "urgency", "URGENT"),
            "status-reports", Map.of("supportGiven", "見本", "plan", "見本"));

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, information-requests amendments acceptance decline withdrawal entered-in-error",
        "ACCEPTED, amendments withdrawal closure entered-in-error",
        "IN_SUPPORT, withdrawal status-reports closure entered-in-error",
        "REPORTED, withdrawal status-reports closure entered-in-error",
        "ON_HOLD, decline withdrawal entered-in-error",
        "DECLINED, entered-in-error",
        "WITHDRAWN_BY_PERSON, entered-in-error",
        "CLOSED, status-reports entered-in-error",
        "ENTERED_IN_ERROR, ''"
    })
    void each_state_allows_the_centre_exactly_this(String status, String allowed) {
        List<String> names = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        String unchanged = referralIn(status);
        assertThat(ReferralApi.as("coordinator")
                        .get("/api/v1/referrals/" + unchanged)
                        .jsonPath()
                        .getList("allowedTransitions", String.class))
                .containsExactlyInAnyOrderElementsOf(names);
        OFFERED.forEach((transition, body) -> {
            if (names.contains(transition)) {
                assertThat(take(transition, referralIn(status), body).statusCode())
                        .as(transition)
                        .isIn(200, 201);
            } else {
                refused(transition, unchanged, body, status, names);
            }
        });
    }

    private static void refused(String transition, String id, Map<String, ?> body, String status, List<String> names) {
        Response answer = take(transition, id, body);
        assertThat(answer.statusCode()).as(transition + answer.asString()).isEqualTo(409);
        // without a consent in force no report is even thought of
        if (!(transition.equals("status-reports") && status.equals("ON_HOLD"))) {
            assertThat(answer.jsonPath().getString("code")).isEqualTo("illegal-transition");
            List<String> told = answer.jsonPath().getList("allowedTransitions");
            assertThat(told == null ? List.of() : told).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(ReferralApi.status(id)).isEqualTo(status);
    }

    private static Response take(String transition, String id, Map<String, ?> body) {
        return transition.equals("status-reports")
                ? ReferralApi.post("coordinator", "/api/v1/referrals/" + id + "/status-reports", body)
                : ReferralApi.change("coordinator", id, transition, body);
    }

    private static String referralIn(String status) {
        ReferralApi.Receipt referral = ReferralApi.submitted();
        switch (status) {
            case "SUBMITTED" -> {}
            case "ACCEPTED" -> ReferralApi.accept(referral);
            case "DECLINED" -> move(referral, "decline", Map.of("reason", "NO_CAPACITY"));
            case "ENTERED_IN_ERROR" -> move(referral, "entered-in-error", Map.of("reason", "DUPLICATE"));
            case "WITHDRAWN_BY_PERSON" -> move(referral, "withdrawal", Map.of("by", "PERSON"));
            case "ON_HOLD" ->
                ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
            default -> {
                ReferralApi.accept(referral);
                CaseService file = CaseService.opensOn(referral);
                if (status.equals("REPORTED")) {
                    ReferralApi.report(referral.id()).then().statusCode(201);
                } else if (status.equals("CLOSED")) {
                    file.closes();
                }
                ReferralApi.awaitStatus(referral.id(), status);
            }
        }
        return referral.id();
    }

    private static void move(ReferralApi.Receipt referral, String transition, Map<String, ?> body) {
        ReferralApi.change("coordinator", referral.id(), transition, body)
                .then()
                .statusCode(200);
    }
}
