package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {
    private static final String TOPIC = "facts";

    @TempDir
    Path directory;

    @Test
    void records_survive_a_stop_and_a_kill_on_the_same_ports() throws Exception {
        List<String> progress = new ArrayList<>();
        try (KafkaServer first = KafkaServer.start(KafkaSettings.lasting(directory.resolve("kafka"), 0)
                .withPorts(0, 0)
                .withProgress(progress::add))) {
            send(first, "one");
            try (KafkaServer second = first.startAgain()) {
                assertThat(second.port()).isEqualTo(first.port());
                send(second, "two");
                second.process().kill();
                try (KafkaServer third = second.startAgain()) {
                    assertThat(read(third, 2)).containsExactly("one", "two");
                }
            }
        }
        assertThat(progress.stream().filter(line -> line.contains("formatted"))).hasSize(1);
    }

    @Test
    void a_port_in_use_is_found_before_anything_is_made() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path place = directory.resolve("port");

            assertThatExceptionOfType(PortInUse.class)
                    .isThrownBy(() -> KafkaServer.start(KafkaSettings.lasting(place, taken.getLocalPort())));
            assertThat(place).doesNotExist();
        }
    }

    @Test
    void a_broker_that_cannot_start_says_why() throws IOException {
        Path place = directory.resolve("broken");
        var settings = KafkaSettings.temporary(place).withServerProperties(Map.of("process.roles", "conductor"));

        assertThatExceptionOfType(ComponentNotReady.class)
                .isThrownBy(() -> KafkaServer.start(settings))
                .withMessageContaining(place.toString())
                .withMessageContaining("could not format")
                .withMessageContaining("conductor");
    }

    @Test
    void temporary_records_go_with_the_server_and_so_does_the_process() {
        Path place = directory.resolve("gone");

        KafkaServer server = KafkaServer.start(KafkaSettings.temporary(place));
        server.close();

        assertThat(server.process().isAlive()).isFalse();
        assertThat(place).doesNotExist();
        assertThatThrownBy(() -> KafkaHandshake.answers(server.port())).isInstanceOf(IOException.class);
    }

    @Test
    void a_listener_that_is_no_broker_is_not_ready() throws Exception {
        try (var echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var client = echo.accept()) {
                    client.getOutputStream().write("HTTP/1.1 400 Bad Request".getBytes());
                    client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The test has closed the socket.
                }
            });

            assertThat(KafkaHandshake.answers(echo.getLocalPort())).isFalse();
        }
    }

    private static void send(KafkaServer server, String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", value)).get();
        }
    }

    private static List<String> read(KafkaServer server, int count) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", server.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Deadline deadline = Deadline.in(Duration.ofSeconds(30));
            while (values.size() < count && !deadline.hasPassed()) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
