package org.tsunagari.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator makes the key files of a service before its first start. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MakingKeyFilesTest {

    @TempDir
    Path directory = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_service_starts_with_the_files_that_were_made_and_they_are_for_their_owner_only() throws Exception {
        assertThat(create()).isEqualTo(RotateKeys.DONE);

        InstallationKeys keys = new InstallationKeys(files());
        byte[] wrapped = keys.keyEncryptionKey().encrypt(new byte[] {1, 2, 3}, new byte[0]);
        assertThat(new InstallationKeys(files()).keyEncryptionKey().decrypt(wrapped, new byte[0]))
                .containsExactly(1, 2, 3);
        assertThat(new BlindIndex(keys).of("24208", "phone", "0595000001")).hasSize(16);
        for (Path file : List.of(kek(), index())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_key_that_was_made_can_be_rotated() {
        create();

        assertThat(run("add")).isEqualTo(RotateKeys.DONE);
        assertThat(run("promote")).isEqualTo(RotateKeys.DONE);
        assertThat(run("retire")).isEqualTo(RotateKeys.DONE);
        assertThat(output()).contains("keys in the keyset: 2", "keys removed: 1");
    }

    @Test
    void a_file_that_is_there_is_never_replaced_and_then_none_is_made() throws Exception {
        Files.createDirectories(index().getParent());
        Files.writeString(index(), "the key of somebody's fingerprints");

        assertThat(create()).isEqualTo(RotateKeys.FAILED);

        assertThat(Files.readString(index())).isEqualTo("the key of somebody's fingerprints");
        assertThat(kek()).doesNotExist();
        assertThat(output()).contains(index() + ": exists");
    }

    @Test
    void both_files_must_be_named() {
        assertThat(run("create", Map.of("TSUNAGARI_KEK_FILE", kek().toString())))
                .isEqualTo(RotateKeys.FAILED);

        assertThat(output()).contains("TSUNAGARI_INDEX_KEY_FILE: missing");
        assertThat(kek()).doesNotExist();
    }

    private int create() {
        return run("create");
    }

    private int run(String step) {
        return run(
                step, Map.of("TSUNAGARI_KEK_FILE", kek().toString(), "TSUNAGARI_INDEX_KEY_FILE", index().toString()));
    }

    private int run(String step, Map<String, String> environment) {
        return RotateKeys.run(List.of(step), environment, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path kek() {
        return directory.resolve("keys/key-encryption.json");
    }

    private Path index() {
        return directory.resolve("keys/blind-index.json");
    }

    private KeyFiles files() {
        return new KeyFiles() {
            @Override
            public Path kekFile() {
                return kek();
            }

            @Override
            public Path indexKeyFile() {
                return index();
            }

            @Override
            public boolean createAbsent() {
                return false;
            }
        };
    }
}
