package org.tsunagari.components;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running Keycloak 26. */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(250);

    private final KeycloakSettings settings;
    private final ComponentProcess process;

    private KeycloakServer(KeycloakSettings settings, ComponentProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Returns when the health probe says "up". The first start in a home unpacks and builds, which takes a minute.
     *
     * @throws ComponentFailure saying why not
     */
    public static KeycloakServer start(KeycloakSettings requested) {
        KeycloakSettings settings =
                requested.withPorts(Ports.chosen(requested.port()), Ports.chosen(requested.managementPort()));
        Path home = settings.home();
        DiskAlmostFull.refuse("Keycloak", home, DiskAlmostFull.GIBIBYTE);
        var installation = KeycloakInstallation.unpacked(home, settings.progress());
        ProcessSettings run = ProcessSettings.of(
                        "Keycloak",
                        installation.java(arguments(settings)),
                        installation.directory().toString(),
                        home)
                .withEnvironment(secrets(settings))
                .withStop("TERM", GRACE)
                .withProgress(settings.progress());
        ComponentProcess.endOrphan(run);
        Ports.requireFree("Keycloak", settings.port());
        Ports.requireFree("Keycloak's health probe", settings.managementPort());

        installation.build(buildOptions(settings), home.resolve("keycloak-build.log"), settings.progress());
        if (settings.realm() != null) {
            installation.offerRealm(settings.realm());
        }
        settings.progress().accept("Keycloak starts on port " + settings.port());
        ComponentProcess process = ComponentProcess.start(run);
        try (HttpClient client = HttpClient.newHttpClient()) {
            process.awaitReady(() -> isUp(client, settings), PROBE_INTERVAL, settings.patience());
        }
        return new KeycloakServer(settings, process);
    }

    public int port() {
        return settings.port();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What the {@code iss} claim of this realm's tokens says. */
    public URI issuer(String realm) {
        return url().resolve("/realms/" + realm);
    }

    public ComponentProcess process() {
        return process;
    }

    /** Starts a new server in the home and on the ports of this one. */
    public KeycloakServer startAgain() {
        process.close();
        return start(settings);
    }

    /** Stops the server; the home with the built distribution stays, because building is what takes long. */
    @Override
    public void close() {
        process.close();
    }

    private static boolean isUp(HttpClient client, KeycloakSettings settings) throws IOException, InterruptedException {
        URI probe = URI.create("http://127.0.0.1:%d/health/ready".formatted(settings.managementPort()));
        HttpRequest request = HttpRequest.newBuilder(probe).timeout(PROBE).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    /** Options that Keycloak fixes at build time. */
    private static List<String> buildOptions(KeycloakSettings settings) {
        return List.of("--db=" + (settings.database() == null ? "dev-file" : "postgres"), "--health-enabled=true");
    }

    private static List<String> arguments(KeycloakSettings settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--cache=local", // else it looks for a cluster, and listens for one on all interfaces
                "--log-level=INFO,io.smallrye.health:ERROR", // else each probe that comes too early is a line
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=http://127.0.0.1:" + settings.port()));
        if (settings.realm() != null) {
            arguments.add("--import-realm");
        }
        if (settings.database() != null) {
            arguments.add("--db-url=" + settings.database().jdbcUrl());
            arguments.add("--db-username=" + settings.database().owner().user());
            arguments.add("--db-pool-max-size=10");
        }
        return arguments;
    }

    /** Passwords travel in the environment: command lines are visible to every user of the machine. */
    private static Map<String, String> secrets(KeycloakSettings settings) {
        Map<String, String> secrets = new HashMap<>();
        if (settings.database() != null) {
            secrets.put("KC_DB_PASSWORD", settings.database().owner().password());
        }
        if (settings.administrator() != null) {
            secrets.put("KC_BOOTSTRAP_ADMIN_USERNAME", settings.administrator().user());
            secrets.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.administrator().password());
        }
        return secrets;
    }
}
