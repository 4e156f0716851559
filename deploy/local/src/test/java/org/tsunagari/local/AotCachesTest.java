package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    @TempDir
    private Path root;

    private final ServicePlan service = new ServicePlan("case-service", 8082, Optional.empty(), Map.of());

    @BeforeEach
    void build() throws IOException {
        var workspace = new Workspace(root);
        workspace.create();
        Files.createDirectories(service.directory(workspace));
        Files.writeString(service.jar(workspace), "jar");
    }

    @Test
    void a_service_without_a_cache_records_only_where_that_is_wanted() {
        var caches = new AotCaches(new Workspace(root));

        assertThat(caches.options(service, false)).isEmpty();
        assertThat(caches.options(service, true)).first().isEqualTo("-XX:AOTMode=record");
    }

    @Test
    void a_cache_is_used_until_the_service_is_built_again() throws IOException {
        var workspace = new Workspace(root);
        var caches = new AotCaches(workspace);
        var recording = Path.of(caches.options(service, true).get(1).split("=", 2)[1]);
        Files.writeString(
                recording.resolveSibling(recording.getFileName().toString().replace(".recording", ".aot")), "cache");

        assertThat(caches.has(service)).isTrue();
        assertThat(caches.options(service, true)).singleElement().asString().startsWith("-XX:AOTCache=");

        Files.setLastModifiedTime(service.jar(workspace), FileTime.from(Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(caches.has(service)).isFalse();
    }
}
