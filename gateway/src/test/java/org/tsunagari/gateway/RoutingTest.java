package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.testkit.CheckedInFile;
import org.tsunagari.testkit.EarOnTheLog;

/** The route table: every resource of the API, and the service that owns it. */
@QuarkusTest
@WithTestResource(House.class)
class RoutingTest {

    @ParameterizedTest
    @CsvSource({
        "organisations, referral-service",
        "practitioners, referral-service",
        "persons/1/consents, referral-service",
        "consents/1/withdrawal, referral-service",
        "referrals/1/acceptance, referral-service",
        "status-reports/1, referral-service",
        "cases/1/connections, case-service",
        "resources?limit=3, resource-directory-service",
        "resource-searches, resource-directory-service",
        "resource-categories, resource-directory-service",
        "resource-completions?q=caf, resource-directory-service",
        "resource-reviews?withinDays=30, resource-directory-service",
        "resource-taxonomies/1, resource-directory-service",
        "resources/1/events, resource-directory-service",
        "resources/1/photos/2, resource-directory-service",
        "calendar-subscriptions, resource-directory-service",
        "occurrences?limit=3, resource-directory-service",
        "districts, resource-directory-service",
        "districts/%E5%90%8D%E5%BC%B5/events, resource-directory-service",
        "resource-duplicates, resource-directory-service",
        "resource-gaps, resource-directory-service",
        "resource-recommendations?need=WORK, resource-directory-service",
        "suggestions, resource-directory-service",
        "resource-imports/1/rows, resource-directory-service",
        "resource-exports?format=geojson, resource-directory-service",
        "instruments, evaluation-service",
        "outcomes, evaluation-service",
        "outcome-comparisons?caseId=1, evaluation-service",
        "reports/2023, evaluation-service"
    })
    void a_resource_belongs_to_one_service(String resource, String service) {
        JsonObject received = Gateway.echo(Gateway.request("/api/v1/" + resource));
        assertThat(received.getString("service")).isEqualTo(service);
        assertThat(received.getString("uri")).isEqualTo("/api/v1/" + resource);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_table_has_what_the_service_says_that_it_serves_and_nothing_else(Service service) {
        String document = CheckedInFile.inRepository("docs/openapi/" + service.module() + ".json")
                .text()
                .orElseThrow();
        Set<String> served = new JsonObject(document)
                .getJsonObject("paths").fieldNames().stream()
                        .filter(path -> path.startsWith(Service.PREFIX))
                        .map(path -> path.substring(Service.PREFIX.length()).split("/")[0])
                        .collect(Collectors.toSet());
        assertThat(service.resources()).isEqualTo(served);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds", "/hsds/", "/hsds/services?page=2&per_page=10", "/hsds/services/1"})
    void the_directory_by_the_standard_has_a_place_of_its_own(String path) {
        JsonObject received = Gateway.echo(Gateway.request(path));
        assertThat(received.getString("service")).isEqualTo("resource-directory-service");
        assertThat(received.getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hsds", "/hsds/services"})
    void the_standards_place_wants_a_token_too(String path) {
        assertThat(Gateway.send(Gateway.anonymous(path)).statusCode()).isEqualTo(401);
    }

    /** A calendar program has nothing but the address; whatever else it sends goes no further. */
    @Test
    void the_address_of_a_calendar_is_read_without_a_token() {
        String path = "/calendars/" + "a".repeat(43) + ".ics";
        JsonObject received = Gateway.echo(Gateway.anonymous(path)
                .header("If-None-Match", "\"x\"")
                .header("Authorization", "Bearer no.good.token"));
        assertThat(received.getString("service")).isEqualTo("resource-directory-service");
        assertThat(received.getString("uri")).isEqualTo(path);
        JsonObject headers = received.getJsonObject("headers");
        assertThat(headers.getJsonArray("if-none-match")).containsExactly("\"x\"");
        assertThat(headers.containsKey("authorization")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void at_the_address_of_a_calendar_one_can_only_read(String method) {
        String id = UUID.randomUUID().toString();
        String path = "/calendars/" + "a".repeat(43) + ".ics";
        assertThat(Gateway.send(Gateway.request(path)
                                .header("X-Request-ID", id)
                                .method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
        assertThat(Gateway.seen(Service.DIRECTORY, id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendars", "/calendar/x.ics", "/Calendars/x.ics"})
    void beside_the_addresses_of_calendars_there_is_nothing(String path) {
        assertThat(Gateway.send(Gateway.anonymous(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void what_goes_wrong_at_the_address_of_a_calendar_is_logged_without_it() throws Exception {
        String token = "b".repeat(43);
        List<String> log = EarOnTheLog.during(() -> {
            Gateway.send(Gateway.anonymous("/calendars/" + token + ".ics").header("Test-Behaviour", "close"));
            Gateway.send(Gateway.anonymous("/calendars/" + token + "%2e.ics"));
        });
        assertThat(log).noneMatch(line -> line.contains(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void method_and_body_arrive_as_they_were_sent(String method) {
        JsonObject received = Gateway.echo(Gateway.request("/api/v1/cases/1")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.ofString("{\"一\":1}")));
        assertThat(received.getString("method")).isEqualTo(method);
        assertThat(received.getString("body")).isEqualTo("{\"一\":1}");
        JsonObject headers = received.getJsonObject("headers");
        assertThat(headers.getJsonArray("idempotency-key")).containsExactly("k-1");
        assertThat(headers.getJsonArray("if-match")).containsExactly("\"3\"");
        assertThat(headers.getJsonArray("accept-language")).containsExactly("en");
    }

    @Test
    void a_body_of_unknown_length_arrives_whole() {
        byte[] body = new byte[300_000];
        JsonObject received = Gateway.echo(Gateway.request("/api/v1/referrals")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertThat(received.getString("body")).isEqualTo("300000 bytes");
        assertThat(received.getJsonObject("headers").getJsonArray("transfer-encoding"))
                .containsExactly("chunked");
    }

    @Test
    void a_large_answer_arrives_whole() {
        assertThat(Gateway.send(Gateway.request("/api/v1/reports/2023").header("Test-Behaviour", "large"))
                        .body())
                .hasSize(5_000_000);
    }

    @Test
    void the_head_of_an_answer_can_be_asked_for_alone() {
        var answer = Gateway.send(Gateway.request("/api/v1/cases").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
