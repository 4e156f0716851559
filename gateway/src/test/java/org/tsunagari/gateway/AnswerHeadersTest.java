package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the house with an answer. */
@QuarkusTest
@WithTestResource(House.class)
class AnswerHeadersTest {

    @Test
    void nothing_about_the_inside_is_told() {
        HttpHeaders headers = Gateway.send(
                        Gateway.request("/api/v1/referrals").header("Test-Behaviour", "tell-too-much"))
                .headers();
        assertThat(headers.map().keySet())
                .doesNotContain(
                        "server", "x-powered-by", "via", "x-internal", "keep-alive", "access-control-allow-origin");
        assertThat(headers.firstValue("location")).contains("/api/v1/referrals/1");
        assertThat(headers.firstValue("content-location")).contains("/api/v1/referrals/1");
        assertThat(headers.firstValue("link")).contains("</api/v1/referrals?cursor=2>; rel=\"next\"");
        assertThat(headers.firstValue("etag")).contains("\"3\"");
        assertThat(headers.firstValue("idempotency-replayed")).contains("true");
        assertThat(headers.allValues("x-request-id")).hasSize(1).doesNotContain("another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/referrals", "/nothing", "/", "/health", "/openapi"})
    void every_answer_says_how_to_be_treated(String path) {
        HttpHeaders headers = Gateway.send(Gateway.request(path)).headers();
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("strict-transport-security")).containsExactly("max-age=31536000");
        assertThat(headers.allValues("x-request-id")).hasSize(1);
    }

    @Test
    void answers_of_the_api_are_not_kept_and_not_executed() {
        HttpHeaders headers = Gateway.send(Gateway.request("/api/v1/referrals")).headers();
        assertThat(headers.firstValue("cache-control")).contains("no-store");
        assertThat(headers.firstValue("content-security-policy").orElse("")).startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198f3a0-0000-7000-8000-000000000001", "hospital-42_a.b"})
    void a_well_formed_request_id_is_kept(String id) {
        HttpResponse<String> answer =
                Gateway.send(Gateway.request("/api/v1/referrals").header("X-Request-ID", id));
        assertThat(answer.headers().firstValue("x-request-id")).contains(id);
        assertThat(answer.body()).contains("\"x-request-id\":[\"" + id + "\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "quote\"",
                "<script>",
                "1234567890123456789012345678901234567890123456789012345678901234x"
            })
    void another_request_id_is_replaced(String id) {
        HttpResponse<String> answer =
                Gateway.send(Gateway.request("/api/v1/referrals").header("X-Request-ID", id));
        assertThat(answer.headers().firstValue("x-request-id").orElse("")).hasSize(36);
        assertThat(answer.body()).doesNotContain(id);
    }

    @Test
    void a_refusal_speaks_japanese_unless_english_is_preferred() {
        HttpResponse<String> japanese = Gateway.send(Gateway.request("/api/v1/nothing"));
        assertThat(japanese.headers().firstValue("content-language")).contains("ja");
        assertThat(japanese.body()).contains("見つかりません").contains("urn:tsunagari:problem:not-found");
        HttpResponse<String> english =
                Gateway.send(Gateway.request("/api/v1/nothing").header("Accept-Language", "en-GB, ja;q=0.5"));
        assertThat(english.headers().firstValue("content-language")).contains("en");
        assertThat(english.body()).contains("Not found.");
    }

    @Test
    void only_named_web_sites_may_call() {
        HttpResponse<String> named =
                Gateway.send(Gateway.request("/api/v1/referrals").header("Origin", "https://portal.example.jp"));
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.headers().allValues("access-control-allow-origin"))
                .containsExactly("https://portal.example.jp");
        HttpResponse<String> other =
                Gateway.send(Gateway.request("/api/v1/referrals").header("Origin", "https://evil.example"));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(Gateway.code(other)).isEqualTo("origin-refused");
        assertThat(other.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void a_browser_may_ask_beforehand_without_a_token() {
        HttpResponse<String> preflight = Gateway.send(Gateway.anonymous("/api/v1/referrals")
                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://portal.example.jp")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-disposition,idempotency-key"));
        assertThat(preflight.statusCode()).isBetween(200, 204);
        assertThat(names(preflight, "access-control-allow-headers"))
                .contains("authorization", "content-disposition", "idempotency-key", "if-match");
        assertThat(preflight
                        .headers()
                        .firstValue("access-control-allow-methods")
                        .orElse(""))
                .contains("POST");
        assertThat(preflight.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();
    }

    /** How a file is called that was sent, and which record answered for one that was merged. */
    @Test
    void a_page_may_read_what_an_answer_says_about_itself() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.request("/api/v1/referrals").header("Origin", "https://portal.example.jp"));
        assertThat(names(answer, "access-control-expose-headers"))
                .contains("content-disposition", "content-location", "etag", "location", "retry-after");
    }

    private static List<String> names(HttpResponse<String> answer, String header) {
        return answer.headers().allValues(header).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }
}
