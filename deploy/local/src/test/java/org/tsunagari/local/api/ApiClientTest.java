package org.tsunagari.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {

    private record Heard(String line, Map<String, List<String>> headers, String body) {}

    private final List<Heard> heard = new ArrayList<>();
    private HttpServer server;
    private ApiClient api;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        api = new ApiClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1"),
                account -> "token-of-" + account);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void japanese_text_and_dates_arrive_as_they_were_sent() {
        answer(201, "application/json", "{\"id\":\"00000000-0000-4000-8000-000000000001\"}");

        api.post("referrer", "/referrals", Map.of("name", "見本 髙橋", "sentOn", LocalDate.of(2026, 4, 1)), "key-1");

        assertThat(heard.getFirst().body()).contains("\"見本 髙橋\"").contains("\"2026-04-01\"");
        assertThat(heard.getFirst().headers())
                .containsEntry("Idempotency-key", List.of("key-1"))
                .containsEntry("Authorization", List.of("Bearer token-of-referrer"));
    }

    @Test
    void a_put_carries_its_precondition() {
        answer(200, "application/json", "{}");

        api.put("coordinator", "/organisations/1", Map.of(), Precondition.absent());
        api.put("coordinator", "/organisations/1", Map.of(), Precondition.unchanged("\"7\""));

        assertThat(heard.get(0).headers()).containsEntry("If-none-match", List.of("*"));
        assertThat(heard.get(1).headers()).containsEntry("If-match", List.of("\"7\""));
    }

    @Test
    void a_list_is_followed_to_its_end() {
        server.createContext("/api/v1/cases", exchange -> {
            var first = exchange.getRequestURI().getRawQuery().equals("status=OPEN");
            respond(
                    exchange,
                    200,
                    "application/json",
                    first ? "{\"items\":[{\"n\":1}],\"next\":\"a+b\"}" : "{\"items\":[{\"n\":2}],\"next\":null}");
        });

        assertThat(api.list("coordinator", "/cases?status=OPEN"))
                .extracting(item -> item.path("n").asInt())
                .containsExactly(1, 2);
        assertThat(heard.get(1).line()).endsWith("?status=OPEN&cursor=a%2Bb");
    }

    @Test
    void a_problem_keeps_status_code_and_pointers_and_hides_what_was_sent() {
        answer(422, "application/problem+json", """
                {"title":"入力に誤りがあります","status":422,"code":"validation-failed",
                 "violations":[{"pointer":"/person/birthDate","code":"in-future","message":"…"}]}""");

        assertThatThrownBy(() -> api.post("referrer", "/referrals", Map.of("name", "見本 花子"), "k"))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.code()).isEqualTo("validation-failed");
                    assertThat(problem)
                            .hasMessageContaining("POST /referrals → 422 validation-failed")
                            .hasMessageContaining("[/person/birthDate in-future]")
                            .hasMessageNotContaining("花子");
                });
    }

    @Test
    void an_answer_that_is_no_problem_detail_is_still_a_problem_with_its_status() {
        answer(502, "text/html", "<html>");

        assertThatThrownBy(() -> api.get("referrer", "/referrals/1"))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(502);
                    assertThat(problem.code()).isEmpty();
                });
    }

    @Test
    void a_printable_form_must_be_a_pdf() {
        answer(200, "application/json", "{}");

        assertThatThrownBy(() -> api.pdf("referrer", "/status-reports/1")).isInstanceOf(ApiProblem.class);
    }

    private void answer(int status, String type, String body) {
        server.createContext("/api/v1/", exchange -> respond(exchange, status, type, body));
    }

    private void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        heard.add(new Heard(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.getResponseHeaders().set("Content-Type", type);
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
