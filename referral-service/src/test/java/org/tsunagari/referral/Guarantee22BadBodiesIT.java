package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 22: a body that is none of ours gets a 4xx within two seconds, keeps nothing and breaks nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee22BadBodiesIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @TestHTTPResource("/")
    URI service = URI.create("http://set.by.quarkus");

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    /** What came back, without a client that would lay a bad body out prettily first. */
    private record Answer(int status, String type, String body, Duration took) {

        String code() {
            return JsonPath.from(body).getString("code");
        }
    }

    private Answer send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/referrals"))
                .header("Authorization", TestTokens.bearer("referrer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body(),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void refused(String body, int status, String code) {
        Answer answer = send(body);
        if (answer.took().compareTo(AT_ONCE) >= 0) {
            // it may have waited for the machine; what is slow by itself is so again
            answer = send(body);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.took()).isLessThan(AT_ONCE);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {"", "null", "[]", "true", "7", "\"x\"", "{", "{\"wish\":\"a\",}", "{'wish':1}", "\u0000", "{}{}"
            })
    void what_is_no_json_object_is_refused(String body) {
        Answer answer = send(body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.code()).isIn("malformed-json", "validation-failed");
    }

    @Test
    void endless_depth_is_refused() {
        refused("{\"person\":".repeat(90_000), 400, "malformed-json");
        refused("[".repeat(500_000), 400, "malformed-json");
    }

    @Test
    void a_member_that_comes_twice_is_refused() {
        refused("{\"wish\":\"a\",\"wish\":\"b\"}", 400, "malformed-json");
        refused("{\"person\":{\"name\":\"a\",\"name\":\"b\"}}", 400, "malformed-json");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\udc36\\ud83d", "\\u001b[2J"})
    void characters_that_cannot_be_kept_are_refused_with_a_pointer(String escape) {
        Answer answer = send("{\"wish\":\"見本" + escape + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-text");
        assertThat(answer.body()).contains("/wish").doesNotContain("見本");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] body = "{\"wish\":\"??\"}".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xc3;
        body[10] = (byte) 0x28;
        assertThat(send(body).status()).isIn(400, 422);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_without_being_read_to_its_end() {
        refused("{\"wish\":\"" + "長".repeat(700_000) + "\"}", 413, "body-too-large");
    }

    /** Chunked, so that no header tells the size: no JSON at all, a text without end, members without end. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "{\"wish\":\"", "{\"needs\":["})
    @Timeout(20)
    void a_body_that_never_ends_is_refused_while_it_is_still_coming(String beginning) throws Exception {
        assertThat(statusOfEndless(beginning)).matches("HTTP/1.1 4(00|13|22) .*");
        assertThat(ReferralApi.submitted().status()).isEqualTo("SUBMITTED");
    }

    /** Once more where the answer came late: it may have waited for the machine. What is slow by itself is so again. */
    private String statusOfEndless(String beginning) throws IOException, InterruptedException {
        try {
            return sendEndlessly(beginning);
        } catch (SocketTimeoutException late) {
            return sendEndlessly(beginning);
        }
    }

    private String sendEndlessly(String beginning) throws IOException, InterruptedException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout((int) AT_ONCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /api/v1/referrals HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.formatted(TestTokens.bearer("referrer"), UUID.randomUUID())
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(chunk(beginning));
            AtomicBoolean answered = new AtomicBoolean();
            Thread sender = Thread.ofVirtual().start(() -> keepSending(out, answered));
            String status = statusLine(socket.getInputStream());
            answered.set(true);
            socket.close();
            sender.join();
            return status;
        }
    }

    private static byte[] chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.length(), text).getBytes(StandardCharsets.US_ASCII);
    }

    private static void keepSending(OutputStream out, AtomicBoolean answered) {
        byte[] more = chunk("{},".repeat(5_000));
        try {
            while (!answered.get()) {
                out.write(more);
            }
        } catch (IOException cutOff) {
            answered.set(true);
        }
    }

    private static String statusLine(InputStream in) throws IOException {
        return new String(in.readNBytes(64), StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({"text/xml, 415", "application/x-www-form-urlencoded, 415", "text/plain, 415"})
    void another_media_type_is_refused(String type, int status) {
        Response answer = ReferralApi.as("referrer")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(type)
                .body("<a/>")
                .post("/api/v1/referrals");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void every_member_with_a_value_of_another_kind_is_a_4xx_with_a_pointer() {
        for (Object wrong : new Object[] {7, true, Map.of(), "\"", "x".repeat(5000), -1.5e300}) {
            JsonMembers.replacedOneByOne(ReferralApi.referral(ReferralApi.someone()), wrong)
                    .forEach((pointer, body) -> {
                        Response answer = ReferralApi.submit("referrer", body);
                        assertThat(answer.statusCode())
                                .as(pointer + " = " + wrong + ": " + answer.asString())
                                .isBetween(201, 499);
                        if (answer.statusCode() != 201) {
                            assertThat(answer.jsonPath().getString("violations[0].pointer"))
                                    .as(answer.asString())
                                    .startsWith("/");
                        }
                    });
        }
    }
}
