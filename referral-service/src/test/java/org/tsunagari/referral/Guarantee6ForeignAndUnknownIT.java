package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee6ForeignAndUnknownIT {

    private ReferralApi.Receipt foreign = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void the_clinic_has_referred_somebody() {
        ReferralApi.registerOrganisations();
        foreign = ReferralApi.submitted();
    }

    @Test
    void a_foreign_referral_and_a_random_id_answer_alike() {
        alike("/api/v1/referrals/%s", foreign.id());
        alike("/api/v1/referrals/%s/status-reports", foreign.id());
    }

    @Test
    void a_foreign_person_and_a_random_id_answer_alike() {
        alike("/api/v1/persons/%s", foreign.personId());
    }

    @Test
    void a_foreign_withdrawal_and_a_random_id_answer_alike() {
        Response known = withdraw(foreign.id());
        Response unknown = withdraw(UUID.randomUUID().toString());
        same(known, unknown);
    }

    private static Response withdraw(String id) {
        return ReferralApi.as("other-referrer")
                .header("If-Match", "\"0\"")
                .header("X-Request-ID", "the-same")
                .body(Map.of("by", "SOURCE"))
                .post("/api/v1/referrals/" + id + "/withdrawal");
    }

    private static void alike(String path, String id) {
        Response known = get(path.formatted(id));
        Response unknown = get(path.formatted(UUID.randomUUID()));
        same(known, unknown);
    }

    private static void same(Response known, Response unknown) {
        assertThat(known.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(known.asString()).isEqualTo(unknown.asString());
    }

    private static Response get(String path) {
        return ReferralApi.as("other-referrer")
                .header("X-Request-ID", "the-same")
                .get(path);
    }
}
