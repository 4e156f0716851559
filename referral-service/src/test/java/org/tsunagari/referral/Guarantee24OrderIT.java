package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/**
 * Guarantee 24: whoever commits when, everything is published, and of one aggregate in the order of writing. The writers
 * hold their transactions open for random times, so that higher ids commit before lower ones.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee24OrderIT {

    private static final int WRITERS = 200;
    private static final int EVENTS = 5;
    private static final int AGGREGATES = 40;
    private static final int LONGEST_DELAY_MILLIS = 120;

    @Test
    void two_hundred_writers_with_random_delays_lose_and_swap_nothing() throws Exception {
        List<UUID> aggregates =
                IntStream.range(0, AGGREGATES).mapToObj(n -> UUID.randomUUID()).toList();
        SplittableRandom seeds = new SplittableRandom(24);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            SplittableRandom random = seeds.split();
            writers.add(() -> write(number, aggregates.get(number % AGGREGATES), random));
        }
        try (var threads = Executors.newFixedThreadPool(60)) {
            threads.invokeAll(writers).forEach(Future::resultNow);
        }
        Map<String, List<String>> published = published(aggregates);
        for (UUID aggregate : aggregates) {
            List<String> texts = published.getOrDefault(aggregate.toString(), List.of());
            assertThat(texts)
                    .as("events of one aggregate, once each")
                    .hasSize(EVENTS * WRITERS / AGGREGATES)
                    .doesNotHaveDuplicates();
            for (int writer = 0; writer < WRITERS; writer++) {
                String mine = "W%03dE".formatted(writer);
                assertThat(texts.stream().filter(text -> text.startsWith(mine))).isSorted();
            }
        }
    }

    /** Several transactions of one writer, each event after the commit of the one before. */
    private static Void write(int writer, UUID aggregate, SplittableRandom random) throws SQLException {
        try (Connection connection = TestServers.running().asApp("referral")) {
            connection.setAutoCommit(false);
            for (int event = 0; event < EVENTS; event++) {
                append(connection, aggregate, "W%03dE%d".formatted(writer, event));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_DELAY_MILLIS)));
                connection.commit();
            }
        }
        return null;
    }

    private static void append(Connection connection, UUID aggregate, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO outbox_event (event_id, topic, aggregate_id, type, type_version, municipality, occurred_at, payload)
                VALUES (gen_random_uuid(), 'referral-events', ?, 'org.tsunagari.referral.ReferralHeld', 1, '24208', now(), ?)""")) {
            insert.setObject(1, aggregate);
            insert.setString(2, reason);
            insert.executeUpdate();
        }
    }

    private static Map<String, List<String>> published(List<UUID> aggregates) {
        List<String> keys = aggregates.stream().map(UUID::toString).toList();
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            Awaitility.await("outbox drained").atMost(CaseService.PATIENCE).until(() -> Database.ask(
                            "24208", "SELECT count(*) FROM outbox_event")
                    .getFirst()
                    .equals("0"));
            kafka.records("referral-events").stream()
                    .filter(record -> keys.contains(record.key()))
                    .forEach(record -> byKey.computeIfAbsent(record.key(), key -> new ArrayList<>())
                            .add(record.value()));
        }
        return byKey;
    }
}
