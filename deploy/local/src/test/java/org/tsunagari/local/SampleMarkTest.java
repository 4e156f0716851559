package org.tsunagari.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMarkTest {

    @TempDir
    private Path root;

    private Path rows;
    private SampleMark mark;

    @BeforeEach
    void writeSample() throws IOException {
        rows = root.resolve("deploy/local/src/main/resources/sample/nabari/referrals.csv");
        Files.createDirectories(rows.getParent());
        Files.writeString(rows, "id\nN-1\n");
        Files.createDirectories(new Workspace(root).postgres());
        mark = new SampleMark(new Workspace(root));
    }

    @Test
    void what_was_loaded_is_recognised() {
        assertThat(mark.isThere()).isFalse();

        mark.put();

        assertThat(mark.isThere()).isTrue();
    }

    @Test
    void a_changed_row_makes_it_another_sample() throws IOException {
        mark.put();

        Files.writeString(rows, "id\nN-2\n");

        assertThat(mark.isThere()).isFalse();
    }

    @Test
    void a_loading_that_did_not_end_well_leaves_no_mark() {
        mark.put();

        mark.remove();

        assertThat(mark.isThere()).isFalse();
    }

    @Test
    void a_fresh_start_forgets_the_mark_with_the_data() {
        mark.put();

        new Workspace(root).discardData();

        assertThat(mark.isThere()).isFalse();
    }
}
