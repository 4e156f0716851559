package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagari.gateway.proxy.Service;

/** Guarantee 22, size and time: a body is neither too long nor too slow, and never held in memory. */
@QuarkusTest
@WithTestResource(House.class)
class Guarantee22BodyTest {

    private static final int LIMIT = 1024 * 1024;

    @Test
    void a_body_as_long_as_allowed_passes() {
        assertThat(Gateway.echo(Gateway.request("/api/v1/referrals").POST(BodyPublishers.ofByteArray(new byte[LIMIT])))
                        .getString("body"))
                .isEqualTo(LIMIT + " bytes");
    }

    @Test
    void a_body_that_says_it_is_longer_is_refused_before_it_is_sent() {
        String answer = RawClient.send(RawClient.head("POST", "/api/v1/referrals") + "Content-Length: 1048577\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(413);
        assertThat(answer).contains("body-too-large").containsIgnoringCase("connection: close");
    }

    @Test
    void a_file_of_resources_may_be_longer_and_is_not_endless_either() {
        byte[] file = new byte[3 * LIMIT];
        assertThat(Gateway.echo(Gateway.request("/api/v1/resource-imports?format=csv")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))))
                        .getString("body"))
                .isEqualTo(file.length + " bytes");
        String answer = RawClient.send(
                RawClient.head("POST", "/api/v1/resource-imports") + "Content-Length: " + (6 * LIMIT + 1) + "\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(413);
        for (String other :
                new String[] {"/api/v1/resources", "/api/v1/resource-imports-2", "/hsds/resource-imports"}) {
            assertThat(RawClient.statuses(RawClient.send(
                            RawClient.head("POST", other) + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n")))
                    .as(other)
                    .containsAnyOf(413, 404);
        }
    }

    @Test
    void a_photo_of_a_resource_may_be_as_long_as_a_phone_makes_it() {
        byte[] photo = new byte[8 * LIMIT];
        assertThat(Gateway.echo(Gateway.request("/api/v1/resources/1/photos?alternative=x")
                                .POST(BodyPublishers.ofByteArray(photo)))
                        .getString("body"))
                .isEqualTo(photo.length + " bytes");
        Map.of(
                        "/api/v1/resources/1/photos", 8 * LIMIT,
                        "/api/v1/resources/1/events", LIMIT,
                        "/api/v1/resources/photos", LIMIT)
                .forEach((path, limit) -> assertThat(RawClient.statuses(RawClient.send(
                                RawClient.head("POST", path) + "Content-Length: " + (limit + 1) + "\r\n\r\n")))
                        .as(path)
                        .containsExactly(413));
    }

    @Test
    void the_scan_of_a_fax_may_be_longer_than_what_is_keyed_in_from_it() {
        Map.of("/api/v1/referral-drafts/1/attachments", 6 * LIMIT, "/api/v1/referral-drafts/1", LIMIT)
                .forEach((path, limit) -> assertThat(RawClient.statuses(RawClient.send(
                                RawClient.head("POST", path) + "Content-Length: " + (limit + 1) + "\r\n\r\n")))
                        .as(path)
                        .containsExactly(413));
        byte[] scan = new byte[6 * LIMIT];
        assertThat(Gateway.echo(Gateway.request("/api/v1/referral-drafts/1/attachments")
                                .POST(BodyPublishers.ofByteArray(scan)))
                        .getString("body"))
                .isEqualTo(scan.length + " bytes");
    }

    @Test
    void a_length_beyond_counting_is_refused() {
        assertThat(RawClient.statuses(RawClient.send(RawClient.head("POST", "/api/v1/referrals")
                                + "Content-Length: 9999999999999999999999\r\n\r\n"))
                        .getFirst())
                .isBetween(400, 413);
    }

    @Test
    @Timeout(20)
    void an_endless_chunked_body_is_refused_within_two_seconds() throws IOException {
        Duration limit = Duration.ofSeconds(2);
        Duration took = refusalOfAnEndlessBody();
        // it may have waited for the machine; what is slow by itself is so again
        assertThat(took.compareTo(limit) < 0 ? took : refusalOfAnEndlessBody()).isLessThan(limit);
    }

    private static Duration refusalOfAnEndlessBody() throws IOException {
        long begin = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", Gateway.port())) {
            OutputStream out = socket.getOutputStream();
            write(out, RawClient.head("POST", "/api/v1/referrals") + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            while (socket.getInputStream().available() == 0) {
                write(out, chunk);
            }
            assertThat(in.readLine()).contains(" 413 ");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    @Timeout(10)
    void a_body_that_does_not_arrive_is_given_up() {
        String answer = new RawAnswer(
                        RawClient.head("POST", "/api/v1/referrals") + "Content-Length: 100\r\n\r\nonly the beginning")
                .untilClosed();
        assertThat(RawClient.statuses(answer)).containsExactly(408);
        assertThat(answer).contains("request-timeout");
    }

    @Test
    void a_body_is_not_asked_for_before_the_caller_is_known() {
        String answer = RawClient.send(
                "POST /api/v1/referrals HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + "Content-Length: 5\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(401);
    }

    @Test
    void a_known_caller_who_waits_for_leave_gets_it() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Gateway.port())) {
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    RawClient.head("POST", "/api/v1/referrals") + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).contains(" 100 ");
            assertThat(in.readLine()).isEmpty();
            write(out, "12345");
            assertThat(in.readLine()).contains(" 200 ");
        }
    }

    @Test
    void a_header_beyond_the_limit_is_refused() {
        String answer = RawClient.send(
                RawClient.head("GET", "/api/v1/referrals") + "X-Note: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(431);
    }

    @Test
    void a_refused_body_reaches_no_service() {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/api/v1/referrals")
                .header("X-Request-ID", id)
                .POST(BodyPublishers.ofString("{\"needs\":[]}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Gateway.seen(Service.REFERRAL, id)).isZero();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
