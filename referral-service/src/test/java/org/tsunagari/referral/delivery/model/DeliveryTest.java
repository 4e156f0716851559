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
            UUID.randomUUID(), News.Report.issued(UUID.randomUUID()), UUID.randomUUID(), "somebody", NOW);

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

    @Test
    void what_was_called_off_for_the_person_waits_again_when_they_agree_and_nothing_else_does() {
        Delivery paper = Delivery.toBeFaxed(UUID.randomUUID(), begun.news(), "somebody", NOW);
        assertThat(paper.cancelled(Delivery.NOT_ALLOWED).allowedAgain()).isEqualTo(paper);
        Delivery overtaken = paper.cancelled("OVERTAKEN");
        assertThat(overtaken.allowedAgain()).isEqualTo(overtaken);
    }

    @Test
    void a_paper_that_went_out_keeps_its_number_and_a_call_leaves_the_way_as_it_is() {
        Delivery paper = Delivery.toBeFaxed(UUID.randomUUID(), begun.news(), "somebody", NOW);
        Delivery faxed = paper.faxed("0595-00-0000", "coordinator", NOW);
        assertThat(faxed.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(faxed.faxNumber()).contains("0595-00-0000");
        Delivery.Told call = new Delivery.Told(Delivery.Told.How.PHONE, NOW, "coordinator");
        assertThat(paper.toldOtherwise(call).state()).isEqualTo(Delivery.State.PENDING);
        assertThat(paper.toldOtherwise(call).told()).contains(call);
    }
}
