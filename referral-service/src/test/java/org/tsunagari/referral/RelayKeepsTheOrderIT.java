package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/**
 * What was written later never goes out before what was written earlier and cannot be sent: readers ignore what they have
 * heard already, so a wrong order would be for good.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class RelayKeepsTheOrderIT {

    private static final String TOPIC = "referral-events";

    /** Kafka knows no such topic, and never will: sending fails at once, as it does when Kafka is away for long. */
    private static final String UNSENDABLE = "not a topic";

    /** More than Kafka takes. */
    private static final String TOO_LARGE = "x".repeat(1_200_000);

    private final UUID aggregate = UUID.randomUUID();

    private record Written(UUID aggregate, String topic, String payload) {}

    @AfterEach
    void the_outbox_is_free_again() throws Exception {
        Database.execute(
                "DELETE FROM outbox_event WHERE topic = '" + UNSENDABLE + "' OR aggregate_id = '" + aggregate + "'");
    }

    @Test
    void behind_what_cannot_be_sent_nothing_is_sent() throws Exception {
        UUID before = UUID.randomUUID();
        commit(
                new Written(before, TOPIC, "before"),
                new Written(aggregate, UNSENDABLE, "first"),
                new Written(aggregate, TOPIC, "second"));

        awaitGone(before);
        assertThat(published()).isEmpty();
        Database.execute("DELETE FROM outbox_event WHERE topic = '" + UNSENDABLE + "'");
        awaitGone(aggregate);
        assertThat(published()).containsExactly("second");
    }

    @Test
    void behind_what_is_too_large_nothing_of_its_aggregate_is_sent() throws Exception {
        UUID other = UUID.randomUUID();
        commit(
                new Written(aggregate, TOPIC, TOO_LARGE),
                new Written(aggregate, TOPIC, "second"),
                new Written(other, TOPIC, "other"));

        awaitGone(other);
        assertThat(Database.ask(
                        "24208",
                        "SELECT (parked_at IS NOT NULL)::text FROM outbox_event WHERE aggregate_id = '" + aggregate
                                + "' ORDER BY id"))
                .containsExactly("true", "false");
        assertThat(published()).isEmpty();
    }

    private static void commit(Written... events) throws SQLException {
        try (Connection connection = TestServers.running().asApp("referral");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO outbox_event (event_id, topic, aggregate_id, type, type_version, municipality, occurred_at, payload)
                        VALUES (gen_random_uuid(), ?, ?, 'org.tsunagari.referral.ReferralHeld', 1, '24208', now(), ?)""")) {
            connection.setAutoCommit(false);
            for (Written event : events) {
                insert.setString(1, event.topic());
                insert.setObject(2, event.aggregate());
                insert.setString(3, event.payload());
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private static void awaitGone(UUID aggregate) {
        Awaitility.await("everything of " + aggregate + " is published")
                .atMost(CaseService.PATIENCE)
                .until(() -> Database.ask(
                                "24208", "SELECT 1 FROM outbox_event WHERE aggregate_id = '" + aggregate + "'")
                        .isEmpty());
    }

    private List<String> published() {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.records(TOPIC).stream()
                    .filter(record -> aggregate.toString().equals(record.key()))
                    .map(record -> record.value())
                    .toList();
        }
    }
}
