package org.tsunagari.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagari.components.ComponentProcess;
import org.tsunagari.components.ProcessSettings;

/** Starts a service as a process of its own and waits until it says that it is ready. */
final class ServiceProcess {

    /** The services finish their requests within ten seconds (quarkus.shutdown.timeout); then comes the end. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PROBE = Duration.ofSeconds(5);

    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Workspace workspace;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PROBE).build();

    ServiceProcess(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The options that an AOT cache must have seen in its training. */
    static List<String> jvmOptions() {
        return JVM;
    }

    ComponentProcess start(ServicePlan service, Map<String, String> environment, List<String> aotOptions) {
        var jar = service.jar(workspace);
        if (!Files.exists(jar)) {
            throw new StartFailure("%s is not built: %s is missing".formatted(service.name(), jar));
        }
        var command = new ArrayList<String>();
        command.add(Jdk.tool("java"));
        command.addAll(JVM);
        command.addAll(aotOptions);
        command.addAll(List.of("-jar", jar.toString()));
        var settings = ProcessSettings.of(service.name(), command, jar.toString(), workspace.logs())
                .withEnvironment(environment)
                .withStop("TERM", GRACE);
        requirePort(service, settings);
        var process = ComponentProcess.start(settings);
        var probe = HttpRequest.newBuilder(service.readiness()).timeout(PROBE).build();
        process.awaitReady(() -> http.send(probe, BodyHandlers.discarding()).statusCode() == 200, PATIENCE);
        return process;
    }

    /** A process of a killed earlier run may hold the port; it is recognised by its pid file and ended at the start. */
    private static void requirePort(ServicePlan service, ProcessSettings settings) {
        if (Files.exists(settings.pidFile())) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
        } catch (IOException e) {
            throw new StartFailure(
                    "%s cannot listen on 127.0.0.1:%d: another process uses this port. End it, or choose another port"
                            .formatted(service.name(), service.port()),
                    e);
        }
    }
}
