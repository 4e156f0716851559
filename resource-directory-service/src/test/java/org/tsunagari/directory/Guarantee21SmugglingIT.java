package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/**
 * Guarantee 21 at the service's port: who calls says the token, and a length that can be read in two ways is refused. A
 * length beside chunks, or a folded header, is refused by the gateway, which is the only other reader of a request; here
 * the chunks count, as RFC 9112, section 6.3 wants it.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee21SmugglingIT {

    private static final String HIDDEN = "GET /api/v1/districts HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n\r\n";

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of("two lengths", "Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello"),
                Arguments.of("a space before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("a length that is none", "Content-Length: +5\r\n\r\nhello"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void what_can_be_cut_in_two_ways_is_refused_and_nothing_behind_it_is_served(String name, String headersAndBody) {
        String answer = RawHttp.exchange("POST /api/v1/resource-searches HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/json\r\n" + headersAndBody
                + HIDDEN.formatted(TestTokens.bearer("link-worker")));
        assertThat(answer).as(name).doesNotContain("HTTP/1.1 200").doesNotContain("名張");
        assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"))
                .as(answer)
                .isTrue();
    }

    @Test
    void headers_that_claim_an_identity_are_no_identity() {
        int status = RawHttp.status("GET /api/v1/districts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "X-User-Id: 1\r\nX-User-Roles: coordinator\r\nX-Forwarded-User: coordinator\r\n"
                + "X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n\r\n");
        assertThat(status).isEqualTo(401);
    }

    @Test
    void a_token_that_is_dropped_on_the_way_counts_as_none() {
        int status = RawHttp.status(
                "GET /api/v1/districts HTTP/1.1\r\nHost: x\r\nConnection: close, Upgrade\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        assertThat(status).isEqualTo(401);
    }
}
