package org.tsunagari.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.ReferralApi.referral;
import static org.tsunagari.referral.ReferralApi.someone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 1: a token that is not good is refused at this port too, not only at the gateway, and has no effect. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee1TokensIT {

    private ReferralApi.Receipt known = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_exists() {
        ReferralApi.registerOrganisations();
        known = ReferralApi.submitted();
    }

    @Test
    void no_bad_token_reads_or_writes_anything() throws Exception {
        long before = rows();
        TestTokens.refused("referrer").forEach((fault, token) -> {
            String bearer = "Bearer " + token.serialized();
            String request = UUID.randomUUID().toString();
            Response read = given().header("Authorization", bearer)
                    .header("X-Request-ID", request)
                    .get("/api/v1/referrals/" + known.id());
            assertThat(read.statusCode()).as(fault).isEqualTo(401);
            assertThat(read.header("WWW-Authenticate")).as(fault).startsWith("Bearer");
            assertThat(read.jsonPath().getString("code")).as(fault).isEqualTo("unauthenticated");
            CaseService.awaitRow("SELECT 1 FROM audit_event WHERE payload::jsonb ->> 'request' = '" + request
                    + "' AND payload::jsonb ->> 'decision' = 'deny:unauthenticated'");
            Response written = given().header("Authorization", bearer)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(referral(someone()))
                    .post("/api/v1/referrals");
            assertThat(written.statusCode()).as(fault).isEqualTo(401);
        });
        assertThat(rows()).isEqualTo(before);
    }

    private static long rows() throws Exception {
        return Long.parseLong(
                Database.ask("24208", "SELECT (SELECT count(*) FROM referral) + (SELECT count(*) FROM idempotency_key)")
                        .getFirst());
    }
}
