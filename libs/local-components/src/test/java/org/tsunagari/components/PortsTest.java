package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void free_ports_are_different_and_lie_below_those_of_outgoing_connections() {
        List<Integer> ports = Ports.free(500);

        assertThat(ports).doesNotHaveDuplicates().hasSize(500).allMatch(port -> port >= 20_000 && port < 32_768);
    }

    @Test
    void a_port_that_somebody_listens_on_is_named_with_the_component_that_wants_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(PortInUse.class)
                    .isThrownBy(() -> Ports.requireFree("Kafka", taken.getLocalPort()))
                    .withMessageStartingWith("Kafka cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .satisfies(failure -> assertThat(failure.port()).isEqualTo(taken.getLocalPort()));
        }
    }

    @Test
    void a_port_that_is_free_again_can_be_used() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        assertThatCode(() -> Ports.requireFree("Kafka", port)).doesNotThrowAnyException();
    }
}
