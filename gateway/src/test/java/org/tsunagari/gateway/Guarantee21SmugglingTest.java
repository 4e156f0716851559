package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 21: two parsers never see two different requests, and nobody speaks in the gateway's name. */
@QuarkusTest
@WithTestResource(House.class)
class Guarantee21SmugglingTest {

    /** A good request, where it does not belong. */
    private static String smuggled() {
        return RawClient.head("GET", "/api/v1/persons/smuggled") + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n",
                "Content-Length: 5, 6\r\n",
                "Content-Length: +5\r\n",
                "Content-Length: -5\r\n",
                "Content-Length: 0x5\r\n",
                "Content-Length : 5\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n",
                "Transfer-Encoding: chunked\r\n , identity\r\n",
                "Transfer\u0000-Encoding: chunked\r\n",
                "X-Note: a\u0000b\r\n",
                "Host: other.example.jp\r\n",
                "Authorization: Bearer other\r\n",
                "Idempotency-Key: a\r\nIdempotency-Key: b\r\n",
                "Tsunagari-Municipality: 24208\r\nTsunagari-Municipality: 24216\r\n"
            })
    void a_request_that_could_be_read_in_two_ways_is_refused(String headers) {
        String answers =
                RawClient.send(RawClient.head("POST", "/api/v1/referrals") + headers + "\r\n0\r\n\r\n" + smuggled());
        assertThat(RawClient.statuses(answers)).isNotEmpty().containsOnly(400);
        assertThat(answers).doesNotContain("smuggled");
    }

    /** RFC 9112 section 6.3 lets a server decide by the transfer coding alone, if only one of both goes on. */
    @Test
    void a_length_beside_chunks_is_dropped_and_the_chunks_decide() {
        String answers = RawClient.send(RawClient.head("POST", "/api/v1/referrals")
                + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        assertThat(RawClient.statuses(answers)).hasSize(1);
        assertThat(answers).doesNotContain("content-length\":[\"6");
    }

    @Test
    void a_folded_header_reaches_the_service_as_one_line_or_not_at_all() {
        String answers = RawClient.send(
                RawClient.head("GET", "/api/v1/referrals") + "X-Note: a\r\n X-User-Id: 1\r\nAccept: */*\r\n\r\n");
        assertThat(RawClient.statuses(answers)).hasSize(1);
        assertThat(answers).doesNotContain("\"x-user-id\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization",
                "close, Authorization",
                "idempotency-key",
                "tsunagari-municipality",
                "content-type",
                "x-request-id, if-match"
            })
    void a_header_with_meaning_cannot_be_declared_to_end_at_the_gateway(String connection) {
        String answer =
                RawClient.send(RawClient.head("GET", "/api/v1/referrals") + "Connection: " + connection + "\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(400);
        assertThat(answer).contains("malformed-header");
    }

    @Test
    void web_socket_upgrades_are_refused() {
        String answer = RawClient.send(RawClient.head("GET", "/api/v1/referrals")
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(400);
        assertThat(answer).contains("upgrade-refused");
    }

    @Test
    void an_offer_of_http2_is_not_taken_and_not_passed_on() {
        String answer = RawClient.send(RawClient.head("GET", "/api/v1/referrals")
                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(200);
        assertThat(answer).doesNotContain("h2c").doesNotContain("http2-settings");
    }

    @Test
    void forged_headers_do_not_reach_a_service() {
        JsonObject received = Gateway.echo(Gateway.request("/api/v1/referrals")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Proto", "gopher")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "for=203.0.113.9")
                        .header("X-Real-IP", "203.0.113.9")
                        .header("X-User-Id", "1")
                        .header("x-user-roles", "operator")
                        .header("X_User_Id", "1")
                        .header("X-Tsunagari-Role", "operator")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .header("X-Original-URL", "/internal")
                        .header("Proxy-Authorization", "Basic eDp5")
                        .header("Tsunagari-Municipality", "24208"))
                .getJsonObject("headers");
        assertThat(received.fieldNames())
                .doesNotContain(
                        "x-forwarded-prefix",
                        "forwarded",
                        "x-real-ip",
                        "x-user-id",
                        "x-user-roles",
                        "x_user_id",
                        "x-tsunagari-role",
                        "x-http-method-override",
                        "x-original-url",
                        "proxy-authorization");
        assertThat(received.getJsonArray("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(received.getJsonArray("x-forwarded-proto")).containsExactly("https");
        assertThat(received.getJsonArray("x-forwarded-host")).containsExactly("api.example.jp");
        assertThat(received.getJsonArray("tsunagari-municipality")).containsExactly("24208");
    }

    @Test
    void headers_of_one_connection_do_not_reach_a_service() {
        String answer = RawClient.send(RawClient.head("GET", "/api/v1/referrals")
                + "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\nTE: trailers\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(200);
        assertThat(answer)
                .doesNotContain("\"te\"")
                .doesNotContain("\"keep-alive\"")
                .doesNotContain("\"connection\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
    void unusual_methods_are_refused(String method) {
        String answer = RawClient.send(RawClient.head(method, "/api/v1/referrals") + "\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(405);
    }

    @Test
    void a_request_without_host_is_refused() {
        assertThat(RawClient.statuses(RawClient.send("GET /health HTTP/1.1\r\n\r\n")))
                .containsExactly(400);
    }
}
