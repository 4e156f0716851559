package org.tsunagari.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchivesTest {
    @TempDir
    Path directory;

    @Test
    void a_target_is_filled_once() {
        AtomicInteger fillings = new AtomicInteger();
        for (int time = 0; time < 3; time++) {
            Archives.once(directory.resolve("target"), target -> {
                fillings.incrementAndGet();
                Files.writeString(target.resolve("file"), "content");
            });
        }

        assertThat(fillings).hasValue(1);
        assertThat(directory.resolve("target/file")).hasContent("content");
    }

    @Test
    void a_filling_that_fails_leaves_no_half_target_and_can_be_tried_again() {
        Path target = directory.resolve("target");
        assertThatThrownBy(() -> Archives.once(target, partial -> {
                    Files.writeString(partial.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .hasRootCauseMessage("disk full");
        assertThat(target).doesNotExist();

        Archives.once(target, fresh -> Files.writeString(fresh.resolve("whole"), ""));
        assertThat(target.resolve("whole")).exists();
        assertThat(target.resolve("half")).doesNotExist();
    }

    @Test
    void an_entry_that_points_outside_is_refused() throws IOException {
        Path zip = directory.resolve("evil.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../outside"));
        }
        Path target = Files.createDirectory(directory.resolve("target"));

        assertThatThrownBy(() -> Archives.zip(zip, target)).isInstanceOf(IOException.class);
        assertThat(directory.resolve("outside")).doesNotExist();
    }

    @Test
    void programs_stay_executable_and_links_stay_links() throws IOException {
        Path jar = directory.resolve("binaries.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres-any.txz"));
            tar(zip);
        }
        Path target = Files.createDirectory(directory.resolve("target"));

        Archives.tarInsideJar(jar, target);

        assertThat(target.resolve("bin/postgres")).isExecutable().hasContent("x");
        assertThat(target.resolve("bin/postmaster")).isSymbolicLink().hasContent("x");
    }

    private static void tar(OutputStream out) throws IOException {
        var xz = new XZOutputStream(out, new LZMA2Options());
        var tar = new TarArchiveOutputStream(xz);
        var program = new TarArchiveEntry("bin/postgres");
        program.setMode(0755);
        program.setSize(1);
        tar.putArchiveEntry(program);
        tar.write('x');
        tar.closeArchiveEntry();
        var link = new TarArchiveEntry("bin/postmaster", TarConstants.LF_SYMLINK);
        link.setLinkName("postgres");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
        tar.finish();
        xz.finish();
    }
}
