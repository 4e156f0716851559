package org.tsunagari.components;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a single Kafka node (broker and controller in one, KRaft) is run. It listens on 127.0.0.1 only.
 *
 * @param directory its configuration, log and, below {@code data}, its records
 * @param port of the broker; 0 for a free one
 * @param controllerPort 0 for a free one
 * @param keepData whether the directory outlives {@code close}
 * @param serverProperties further broker settings
 * @param patience how long a start may take, recovery after a crash included
 * @param progress told in one line what happens
 */
public record KafkaSettings(
        Path directory,
        int port,
        int controllerPort,
        boolean keepData,
        Map<String, String> serverProperties,
        Duration patience,
        Consumer<String> progress) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(90);

    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
        serverProperties = Map.copyOf(serverProperties);
    }

    /** A broker whose records stay; its controller listens on the next port. */
    public static KafkaSettings lasting(Path directory, int port) {
        return new KafkaSettings(directory, port, port + 1, true, Map.of(), USUAL_PATIENCE, line -> {});
    }

    /** A broker on free ports whose records go with it. */
    public static KafkaSettings temporary(Path directory) {
        return new KafkaSettings(directory, 0, 0, false, Map.of(), USUAL_PATIENCE, line -> {});
    }

    public KafkaSettings withPorts(int broker, int controller) {
        return new KafkaSettings(directory, broker, controller, keepData, serverProperties, patience, progress);
    }

    public KafkaSettings withServerProperties(Map<String, String> properties) {
        return new KafkaSettings(directory, port, controllerPort, keepData, properties, patience, progress);
    }

    public KafkaSettings withProgress(Consumer<String> listener) {
        return new KafkaSettings(directory, port, controllerPort, keepData, serverProperties, patience, listener);
    }
}
