package org.tsunagari.components;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A running Kafka 4 node. */
public final class KafkaServer implements AutoCloseable {
    /** Longer is no use: without its controller a broker keeps spinning on SIGTERM. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final long FORMAT_SECONDS = 60;

    private final KafkaSettings settings;
    private final ComponentProcess process;

    private KafkaServer(KafkaSettings settings, ComponentProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Returns when the broker answers.
     *
     * @throws ComponentFailure saying why not
     */
    public static KafkaServer start(KafkaSettings requested) {
        KafkaSettings settings =
                requested.withPorts(Ports.chosen(requested.port()), Ports.chosen(requested.controllerPort()));
        Path directory = settings.directory();
        DiskAlmostFull.refuse("Kafka", directory, DiskAlmostFull.GIBIBYTE);
        Path properties = directory.resolve("server.properties");
        ProcessSettings run = ProcessSettings.of(
                        "Kafka", java("kafka.Kafka", properties.toString()), properties.toString(), directory)
                .withStop("TERM", GRACE)
                .withProgress(settings.progress());
        ComponentProcess.endOrphan(run);
        Ports.requireFree("Kafka", settings.port());
        Ports.requireFree("Kafka's controller", settings.controllerPort());

        write(properties, settings);
        format(properties, settings, run.log());
        settings.progress().accept("Kafka starts on port " + settings.port());
        ComponentProcess process = ComponentProcess.start(run);
        process.awaitReady(() -> KafkaHandshake.answers(settings.port()), settings.patience());
        return new KafkaServer(settings, process);
    }

    public int port() {
        return settings.port();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    public ComponentProcess process() {
        return process;
    }

    /** Starts a new node on the records and ports of this one, after {@link ComponentProcess#kill} for example. */
    public KafkaServer startAgain() {
        process.close();
        return start(settings);
    }

    @Override
    public void close() {
        process.close();
        if (!settings.keepData()) {
            Directories.discard(settings.directory());
        }
    }

    /** Gives the data directory its identity, once: a fresh one is a cluster of its own with itself as only voter. */
    private static void format(Path properties, KafkaSettings settings, Path log) {
        if (Files.exists(data(settings).resolve("meta.properties"))) {
            return;
        }
        settings.progress().accept("Kafka data directory is formatted");
        List<String> command = java(
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "--cluster-id=" + newClusterId(),
                "--config=" + properties);
        try {
            Process format = new ProcessBuilder(command)
                    .directory(settings.directory().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!format.waitFor(FORMAT_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
                format.destroyForcibly();
                throw new ComponentNotReady("Kafka", "could not format its data directory", log, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentNotReady("Kafka", "was interrupted", log, e);
        }
    }

    private static void write(Path file, KafkaSettings settings) {
        Map<String, String> values = new TreeMap<>(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.bootstrap.servers", "127.0.0.1:" + settings.controllerPort()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", listeners(settings)),
                Map.entry("advertised.listeners", listeners(settings)),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", data(settings).toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // One node needs no fifty partitions for a handful of groups; each costs files and start time.
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("num.partitions", "4"),
                // Alone there is nobody to wait for.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // The default of 128 MiB is half of our heap.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20))));
        values.putAll(settings.serverProperties());
        try {
            Files.createDirectories(settings.directory());
            Files.writeString(
                    file,
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String listeners(KafkaSettings settings) {
        return "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                .formatted(settings.port(), settings.controllerPort());
    }

    private static Path data(KafkaSettings settings) {
        return settings.directory().resolve("data");
    }

    private static List<String> java(String mainClass, String... arguments) {
        Path libraries = ComponentsDirectory.locate().directory("kafka");
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.executable(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
                "-cp",
                libraries + "/*",
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Kafka writes ids as 16 bytes in URL-safe Base64; its command line takes a leading hyphen for an option. */
    private static String newClusterId() {
        while (true) {
            UUID random = UUID.randomUUID();
            byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(random.getMostSignificantBits())
                    .putLong(random.getLeastSignificantBits())
                    .array();
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (!id.startsWith("-")) {
                return id;
            }
        }
    }
}
