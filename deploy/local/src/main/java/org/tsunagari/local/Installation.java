package org.tsunagari.local;

import static org.tsunagari.local.ServicePlans.DEVELOPMENT_PASSWORD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.tsunagari.components.ComponentProcess;
import org.tsunagari.components.KafkaServer;
import org.tsunagari.components.KafkaSettings;
import org.tsunagari.components.KeycloakServer;
import org.tsunagari.components.KeycloakSettings;
import org.tsunagari.components.PostgresDatabase;
import org.tsunagari.components.PostgresServer;
import org.tsunagari.components.PostgresSettings;

/**
 * Everything that runs: three components and five services. What needs another waits for it, everything else starts at
 * the same time. All end with this JVM, however it ends (see {@link ComponentProcess}).
 */
final class Installation {

    private final Workspace workspace;
    private final PortPlan ports;
    private final Progress progress;
    private final ServiceProcess services;
    private final ServiceEnvironment environment;
    private final List<ServicePlan> plans;
    private final Map<String, ComponentProcess> running = new ConcurrentHashMap<>();

    Installation(Workspace workspace, PortPlan ports, Progress progress) {
        this.workspace = workspace;
        this.ports = ports;
        this.progress = progress;
        this.services = new ServiceProcess(workspace);
        this.environment = new ServiceEnvironment(workspace, ports);
        this.plans = ServicePlans.of(ports);
    }

    /**
     * Returns when all are ready; the first failure ends the attempt.
     *
     * @param recordAot whether services without an AOT cache record for one
     */
    void start(AotCaches aot, boolean recordAot) throws InterruptedException {
        try (var tasks = new Tasks()) {
            var kafka = tasks.start(() -> progress.step("Kafka 4", this::startKafka));
            var postgres = tasks.start(() -> progress.step("PostgreSQL 18", this::startPostgres));
            var databases = tasks.start(() -> createDatabases(postgres.get()));
            tasks.start(() -> {
                var server = postgres.get();
                return progress.step("Keycloak 26", () -> startKeycloak(server));
            });
            for (var plan : plans) {
                tasks.start(() -> {
                    var database = plan.database().map(databases.get()::get);
                    kafka.get(); // not Keycloak, which is asked for its keys with the first token only
                    var process = progress.step(
                            plan.name(),
                            () -> services.start(plan, environment.of(plan, database), aot.options(plan, recordAot)));
                    running.put(plan.name(), process);
                    return process;
                });
            }
            tasks.await();
        }
    }

    List<ServicePlan> plans() {
        return plans;
    }

    ComponentProcess process(ServicePlan plan) {
        var process = running.get(plan.name());
        if (process == null) {
            throw new IllegalStateException(plan.name() + " was not started");
        }
        return process;
    }

    /** Completed with the first process that ends although nobody asked it to. */
    CompletableFuture<ComponentProcess> firstToEnd() {
        var first = new CompletableFuture<ComponentProcess>();
        running.values().forEach(process -> process.exited().thenRun(() -> first.complete(process)));
        return first;
    }

    /** Stops the services side by side; the components follow in order when the JVM ends. */
    void stopServices() {
        try (var tasks = new Tasks()) {
            plans.stream()
                    .map(plan -> running.get(plan.name()))
                    .filter(Objects::nonNull)
                    .forEach(process -> tasks.start(() -> {
                        process.close();
                        return process;
                    }));
            tasks.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ComponentProcess startKafka() {
        var process = KafkaServer.start(
                        KafkaSettings.lasting(workspace.kafka(), ports.kafka()).withProgress(progress::say))
                .process();
        return keep("Kafka", process);
    }

    private PostgresServer startPostgres() {
        var server = PostgresServer.start(
                PostgresSettings.lasting(workspace.postgres(), ports.postgres()).withProgress(progress::say));
        keep("PostgreSQL", server.process());
        return server;
    }

    private Map<String, PostgresDatabase> createDatabases(PostgresServer server) {
        var databases = new HashMap<String, PostgresDatabase>();
        plans.forEach(plan -> plan.database()
                .ifPresent(name ->
                        databases.put(name, server.createDatabase(name, DEVELOPMENT_PASSWORD, DEVELOPMENT_PASSWORD))));
        return databases;
    }

    private ComponentProcess startKeycloak(PostgresServer postgres) {
        var realm = new Realm(workspace, ports.gateway());
        var server = KeycloakServer.start(KeycloakSettings.of(workspace.keycloak(), ports.keycloak())
                .withRealm(realm.file())
                .withDatabase(realm.database(postgres))
                .withAdministrator("admin", DEVELOPMENT_PASSWORD)
                .withProgress(progress::say));
        realm.remember();
        return keep("Keycloak", server.process());
    }

    private ComponentProcess keep(String name, ComponentProcess process) {
        workspace.linkLog(process.log());
        running.put(name, process);
        return process;
    }
}
