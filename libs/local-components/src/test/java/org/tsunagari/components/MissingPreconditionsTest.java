package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked before anything is started. */
class MissingPreconditionsTest {
    @TempDir
    Path directory;

    @Test
    void a_disk_that_is_almost_full_is_named_with_what_is_needed() {
        assertThatExceptionOfType(DiskAlmostFull.class)
                .isThrownBy(() -> DiskAlmostFull.refuse("Kafka", directory.resolve("not/yet/there"), Long.MAX_VALUE))
                .withMessageStartingWith("Kafka needs")
                .withMessageContaining(directory.toString());
        assertThatCode(() -> DiskAlmostFull.refuse("Kafka", directory.resolve("not/yet/there"), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void a_component_that_was_not_built_says_how_to_build_it() throws IOException {
        System.setProperty("tsunagari.components", directory.toString());
        try {
            var components = ComponentsDirectory.locate();
            assertThatExceptionOfType(ComponentsMissing.class)
                    .isThrownBy(() -> components.directory("kafka"))
                    .withMessageContaining("build libs/local-components");
            Files.createDirectory(directory.resolve("kafka"));
            assertThatExceptionOfType(ComponentsMissing.class)
                    .isThrownBy(() -> components.file("kafka", ".*\\.zip"))
                    .withMessageContaining("expected: one file");
        } finally {
            System.clearProperty("tsunagari.components");
        }
    }

    @Test
    void the_components_are_found_from_this_checkout() {
        assertThat(ComponentsDirectory.locate().directory("kafka")).isDirectory();
    }

    @Test
    void linux_and_macos_on_both_processors_have_binaries_and_others_are_named() {
        assertThat(PostgresInstallation.platform("Linux", "amd64")).isEqualTo("linux-amd64");
        assertThat(PostgresInstallation.platform("Linux", "aarch64")).isEqualTo("linux-arm64v8");
        assertThat(PostgresInstallation.platform("Mac OS X", "x86_64")).isEqualTo("darwin-amd64");
        assertThat(PostgresInstallation.platform("Mac OS X", "aarch64")).isEqualTo("darwin-arm64v8");
        assertThatExceptionOfType(ComponentsMissing.class)
                .isThrownBy(() -> PostgresInstallation.platform("Windows 11", "amd64"))
                .withMessageContaining("Windows 11");
    }

    @Test
    void a_log_is_quoted_from_its_end_whatever_its_bytes() throws IOException {
        Path log = directory.resolve("log");
        Files.write(log, new byte[] {'a', '\n', (byte) 0xff, '\n', 'c', '\n'});

        assertThat(LogTail.of(log, 2).lines()).hasSize(2).last().isEqualTo("c");
        assertThat(LogTail.of(directory.resolve("absent"), 2)).isEqualTo("(no log file)");
    }

    @Test
    void a_password_does_not_show() {
        assertThat(new Login("owner", "hidden").toString()).doesNotContain("hidden");
    }
}
