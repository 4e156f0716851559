package org.tsunagari.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.created;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 1: a token that is not good is refused here too, not only at the gateway, and has no effect. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee1TokensIT {

    @Test
    void no_bad_token_opens_the_door() {
        UUID resource = created(cafe("見本カフェ"));

        TestTokens.refused("directory-editor").forEach((fault, token) -> {
            Response read = given().header("Authorization", "Bearer " + token.serialized())
                    .get("/api/v1/resources/" + resource);
            assertThat(read.statusCode()).as(fault).isEqualTo(401);
            assertThat(read.header("WWW-Authenticate")).as(fault).startsWith("Bearer");
            Response written = given().header("Authorization", "Bearer " + token.serialized())
                    .header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body(cafe("別の名"))
                    .put("/api/v1/resources/" + resource);
            assertThat(written.statusCode()).as(fault).isEqualTo(401);
        });

        assertThat(Rows.texts("SELECT name FROM resource WHERE id = ?", resource))
                .containsExactly("見本カフェ");
    }

    @Test
    void without_a_token_nothing_is_told() {
        for (String path :
                List.of("/resources", "/resources/" + UUID.randomUUID(), "/districts", "/resource-categories")) {
            assertThat(given().get("/api/v1" + path).statusCode()).as(path).isEqualTo(401);
        }
    }
}
