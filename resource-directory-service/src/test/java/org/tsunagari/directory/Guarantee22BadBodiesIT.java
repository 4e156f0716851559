package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 22: no body makes the service fail, wait or keep anything. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee22BadBodiesIT {

    private static final String CAFE =
            "{\"name\":\"%s\",\"type\":\"SHOP\",\"category\":\"CAFE\",\"formality\":\"INFORMAL\"%s}";

    private final UUID id = UUID.randomUUID();

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing", "", 422, "validation-failed"),
                Arguments.of("null", "null", 422, "validation-failed"),
                Arguments.of("no JSON", "name=x", 400, "malformed-json"),
                Arguments.of("half a body", "{\"name\":\"x\"", 400, "malformed-json"),
                Arguments.of("a list", "[]", 400, "malformed-json"),
                Arguments.of("two bodies", CAFE.formatted("x", "") + "{}", 400, "malformed-json"),
                Arguments.of("deep", "[".repeat(5_000) + "]".repeat(5_000), 400, "malformed-json"),
                Arguments.of(
                        "deep inside",
                        CAFE.formatted("x", ",\"position\":" + "{\"a\":".repeat(500) + "1" + "}".repeat(500)),
                        400,
                        "malformed-json"),
                Arguments.of("a member twice", CAFE.formatted("x", ",\"name\":\"y\""), 400, "malformed-json"),
                Arguments.of(
                        "an unknown member", CAFE.formatted("x", ",\"municipality\":\"24216\""), 422, "unknown-field"),
                Arguments.of("NUL", CAFE.formatted("x\\u0000", ""), 422, "invalid-text"),
                Arguments.of("a lone surrogate", CAFE.formatted("x\\ud800", ""), 422, "invalid-text"),
                Arguments.of("My Number", CAFE.formatted("123456789018", ""), 422, "my-number-refused"),
                Arguments.of("a number for a text", CAFE.formatted("x", ",\"nameKana\":5"), 422, "validation-failed"),
                Arguments.of(
                        "a text for a number",
                        CAFE.formatted(
                                "x", ",\"position\":{\"latitude\":\"34\",\"longitude\":136,\"precision\":\"EXACT\"}"),
                        422,
                        "validation-failed"),
                Arguments.of(
                        "no number",
                        CAFE.formatted(
                                "x", ",\"position\":{\"latitude\":NaN,\"longitude\":136,\"precision\":\"EXACT\"}"),
                        400,
                        "malformed-json"),
                Arguments.of(
                        "beyond the pole",
                        CAFE.formatted(
                                "x", ",\"position\":{\"latitude\":1e308,\"longitude\":136,\"precision\":\"EXACT\"}"),
                        422,
                        "validation-failed"),
                Arguments.of("a number for a code", CAFE.formatted("x", ",\"step\":0"), 422, "validation-failed"),
                Arguments.of("an unknown code", CAFE.formatted("x", ",\"step\":\"FLYING\""), 422, "validation-failed"),
                Arguments.of(
                        "a long number", CAFE.formatted("x", ",\"step\":" + "9".repeat(5_000)), 400, "malformed-json"),
                Arguments.of("a name too long", CAFE.formatted("x".repeat(201), ""), 422, "validation-failed"),
                Arguments.of(
                        "a kind nobody knows",
                        CAFE.formatted("x", "").replace("CAFE", "CASTLE"),
                        422,
                        "validation-failed"),
                Arguments.of(
                        "a district nobody knows",
                        CAFE.formatted("x", ",\"district\":\"どこか\""),
                        422,
                        "validation-failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_bad_body_is_refused_in_time_and_nothing_is_kept(String name, String body, int status, String code)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = answerInTime(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).as(name).contains("\"code\":\"" + code + "\"");
        assertThat(Rows.texts("SELECT 1 FROM resource WHERE id = ?", id)).isEmpty();
    }

    @Test
    void a_body_without_end_is_refused_before_it_is_sent() {
        String answer = RawHttp.exchange("PUT /api/v1/resources/" + id + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + TestTokens.bearer(DirectoryApi.EDITOR)
                + "\r\nContent-Type: application/json\r\nContent-Length: 1048577\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void an_id_that_is_none_finds_nothing() {
        for (String wrong : new String[] {"1", "null", "00000000-0000-0000-0000-00000000000g", "%27--"}) {
            as("link-worker")
                    .urlEncodingEnabled(false)
                    .get("/api/v1/resources/" + wrong)
                    .then()
                    .statusCode(404);
        }
    }

    /** Once more where the answer came late: it may have waited for the machine. What is slow by itself is so again. */
    private HttpResponse<String> answerInTime(String body) throws IOException, InterruptedException {
        try {
            return put(body);
        } catch (HttpTimeoutException late) {
            return put(body);
        }
    }

    /** Not by REST Assured, which formats the body that it sends, and with a deep one finds no end. */
    private HttpResponse<String> put(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/resources/" + id))
                .timeout(Duration.ofSeconds(2))
                .header("Authorization", TestTokens.bearer(DirectoryApi.EDITOR))
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
