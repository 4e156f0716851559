package org.tsunagari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealComponentsTest {
    @Test
    void a_service_gets_everything_it_is_configured_with() {
        Map<String, String> configuration = started("referral");

        assertThat(configuration)
                .containsKeys(
                        "TSUNAGARI_DB_URL",
                        "TSUNAGARI_DB_USER",
                        "TSUNAGARI_DB_PASSWORD",
                        "TSUNAGARI_DB_OWNER",
                        "TSUNAGARI_DB_OWNER_PASSWORD",
                        "TSUNAGARI_KAFKA",
                        "TSUNAGARI_ISSUER",
                        "TSUNAGARI_HTTP_PORT",
                        "TSUNAGARI_KEK_FILE",
                        "TSUNAGARI_INDEX_KEY_FILE",
                        "TSUNAGARI_SERVICE_CLIENT_ID",
                        "TSUNAGARI_SERVICE_CLIENT_SECRET")
                .containsEntry("tsunagari.db-user", "referral_app")
                .containsEntry("tsunagari.service-client-id", "referral-service")
                .containsEntry("quarkus.http.test-port", "0")
                .containsEntry("quarkus.devservices.enabled", "false");
    }

    @Test
    void the_application_connects_as_a_role_below_row_security() throws SQLException {
        Map<String, String> configuration = started("referral");

        try (Connection connection = DriverManager.getConnection(
                        configuration.get("tsunagari.db-url"),
                        configuration.get("tsunagari.db-user"),
                        configuration.get("tsunagari.db-password"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    @Test
    void key_files_are_named_but_left_to_the_service() {
        Path keys = Path.of(started("referral").getOrDefault("tsunagari.kek-file", ""));

        assertThat(keys).doesNotExist();
        assertThat(Files.isWritable(keys.getParent())).isTrue();
    }

    @Test
    void a_second_application_start_meets_the_same_servers() {
        assertThat(started("casework").get("tsunagari.kafka"))
                .isEqualTo(started("referral").get("tsunagari.kafka"));
    }

    @Test
    void the_database_must_be_named() {
        var components = new RealComponents();

        assertThatThrownBy(() -> components.init(Map.of())).hasMessageContaining("\"database\"");
    }

    private static Map<String, String> started(String database) {
        var components = new RealComponents();
        components.init(Map.of("database", database));
        return components.start();
    }
}
