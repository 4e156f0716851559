package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void the_directory_of_a_dead_JVM_is_swept_and_that_of_a_living_one_stays() throws IOException {
        Path ours = TemporaryDirectory.createIn(parent);
        Path left = Files.createDirectory(parent.resolve("tsunagari-left"));
        Files.createDirectory(left.resolve("data"));
        var dead = new PidFile.Identity(Long.MAX_VALUE, Instant.EPOCH);
        new PidFile(dead, dead).write(left.resolve("owner.pid"));

        TemporaryDirectory.createIn(parent);

        assertThat(left).doesNotExist();
        assertThat(ours).exists();
    }

    @Test
    void a_directory_that_does_not_say_whose_it_is_stays() throws IOException {
        Path unknown = Files.createDirectory(parent.resolve("tsunagari-notes"));

        TemporaryDirectory.createIn(parent);

        assertThat(unknown).exists();
    }
}
