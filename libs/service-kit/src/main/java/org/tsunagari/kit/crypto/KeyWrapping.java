package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/** Wraps data keys by the key-encryption key, each bound to its person. */
final class KeyWrapping {

    private final Aead keyEncryptionKey;

    KeyWrapping(Aead keyEncryptionKey) {
        this.keyEncryptionKey = keyEncryptionKey;
    }

    byte[] wrap(UUID person, KeysetHandle dataKey) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, keyEncryptionKey, bytes(person));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("data key cannot be wrapped", failed);
        }
    }

    /** @throws SealBroken when it was not wrapped for this person by a key of the keyset */
    KeysetHandle unwrap(UUID person, byte[] wrapped) {
        try {
            return parse(person, wrapped);
        } catch (GeneralSecurityException failed) {
            throw new SealBroken("person_key.wrapped_key", failed);
        }
    }

    /** Empty when it was wrapped by another key than this one. */
    Optional<KeysetHandle> tryUnwrap(UUID person, byte[] wrapped) {
        try {
            return Optional.of(parse(person, wrapped));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private KeysetHandle parse(UUID person, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyEncryptionKey, bytes(person));
    }

    private static byte[] bytes(UUID person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }
}
