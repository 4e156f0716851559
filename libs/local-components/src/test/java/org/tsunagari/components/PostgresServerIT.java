package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir
    static Path directory;

    private static PostgresServer server;
    private static PostgresDatabase referral;

    @BeforeAll
    static void start() {
        // Asks for what tests like to have, to see it refused.
        server = PostgresServer.start(PostgresSettings.temporary(directory.resolve("shared"))
                .withServerOptions(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off")));
        referral = server.createDatabase("referral", "it's", "back\\slash");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_commit_is_durable_and_nobody_can_switch_that_off() throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres")) {
            assertThat(single(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(single(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(single(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(single(connection, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void text_is_compared_by_the_builtin_C_UTF_8_locale() throws SQLException {
        try (Connection connection = server.connectAsSuperuser("referral")) {
            assertThat(single(
                            connection,
                            "SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                                    + " FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("b C.UTF-8 UTF8");
        }
    }

    @Test
    void the_service_role_is_no_superuser_and_bypasses_nothing() throws SQLException {
        try (Connection app = connect(referral.app())) {
            assertThat(single(
                            app,
                            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles"
                                    + " WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void the_service_role_cannot_make_tables_and_reads_only_what_is_granted() throws SQLException {
        try (Connection owner = connect(referral.owner());
                Connection app = connect(referral.app())) {
            execute(owner, "CREATE TABLE letter (id int)");
            assertThatThrownBy(() -> execute(app, "SELECT * FROM letter")).hasMessageContaining("permission denied");
            execute(owner, "GRANT SELECT ON letter TO referral_app");
            execute(app, "SELECT * FROM letter");
            assertThatThrownBy(() -> execute(app, "INSERT INTO letter VALUES (1)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(app, "CREATE TABLE own (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_service_cannot_enter_the_database_of_another() throws SQLException {
        server.createDatabase("casework", "a", "o");

        assertThatThrownBy(() -> server.connect("casework", "referral_app", "it's"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        assertThatThrownBy(() -> server.connect("referral", "referral_app", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> server.connect("postgres", "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_extensions_for_places_and_text_are_there() throws SQLException {
        try (Connection app = connect(referral.app())) {
            assertThat(single(
                            app,
                            "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension"
                                    + " WHERE extname <> 'plpgsql'"))
                    .isEqualTo("btree_gist cube earthdistance pg_trgm");
            assertThat(single(app, "SELECT round(earth_distance(ll_to_earth(34.6, 136.1), ll_to_earth(34.6, 136.1)))"))
                    .isEqualTo("0");
        }
    }

    @Test
    void making_a_database_again_keeps_its_tables_and_changes_the_passwords() throws SQLException {
        var before = server.createDatabase("directory", "old", "old");
        try (Connection owner = server.connect("directory", "directory_owner", "old")) {
            execute(owner, "CREATE TABLE resource (id int)");
        }

        server.createDatabase("directory", "new", "new");

        try (Connection owner = server.connect("directory", "directory_owner", "new")) {
            execute(owner, "SELECT * FROM resource");
        }
        assertThatThrownBy(() -> server.connect("directory", before.app().user(), "old"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_database_name_that_is_no_plain_word_is_refused() {
        assertThatThrownBy(() -> server.createDatabase("x; DROP DATABASE referral", "a", "o"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_servers_log_quotes_no_values() throws SQLException, IOException {
        try (Connection owner = connect(referral.owner())) {
            execute(owner, "CREATE TABLE person (name text PRIMARY KEY)");
            for (int time = 0; time < 2; time++) {
                try (var statement = owner.prepareStatement("INSERT INTO person VALUES (?)")) {
                    statement.setString(1, "CANARY-NAME");
                    statement.execute();
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).isEqualTo("23505");
                }
            }
        }
        assertThat(Files.readString(server.process().log()))
                .contains("duplicate key value")
                .doesNotContain("CANARY-NAME");
    }

    @Test
    void what_was_committed_survives_a_kill() throws SQLException {
        try (PostgresServer first = PostgresServer.start(PostgresSettings.lasting(directory.resolve("killed"), 0))) {
            first.createDatabase("kept", "a", "o");
            try (Connection owner = first.connect("kept", "kept_owner", "o")) {
                execute(owner, "CREATE TABLE fact (id int)");
                execute(owner, "INSERT INTO fact VALUES (42)");
            }
            first.process().kill();

            try (PostgresServer second = first.startAgain();
                    Connection owner = second.connect("kept", "kept_owner", "o")) {
                assertThat(second.port()).isEqualTo(first.port());
                assertThat(single(owner, "SELECT id FROM fact")).isEqualTo("42");
            }
        }
    }

    @Test
    void a_number_in_postmaster_pid_that_now_belongs_to_a_stranger_does_not_keep_it_from_starting() throws Exception {
        Path place = directory.resolve("stale");
        PostgresSettings settings = PostgresSettings.lasting(place, 0);
        PostgresServer.start(settings).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    place.resolve("data/postmaster.pid"),
                    "%d\n%s\n0\n0\n\n127.0.0.1\n         0         0\nready   \n"
                            .formatted(stranger.pid(), place.resolve("data")));

            try (PostgresServer again = PostgresServer.start(settings)) {
                assertThat(again.process().isAlive()).isTrue();
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_second_server_on_the_same_files_is_refused() throws IOException {
        Path data = directory.resolve("shared");

        assertThatExceptionOfType(AlreadyRunning.class)
                .isThrownBy(() -> PostgresServer.start(PostgresSettings.lasting(data, 0)));

        // Also when our own pid file is lost.
        Path pidFile = data.resolve("postgresql.pid");
        String saved = Files.readString(pidFile);
        Files.delete(pidFile);
        try {
            assertThatExceptionOfType(AlreadyRunning.class)
                    .isThrownBy(() -> PostgresServer.start(PostgresSettings.lasting(data, 0)));
        } finally {
            Files.writeString(pidFile, saved);
        }
        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void a_port_in_use_is_found_before_anything_is_made() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path place = directory.resolve("port");

            assertThatExceptionOfType(PortInUse.class)
                    .isThrownBy(() -> PostgresServer.start(PostgresSettings.lasting(place, taken.getLocalPort())));
            assertThat(place.resolve("data")).doesNotExist();
        }
    }

    @Test
    void temporary_data_go_with_the_server() {
        Path place = directory.resolve("gone");

        PostgresServer.start(PostgresSettings.temporary(place)).close();

        assertThat(place).doesNotExist();
    }

    private static Connection connect(Login login) throws SQLException {
        return server.connect("referral", login.user(), login.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
