package org.tsunagari.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One service, as the launcher runs it.
 *
 * @param name its module, and its client in the realm
 * @param database the database it owns; none for the gateway
 * @param environment what it is told beside what every service is told
 */
record ServicePlan(String name, int port, Optional<String> database, Map<String, String> environment) {

    Path directory(Workspace workspace) {
        return workspace.root().resolve(name).resolve("target/quarkus-app");
    }

    Path jar(Workspace workspace) {
        return directory(workspace).resolve("quarkus-run.jar");
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
    }
}
