package org.tsunagari.referral.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final List<Duration> WAITING = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    private final Delivery begun = Delivery.byWebhook(
            UUID.randomUUID(), new News.Report(UUID.randomUUID()), UUID.randomUUID(), "somebody", NOW);

    private static Delivery missed(Delivery delivery) {
        return delivery.missed(OptionalInt.of(500), Optional.empty(), WAITING, NOW);
    }

    @Test
    void it_is_due_at_once() {
        assertThat(begun.nextAttemptAt()).contains(NOW);
        assertThat(begun.attempts()).isZero();
    }

    @Test
    void after_each_miss_it_waits_longer_and_after_the_last_it_has_failed() {
        Delivery once = missed(begun);
        assertThat(once.nextAttemptAt()).contains(NOW.plusSeconds(5));
        Delivery twice = missed(once);
        assertThat(twice.nextAttemptAt()).contains(NOW.plusSeconds(300));
        assertThat(twice.isPending()).isTrue();
        Delivery thrice = missed(twice);
        assertThat(thrice.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(thrice.nextAttemptAt()).isEmpty();
        assertThat(thrice.attempts()).isEqualTo(3);
        assertThat(thrice.lastStatus()).hasValue(500);
    }

    @Test
    void what_arrived_is_not_due_any_more() {
        Delivery arrived = missed(begun).arrived(OptionalInt.of(204), NOW.plusSeconds(6));
        assertThat(arrived.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(arrived.nextAttemptAt()).isEmpty();
        assertThat(arrived.deliveredAt()).contains(NOW.plusSeconds(6));
        assertThat(arrived.attempts()).isEqualTo(2);
    }

    @Test
    void what_is_cancelled_keeps_how_often_it_was_tried() {
        Delivery cancelled = missed(begun).cancelled("SOURCE_MUST_NOT_BE_TOLD");
        assertThat(cancelled.state()).isEqualTo(Delivery.State.CANCELLED);
        assertThat(cancelled.lastFailure()).contains("SOURCE_MUST_NOT_BE_TOLD");
        assertThat(cancelled.nextAttemptAt()).isEmpty();
        assertThat(cancelled.attempts()).isEqualTo(1);
    }
}
