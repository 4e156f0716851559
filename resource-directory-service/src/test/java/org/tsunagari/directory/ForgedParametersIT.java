package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.tsunagari.directory.DirectoryApi.cafe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.tokens.TestTokens;

/** What stands in a URL may be anybody's invention: it is refused, and never makes the service fail. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ForgedParametersIT {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private static String cursor(String keys) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.replace('|', '\u001f').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/resources?sort=FRESHNESS, FRESHNESS|abc|xyz",
        "/resources?sort=FRESHNESS, FRESHNESS|abc|" + ID,
        "/resources?sort=FRESHNESS, FRESHNESS|99999999999|" + ID,
        "/resources?sort=FRESHNESS, FRESHNESS|1.5|" + ID,
        "/resources?sort=FRESHNESS, FRESHNESS|1|xyz",
        "/resources?sort=FRESHNESS, FRESHNESS|1|",
        "/resources?sort=BEST, BEST|NaN|" + ID,
        "/resources?sort=BEST, BEST|1e999|" + ID,
        "/resources?sort=BEST, BEST|1E999|" + ID,
        "/resources?sort=BEST, BEST|0x1p3|" + ID,
        "/resources?sort=BEST, BEST|1d|" + ID,
        "/resources?sort=RELEVANCE, RELEVANCE||" + ID,
        "'/resources?sort=DISTANCE&near=34.6,136.1', DISTANCE|x|" + ID,
        "/resources?sort=NAME, 'NAME|a\u0000b|" + ID + "'",
        "/resources?sort=NAME, NAME|a|" + ID + "0",
        "/resources?sort=NAME, BEST|1|" + ID,
        "/resources?sort=NAME, NAME|a",
        "/resource-reviews?, 2026-01-01|xyz",
        "/resource-reviews?, soon|" + ID,
        "/resource-reviews?, +999999999-01-01|" + ID,
        "/resource-reviews?, -999999999-01-01|" + ID,
        "/resource-duplicates?, many|" + ID + "|" + ID,
        "/resource-duplicates?, 60|" + ID + "|x",
        "/resource-reminders?, x",
        "/resource-gaps/answers?, x",
        "/suggestions?, x",
        "/calendar-subscriptions?, x",
        "/occurrences?, x|" + ID,
        "/occurrences?, 2026-12-01T10:00|x",
        "/occurrences?, +999999999-01-01T10:00|" + ID,
        "/districts/%E5%90%8D%E5%BC%B5/events?, soon|" + ID,
        "/resources/" + ID + "/events?, 2026-12-01|" + ID,
        "/resources/" + ID + "/history?, soon|1",
        "/resources/" + ID + "/history?, +1000000000-01-01T00:00:00Z|1",
        "/resources/" + ID + "/history?, 2026-12-01T00:00:00Z|x",
        "/resource-imports?, x",
        "/resource-imports/" + ID + "/rows?, x",
        "/resource-imports/" + ID + "/rows?, 99999999999999999999",
    })
    void a_forged_cursor_is_told_so(String list, String keys) {
        Response answer = DirectoryApi.as(DirectoryApi.EDITOR)
                .urlEncodingEnabled(false)
                .get("/api/v1" + list + (list.endsWith("?") ? "" : "&") + "cursor=" + cursor(keys));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        answer.then().body("code", equalTo("invalid-cursor"));
    }

    @Test
    void a_cursor_of_the_service_is_taken_in_every_order() {
        Town town = Town.empty();
        for (int i = 0; i < 3; i++) {
            town.created(DirectoryApi.with(cafe("見本" + i), "position", DirectoryApi.at(34.6 + i * 0.0001, 136.1)));
        }
        for (String order : List.of("BEST", "DISTANCE", "RELEVANCE", "FRESHNESS", "NAME")) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                var request =
                        town.as("resident").queryParam("near", "34.6,136.1").queryParam("sort", order);
                Response page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/api/v1/resources?limit=1");
                assertThat(page.statusCode()).as(order + page.asString()).isEqualTo(200);
                seen.addAll(page.jsonPath().getList("items.id", String.class));
                cursor = page.path("next");
            } while (cursor != null);
            assertThat(seen).as(order).hasSize(3).doesNotHaveDuplicates();
        }
    }

    /** Every parameter that the document names, so that one that is added is asked too. */
    @Test
    void no_parameter_takes_control_characters() {
        URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
        int asked = 0;
        for (OpenApiDocument.Operation operation :
                OpenApiDocument.at(service.resolve("/q/openapi?format=json")).operations()) {
            for (var parameter : operation.node().path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    for (String control : List.of("%00", "a%00b", "%1f", "a%7F")) {
                        refused(operation, parameter.path("name").asText() + "=" + control);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(300);
    }

    private static void refused(OpenApiDocument.Operation operation, String query) {
        String path = operation.path().replaceAll("\\{[^}]+}", ID) + "?" + query;
        var types = operation.node().path("requestBody").path("content").fieldNames();
        var request = DirectoryApi.as(DirectoryApi.EDITOR)
                .urlEncodingEnabled(false)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"");
        Response answer = (types.hasNext()
                        ? request.contentType(types.next()).body("{}".getBytes(StandardCharsets.UTF_8))
                        : request)
                .request(operation.method(), path);
        assertThat(answer.statusCode()).as(operation.method() + " " + path).isEqualTo(400);
        answer.then()
                .body("code", is("invalid-parameter"))
                .body("violations[0].code", is("invalid-text"))
                .body("violations[0].pointer", is("?" + query.substring(0, query.indexOf('='))));
    }

    @Test
    void nothing_is_known_by_control_characters() {
        DirectoryApi.as("resident")
                .urlEncodingEnabled(false)
                .get("/api/v1/districts/%01/events")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_no_percent_encoding_is_refused() {
        // java.net.URI would not take it
        String answer = RawHttp.exchange(
                "GET /api/v1/resources?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + TestTokens.bearer("resident") + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_parameter_of_several_lines_is_text() {
        DirectoryApi.as("resident")
                .urlEncodingEnabled(false)
                .get("/api/v1/resources?q=" + URLEncoder.encode("見本\n家", StandardCharsets.UTF_8))
                .then()
                .statusCode(200);
    }
}
