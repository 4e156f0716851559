package org.tsunagari.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 22: what can be written down in Java and not in PostgreSQL is the caller's mistake, and no failure of ours. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ValuesNoDatabaseHoldsIT {

    private static final char SEPARATOR = 31;
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referrals?sentFrom=%2B6000000-01-01",
                "referrals?sentUntil=-9999-01-01",
                "referrals?changedSince=%2B300000-01-01T00:00:00Z",
                "organisations?validOn=%2B6000000-01-01",
                "practitioners?validOn=-9999-01-01",
                "organisations?q=%00",
                "practitioners?q=a%00b"
            })
    void in_a_parameter(String query) {
        as("coordinator")
                .urlEncodingEnabled(false)
                .get("/api/v1/" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notices", "basis-reviews", "referrals"})
    void as_a_moment_in_a_cursor(String list) {
        refusesCursor(list, "+300000-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "practitioners"})
    void as_a_name_in_a_cursor(String list) {
        refusesCursor(list, "a\0b");
    }

    private static void refusesCursor(String list, String first) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((first + SEPARATOR + NOBODY).getBytes(StandardCharsets.UTF_8));
        as("coordinator")
                .get("/api/v1/" + list + "?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void in_a_body() {
        as("coordinator")
                .body(Map.of("name", "見本診療所", "kind", "PRIMARY_CARE", "validFrom", "+6000000-01-01"))
                .put("/api/v1/organisations/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
        Map<String, Object> fax = DraftsIT.fax(InventedPatient.somebody());
        fax.put("receivedOn", "-9999-01-01");
        DraftsIT.begin("coordinator", fax).then().statusCode(422).body("code", equalTo("validation-failed"));
    }
}
