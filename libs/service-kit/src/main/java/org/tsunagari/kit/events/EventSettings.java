package org.tsunagari.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How this service sends and receives events. */
@ConfigMapping(prefix = "tsunagari.events")
public interface EventSettings {

    /** Kafka bootstrap servers. */
    String kafka();

    /** Properties of Kafka's clients, as its own commands read them: TLS, SASL; none: unencrypted, as nobody. */
    Optional<Path> kafkaClientFile();

    /** Consumer group and CloudEvents source: the service's name. */
    String service();

    /** Whether this service owns the consent ledger, and so vouches for its completeness by watermarks. */
    @WithDefault("false")
    boolean ownsConsents();

    /** Partitions of a topic that this service creates; production creates topics beforehand. */
    @WithDefault("6")
    int partitions();

    /** Partitions of the consent topic: each must have a fresh watermark. */
    @WithDefault("3")
    int consentPartitions();

    /** Replicas of a topic that this service creates; empty: the broker's default. */
    Optional<Short> replicationFactor();

    /** Whether missing topics are created at start. */
    @WithDefault("true")
    boolean createTopics();

    /** How long the relay waits for a signal before it looks for itself. */
    @WithDefault("1S")
    Duration safetyPoll();

    /** How many aggregates of one poll are handled at the same time. */
    @WithDefault("8")
    int concurrency();

    /** How often an event is tried before its aggregate is parked. */
    @WithDefault("3")
    int attempts();
}
