package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path root;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = new Workspace(root);
        workspace.create();
    }

    @Test
    void a_fresh_start_forgets_what_was_entered_and_keeps_what_was_built() throws IOException {
        var row = write(workspace.postgres().resolve("data/base/1"));
        var message = write(workspace.kafka().resolve("data/00.log"));
        var key = write(workspace.keys().resolve("referral-service.key-encryption.json"));
        var built = write(workspace.keycloak().resolve("26/lib.jar"));
        var cache = write(workspace.aotCaches().resolve("gateway.aot"));

        workspace.discardData();

        assertThat(row).doesNotExist();
        assertThat(message).doesNotExist();
        assertThat(key).doesNotExist();
        assertThat(built).exists();
        assertThat(cache).exists();
    }

    @Test
    void a_fresh_start_of_nothing_is_no_error() {
        new Workspace(root.resolve("never-used")).discardData();
    }

    @Test
    void nobody_else_on_the_machine_may_look_at_the_keys() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_log_of_a_component_is_found_among_the_others() throws IOException {
        var log = write(workspace.kafka().resolve("kafka.log"));

        workspace.linkLog(log);
        workspace.linkLog(log);

        assertThat(workspace.logs().resolve("kafka.log")).isSymbolicLink().hasContent("x");
    }

    private static Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
