package org.tsunagari.acceptance.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Submits referrals through the gateway, each for another invented person. */
final class Referrals implements Load.Client {

    private static final AtomicLong PERSONS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 1_000);
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1935, 4, 1);
    private static final int BIRTHDAYS = 10_000;
    private static final String KANA = "アカサタナハマヤラワ";

    private static final String BODY = """
            {"sentOn":"%1$s","practitionerName":"架空 医師","urgency":"ROUTINE",
             "person":{"name":"見本 計測%2$d","nameKana":"ミホン %4$s","sex":"FEMALE","birthDate":"%3$s",
                       "address":"三重県名張市 見本番地%2$d","phone":"0595-%5$s"},
             "needs":[{"code":"COMMUNITY_RELATIONS","main":true},{"code":"HEALTH"},{"code":"NUTRITION"}],
             "requestedBy":"PERSON","wish":"近くで気楽に立ち寄れるところがあれば行ってみたい。",
             "consent":{"form":"ORAL","givenOn":"%1$s","witness":"架空 看護師","sourceMayBeTold":true}}""";

    private final RunningSystem system;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Referrals(RunningSystem system) {
        this.system = system;
    }

    @Override
    public void act() throws IOException, InterruptedException {
        long number = PERSONS.incrementAndGet();
        var body = BODY.formatted(
                LocalDate.now(ZoneId.of("Asia/Tokyo")),
                number,
                FIRST_BIRTHDAY.plusDays(number % BIRTHDAYS),
                kana(number),
                "%06d".formatted(number % 1_000_000));
        var answer = http.send(
                HttpRequest.newBuilder(system.api().resolve("/api/v1/referrals"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + system.token("referrer"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("referral: %d %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    /** A name that nobody else has: the digits, one katakana each. */
    private static String kana(long number) {
        return Long.toString(number)
                .chars()
                .mapToObj(digit -> KANA.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        http.close();
    }
}
