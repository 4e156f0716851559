package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagari.gateway.proxy.Service;

/** What a caller is told when a service does not do its part. */
@QuarkusTest
@WithTestResource(House.class)
class FaultsTest {

    /** {@code tsunagari.gateway.limits.response} in these tests. */
    private static final Duration PATIENCE_WITH_SERVICES = Duration.ofSeconds(5);

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.request("/api/v1/referrals").header("Test-Behaviour", "hang"));
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Gateway.code(answer)).isEqualTo("timeout");
    }

    @Test
    void a_connection_that_breaks_off_before_the_answer_is_a_502_and_a_change_is_not_repeated() {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = Gateway.send(Gateway.request("/api/v1/referrals")
                .header("Test-Behaviour", "close")
                .header("X-Request-ID", id)
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Gateway.code(answer)).isEqualTo("bad-gateway");
        assertThat(Gateway.seen(Service.REFERRAL, id)).isEqualTo(1);
    }

    @Test
    void what_changes_nothing_is_asked_once_more() {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = Gateway.send(Gateway.request("/api/v1/referrals")
                .header("Test-Behaviour", "close")
                .header("X-Request-ID", id));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Gateway.seen(Service.REFERRAL, id)).isEqualTo(2);
    }

    @Test
    void an_answer_that_breaks_off_in_the_middle_cannot_be_taken_for_a_whole_one() {
        Assertions.assertThatThrownBy(
                        () -> Gateway.send(Gateway.request("/api/v1/referrals").header("Test-Behaviour", "cut")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Timeout(20)
    void one_caller_cannot_occupy_a_service_and_the_excess_is_told_at_once() {
        String flooder = Gateway.bearerOfSomebody();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> flood = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                flood.add(CompletableFuture.supplyAsync(() -> hang(flooder), clients));
            }
            CompletableFuture.anyOf(flood.toArray(CompletableFuture[]::new)).join();
            assertThat(Gateway.send(Gateway.request("/api/v1/referrals")).statusCode())
                    .isEqualTo(200);
            List<Answer> answers = flood.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 504).hasSize(10);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 429)
                    .hasSize(20)
                    .allSatisfy(FaultsTest::wasGivenAtOnce);
        }
    }

    @Test
    @Timeout(20)
    void a_service_takes_no_more_than_it_is_given_and_the_others_go_on() {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> many = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                many.add(CompletableFuture.supplyAsync(() -> hang(Gateway.bearerOfSomebody()), clients));
            }
            CompletableFuture.anyOf(many.toArray(CompletableFuture[]::new)).join();
            assertThat(Gateway.send(Gateway.request("/api/v1/cases")).statusCode())
                    .isEqualTo(200);
            List<Answer> answers = many.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 504).hasSize(20);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .hasSize(10)
                    .allSatisfy(FaultsTest::wasGivenAtOnce);
        }
    }

    /** Without waiting for anybody else's answer; the second that guarantee 33 promises is measured in acceptance. */
    private static void wasGivenAtOnce(Answer answer) {
        assertThat(answer.took()).isLessThan(PATIENCE_WITH_SERVICES);
    }

    private static Answer hang(String bearer) {
        long begin = System.nanoTime();
        int status = Gateway.send(Gateway.anonymous("/api/v1/referrals")
                        .header("Authorization", bearer)
                        .header("Test-Behaviour", "hang"))
                .statusCode();
        return new Answer(status, Duration.ofNanos(System.nanoTime() - begin));
    }

    private record Answer(int status, Duration took) {}
}
