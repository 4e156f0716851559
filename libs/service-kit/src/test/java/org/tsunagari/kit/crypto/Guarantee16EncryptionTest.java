package org.tsunagari.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guarantee 16: a ciphertext opens in its own place only, and stays readable while the key-encryption key rotates. */
class Guarantee16EncryptionTest {

    private static final String COLUMN = "referral.wish";
    private static final String WORDS = "話し相手がほしい(見本)";

    private final UUID person = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();
    private final PersonCipher cipher;
    private final KeysetHandle dataKey;

    @TempDir
    Path directory = Path.of("");

    private KeysetFile file = new KeysetFile(directory);

    Guarantee16EncryptionTest() throws GeneralSecurityException {
        AeadConfig.register();
        dataKey = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        cipher = cipherOf(dataKey);
    }

    @BeforeEach
    void aKeyEncryptionKey() throws Exception {
        file = new KeysetFile(directory.resolve("kek.json"));
        file.createUnlessPresent(PredefinedAeadParameters.AES256_GCM);
    }

    @Test
    void what_was_sealed_opens_in_its_place_and_says_nothing_by_itself() {
        byte[] sealed = cipher.seal(COLUMN, row, WORDS);
        assertThat(cipher.open(COLUMN, row, sealed)).isEqualTo(WORDS);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("話", "見本");
        assertThat(cipher.seal(COLUMN, row, WORDS)).isNotEqualTo(sealed);
    }

    @Test
    void moved_to_another_row_column_or_person_or_changed_it_is_refused() throws Exception {
        byte[] sealed = cipher.seal(COLUMN, row, WORDS);
        assertThatThrownBy(() -> cipher.open(COLUMN, UUID.randomUUID(), sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> cipher.open("referral.other_need", row, sealed))
                .isInstanceOf(SealBroken.class);
        PersonCipher another = cipherOf(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        assertThatThrownBy(() -> another.open(COLUMN, row, sealed)).isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(COLUMN, row, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_wrapped_key_moved_to_another_person_is_refused() throws Exception {
        byte[] wrapped = wrapping().wrap(person, dataKey);
        assertThatThrownBy(() -> wrapping().unwrap(UUID.randomUUID(), wrapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void through_all_steps_of_a_rotation_what_was_sealed_before_opens() throws Exception {
        byte[] sealed = cipher.seal(COLUMN, row, WORDS);
        byte[] before = wrapping().wrap(person, dataKey);
        KeyWrapping notYetRestarted = wrapping();

        assertThat(file.add()).isEqualTo(2);
        byte[] whileAdded = wrapping().wrap(person, dataKey);
        assertThat(opens(notYetRestarted, whileAdded, sealed)).isTrue();
        KeyWrapping restarted = wrapping();

        file.promoteNewest();
        byte[] whilePromoted = wrapping().wrap(person, dataKey);
        assertThat(opens(restarted, whilePromoted, sealed)).isTrue();
        assertThat(opens(wrapping(), before, sealed)).isTrue();
        byte[] after = wrapping().wrap(person, wrapping().unwrap(person, before));

        assertThat(file.retire()).isEqualTo(1);
        assertThat(opens(wrapping(), after, sealed)).isTrue();
        assertThatThrownBy(() -> wrapping().unwrap(person, before)).isInstanceOf(SealBroken.class);
    }

    @Test
    void the_key_file_is_for_its_owner_only_and_is_never_replaced_by_a_second_start() throws Exception {
        Path path = directory.resolve("kek.json");
        String first = Files.readString(path);
        file.createUnlessPresent(PredefinedAeadParameters.AES256_GCM);
        assertThat(Files.readString(path)).isEqualTo(first);
        file.add();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(path);
        }
    }

    private boolean opens(KeyWrapping wrapping, byte[] wrapped, byte[] sealed) throws GeneralSecurityException {
        return cipherOf(wrapping.unwrap(person, wrapped))
                .open(COLUMN, row, sealed)
                .equals(WORDS);
    }

    private KeyWrapping wrapping() throws GeneralSecurityException, IOException {
        return new KeyWrapping(file.read().getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static PersonCipher cipherOf(KeysetHandle key) throws GeneralSecurityException {
        return new PersonCipher(key.getPrimitive(RegistryConfiguration.get(), Aead.class), () -> {});
    }
}
