package org.tsunagari.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 1: a token that is not good is refused here too, not only at the gateway, and has no effect. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee1TokensIT {

    @Test
    void no_bad_token_opens_the_door() {
        UUID file = Api.asCoordinator().openCase(UUID.randomUUID());

        TestTokens.refused("coordinator").forEach((fault, token) -> {
            Response read = given().header("Authorization", "Bearer " + token.serialized())
                    .get("/api/v1/cases/" + file);
            assertThat(read.statusCode()).as(fault).isEqualTo(401);
            assertThat(read.header("WWW-Authenticate")).as(fault).startsWith("Bearer");
            Response written = given().header("Authorization", "Bearer " + token.serialized())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body(Api.exit("FOOD", "FOOD_SHOP", ""))
                    .post("/api/v1/cases/" + file + "/connections");
            assertThat(written.statusCode()).as(fault).isEqualTo(401);
        });

        assertThat(Rows.texts("SELECT id FROM case_connection WHERE case_id = ? AND direction = 'EXIT'", file))
                .isEmpty();
    }

    @Test
    void without_a_token_nothing_is_told() {
        assertThat(given().get("/api/v1/cases").statusCode()).isEqualTo(401);
        assertThat(given().get("/api/v1/cases/" + UUID.randomUUID()).statusCode())
                .isEqualTo(401);
    }
}
