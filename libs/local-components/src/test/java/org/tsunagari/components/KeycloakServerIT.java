package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built distribution stays below {@code target}, so that only the first run pays for it. */
class KeycloakServerIT {
    private static final Path HOME = Path.of("target", "keycloak-it");
    private static final Path REALM = Path.of("src", "test", "resources", "sample-realm.json");

    @TempDir
    static Path directory;

    private static final List<String> progress = Collections.synchronizedList(new ArrayList<>());
    private static PostgresServer postgres;
    private static KeycloakServer keycloak;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(PostgresSettings.temporary(directory.resolve("postgresql")));
        keycloak = KeycloakServer.start(KeycloakSettings.of(HOME, 0)
                .withRealm(REALM)
                .withDatabase(postgres.createDatabase("keycloak", "unused", "keycloak"))
                .withAdministrator("admin", "admin")
                .withProgress(progress::add));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        postgres.close();
    }

    @Test
    void the_imported_realm_issues_tokens_under_the_address_that_services_know() throws Exception {
        String discovery = get("/.well-known/openid-configuration");
        HttpResponse<String> token = send(HttpRequest.newBuilder(realm("/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=sample-cli&username=somebody&password=somebody"))
                .build());

        assertThat(discovery).contains("\"issuer\":\"%s\"".formatted(keycloak.issuer("sample")));
        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(token.body()).contains("access_token");
    }

    @Test
    void keys_live_in_postgresql_and_a_second_start_builds_nothing() throws Exception {
        String keys = get("/protocol/openid-connect/certs");
        progress.clear();

        keycloak = keycloak.startAgain();

        assertThat(get("/protocol/openid-connect/certs")).isEqualTo(keys);
        try (Connection owner = postgres.connect("keycloak", "keycloak_owner", "keycloak");
                var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT name FROM realm WHERE name = 'sample'")) {
            assertThat(row.next()).isTrue();
        }
        assertThat(progress).containsExactly("Keycloak starts on port " + keycloak.port());
    }

    @Test
    void it_looks_for_no_cluster_on_the_network() throws IOException {
        assertThat(Files.readString(keycloak.process().log()))
                .contains("Listening on")
                .doesNotContain("JGroups");
    }

    @Test
    void a_port_in_use_is_found_before_the_long_build() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = KeycloakSettings.of(directory.resolve("other"), 0).withPorts(taken.getLocalPort(), 0);

            assertThatExceptionOfType(PortInUse.class).isThrownBy(() -> KeycloakServer.start(settings));
        }
    }

    private static URI realm(String path) {
        return URI.create(keycloak.issuer("sample") + path);
    }

    private static String get(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(realm(path)).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
