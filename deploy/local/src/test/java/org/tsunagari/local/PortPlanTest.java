package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void every_port_may_be_changed_by_an_environment_variable() {
        var ports = PortPlan.of(Map.of("TSUNAGARI_KEYCLOAK_PORT", "28180", "TSUNAGARI_GATEWAY_PORT", " 28080 "));

        assertThat(ports.issuer()).hasToString("http://127.0.0.1:28180/realms/tsunagari");
        assertThat(ports.api()).hasToString("http://127.0.0.1:28080/api/v1");
        assertThat(ports.postgres()).isEqualTo(15432);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1"})
    void what_is_no_port_is_refused_by_name(String value) {
        assertThatThrownBy(() -> PortPlan.of(Map.of("TSUNAGARI_KAFKA_PORT", value)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("TSUNAGARI_KAFKA_PORT: %s (expected: a port from 1 to 65535)", value);
    }

    @Test
    void two_things_cannot_share_a_port() {
        assertThatThrownBy(() -> PortPlan.of(Map.of("TSUNAGARI_CASE_PORT", "8081")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("different");
    }
}
