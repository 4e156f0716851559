package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.directory.DirectoryApi.as;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.created;
import static org.tsunagari.directory.DirectoryApi.publishable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.kit.audit.AuditVerifier;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 18: one audit record per read, write, search and denial. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee18AuditIT {

    private UUID resource = UUID.randomUUID();

    @BeforeEach
    void a_resource() {
        resource = created(cafe("見本カフェ"));
    }

    @Test
    void a_read_leaves_one_record_of_who_and_what() {
        assertThat(recordsOf(as("link-worker"), call -> call.get("/api/v1/resources/" + resource)))
                .singleElement()
                .asString()
                .contains("\"action\":\"read-resource\"")
                .contains("\"object\":\"resources/" + resource + "\"")
                .contains("\"account\":\"" + DemoAccount.named("link-worker").userId() + "\"")
                .contains(
                        "\"institution\":\"" + DemoAccount.named("link-worker").organisation() + "\"")
                .contains("\"municipality\":\"24208\"")
                .contains("\"decision\":\"permit\"");
    }

    @Test
    void a_search_leaves_one_record_that_does_not_tell_from_where() {
        List<String> records = recordsOf(
                as("link-worker").body("{\"near\":{\"latitude\":34.61234567,\"longitude\":136.0976543}}"),
                call -> call.post("/api/v1/resource-searches"));

        assertThat(records).hasSize(1);
        assertThat(withoutItsMoment(records.getFirst()))
                .contains("\"action\":\"search-resources\"")
                .doesNotContain("near", "latitude", "longitude", "34.6", "136.0");
    }

    @Test
    void a_write_leaves_one_record_and_a_refused_write_none() {
        assertThat(recordsOf(
                        as("directory-editor").header("If-Match", "\"0\"").body(publishable(cafe("別の名"))),
                        call -> call.put("/api/v1/resources/" + resource)))
                .singleElement()
                .asString()
                .contains("\"action\":\"put-resource\"");
        assertThat(recordsOf(
                        as("directory-editor").header("If-Match", "\"0\"").body(cafe("また別の名")),
                        call -> call.put("/api/v1/resources/" + resource)))
                .isEmpty();
    }

    @Test
    void an_erasure_leaves_one_record_of_who_and_why_and_what_it_was_called_stands_in_none() {
        as("directory-editor")
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + resource + "/retirement");
        assertThat(recordsOf(
                        as("directory-editor").header("If-Match", "\"1\"").body("{\"reason\":\"ASKED_BY_PERSON\"}"),
                        call -> call.post("/api/v1/resources/" + resource + "/erasure")))
                .singleElement()
                .asString()
                .contains("\"action\":\"erase-resource\"", "\"object\":\"resources/" + resource + "\"")
                .contains("\"reason\":\"ASKED_BY_PERSON\"")
                .contains(DemoAccount.named("directory-editor").userId().toString())
                .doesNotContain("見本カフェ");
    }

    @ParameterizedTest
    @CsvSource({
        "/resources/{id}/usage, read-usage",
        "/resource-recommendations?need=WORK&household=ALONE, recommend-resources",
        "/resource-gaps, read-gaps",
        "/resource-gaps/answers, list-gap-answers",
        "/suggestions, list-suggestions",
        "/calendar-subscriptions, list-calendar-subscriptions",
        "/resource-duplicates, list-duplicates",
        "/resources/{id}/merge, list-merges"
    })
    void whoever_looks_at_usage_gaps_suggestions_or_duplicates_leaves_one_record(String path, String action) {
        assertThat(recordsOf(
                        as("coordinator"), call -> call.get("/api/v1" + path.replace("{id}", resource.toString()))))
                .singleElement()
                .asString()
                .contains("\"action\":\"" + action + "\"")
                .doesNotContain("WORK", "ALONE");
    }

    @Test
    void every_denial_leaves_one_record_with_its_reason() {
        assertThat(recordsOf(
                        as("link-worker").header("If-Match", "\"0\"").body(cafe("x")),
                        call -> call.put("/api/v1/resources/" + resource)))
                .singleElement()
                .asString()
                .contains("deny:ROLE");
        assertThat(recordsOf(as("link-worker"), call -> call.get("/api/v1/resources/" + UUID.randomUUID())))
                .singleElement()
                .asString()
                .contains("deny:UNKNOWN");
        assertThat(recordsOf(RestAssured.given(), call -> call.get("/api/v1/resources")))
                .singleElement()
                .asString()
                .contains("deny:unauthenticated");
    }

    @Test
    void where_the_record_cannot_be_written_nothing_is_disclosed_and_nothing_changed() {
        Rows.change("REVOKE EXECUTE ON FUNCTION audit_append(text) FROM directory_app");
        try {
            for (String path : List.of("/resources/" + resource, "/resources")) {
                as("link-worker")
                        .get("/api/v1" + path)
                        .then()
                        .statusCode(503)
                        .body("code", equalTo("unavailable"))
                        .body("$", not(hasKey("items")))
                        .body("$", not(hasKey("name")));
            }
            as("directory-editor")
                    .header("If-Match", "\"0\"")
                    .body(publishable(cafe("別の名")))
                    .put("/api/v1/resources/" + resource)
                    .then()
                    .statusCode(503);
        } finally {
            Rows.change("GRANT EXECUTE ON FUNCTION audit_append(text) TO directory_app");
        }
        assertThat(Rows.texts("SELECT name FROM resource WHERE id = ?", resource))
                .containsExactly("見本カフェ");
    }

    @Test
    void the_chain_of_all_this_is_whole() throws SQLException {
        try (Connection owner = TestServers.running().asOwner("directory")) {
            assertThat(AuditVerifier.verify(owner)).isEmpty();
        }
    }

    private static List<String> recordsOf(RequestSpecification request, Function<RequestSpecification, Response> call) {
        String id = UUID.randomUUID().toString();
        assertThat(call.apply(request.header("X-Request-ID", id)).statusCode()).isLessThan(500);
        return Rows.texts("SELECT payload FROM audit_event WHERE payload::jsonb ->> 'request' = ?", id);
    }

    /** Seconds with their fraction can look like a latitude. */
    private static String withoutItsMoment(String event) {
        return event.replaceFirst("\"at\":\"[^\"]+\"", "");
    }
}
