package org.tsunagari.acceptance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tsunagari.components.Ports;
import org.tsunagari.local.api.KeycloakTokens;

/**
 * An installation that {@code ./start} runs beside the usual one: in {@code acceptance/target/bench}, on free ports. It is
 * spoken to from outside, as by everybody else; PostgreSQL is asked as superuser for what only it can tell.
 */
final class RunningSystem implements AutoCloseable {

    static final List<String> SERVICES =
            List.of("referral-service", "case-service", "resource-directory-service", "evaluation-service", "gateway");

    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(10);
    private static final List<String> PORT_VARIABLES =
            List.of("POSTGRES", "KAFKA", "KEYCLOAK", "GATEWAY", "REFERRAL", "CASE", "DIRECTORY", "EVALUATION");

    private final Path home;
    private final Process process;
    private final List<Integer> ports;
    private final KeycloakTokens tokens;
    private final CountDownLatch up = new CountDownLatch(1);
    private final CountDownLatch settled = new CountDownLatch(1);

    private RunningSystem(Path home, Process process, List<Integer> ports) {
        this.home = home;
        this.process = process;
        this.ports = ports;
        this.tokens = new KeycloakTokens(
                URI.create("http://127.0.0.1:%d/realms/tsunagari".formatted(port("KEYCLOAK"))), InstantSource.system());
    }

    /** Returns when the sample is loaded, the journey is walked and everything is up. */
    static RunningSystem start(Path root, String... options) throws IOException, InterruptedException {
        var home = root.resolve("acceptance/target/bench");
        var ports = Ports.free(PORT_VARIABLES.size());
        var command = new ArrayList<>(List.of(root.resolve("start").toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TSUNAGARI_HOME", home.toString());
        for (int i = 0; i < ports.size(); i++) {
            builder.environment()
                    .put(
                            "TSUNAGARI_%s_PORT".formatted(PORT_VARIABLES.get(i)),
                            ports.get(i).toString());
        }
        var system = new RunningSystem(home, builder.start(), ports);
        Thread.ofPlatform().daemon().name("start-output").start(system::follow);
        if (!system.up.await(START_PATIENCE.toSeconds(), TimeUnit.SECONDS) || !system.process.isAlive()) {
            system.close();
            throw new IllegalStateException("./start did not come up; its logs: " + home.resolve("logs"));
        }
        return system;
    }

    private void follow() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("   " + line);
                if (line.endsWith("Tsunagari is up.")) {
                    up.countDown();
                }
                if (line.endsWith("The next start will be quick.")) {
                    settled.countDown();
                }
            }
        } catch (IOException closed) {
            System.out.println("   the output of ./start ended: " + closed.getMessage());
        } finally {
            up.countDown(); // it ended: nobody needs to wait any longer
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI api() {
        return URI.create("http://127.0.0.1:%d/api/v1".formatted(port("GATEWAY")));
    }

    String token(String account) {
        return tokens.tokenFor(account);
    }

    /** As superuser. */
    Connection connect(String database) throws SQLException, IOException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty(
                "password",
                Files.readString(home.resolve("postgresql/data/superuser.password"))
                        .strip());
        login.setProperty("stringtype", "unspecified"); // PostgreSQL knows the types of its columns
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port("POSTGRES"), database), login);
    }

    long pidOf(String service) throws IOException {
        var file = new Properties();
        try (var in = Files.newInputStream(home.resolve("logs/%s.pid".formatted(service)))) {
            file.load(in);
        }
        return Long.parseLong(file.getProperty("process.pid"));
    }

    /** Until nothing is done any more for a quicker next start. */
    void awaitAotCaches() throws InterruptedException {
        if (!settled.await(CACHE_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the AOT caches are not made; logs: " + home.resolve("logs"));
        }
    }

    Map<String, Double> cpuSeconds() throws IOException {
        return Processes.cpuSecondsBelow(process());
    }

    private int port(String variable) {
        return ports.get(PORT_VARIABLES.indexOf(variable));
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroy(); // the launcher stops the services in order, then the components
        process.waitFor();
    }
}
