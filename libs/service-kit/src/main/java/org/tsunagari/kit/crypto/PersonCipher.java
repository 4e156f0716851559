package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and decrypts what is written about one person (AES-256-GCM). Each ciphertext is bound to its column and row:
 * moved elsewhere, it does not open.
 */
public final class PersonCipher {

    private final Aead aead;
    private final Runnable beforeSealing;

    /** @param beforeSealing makes sure that the key stays until what is sealed is committed */
    PersonCipher(Aead aead, Runnable beforeSealing) {
        this.aead = aead;
        this.beforeSealing = beforeSealing;
    }

    /**
     * Encrypts a value for one place.
     *
     * @param column {@code table.column}
     * @param row the row's id
     * @throws PersonErased when the key has been destroyed since it was read
     */
    public byte[] seal(String column, UUID row, String value) {
        return seal(column, row, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same, with a key that stays until the commit, also where nothing comes to be sealed.
     *
     * @throws PersonErased when the key has been destroyed since it was read
     */
    public PersonCipher kept() {
        beforeSealing.run();
        return this;
    }

    /** {@link #seal(String, UUID, String)} for a file. */
    public byte[] seal(String column, UUID row, byte[] value) {
        beforeSealing.run();
        try {
            return aead.encrypt(value, place(column, row));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("value of " + column + " cannot be encrypted", failed);
        }
    }

    /** {@link #seal} for a value that may be absent. */
    public byte @Nullable [] sealOptional(String column, UUID row, @Nullable String value) {
        return value == null ? null : seal(column, row, value);
    }

    /**
     * Decrypts a value.
     *
     * @throws SealBroken when it was not encrypted for this person, column and row
     */
    public String open(String column, UUID row, byte[] sealed) {
        return new String(openBytes(column, row, sealed), StandardCharsets.UTF_8);
    }

    /** {@link #open} for a file. */
    public byte[] openBytes(String column, UUID row, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place(column, row));
        } catch (GeneralSecurityException failed) {
            throw new SealBroken(column, failed);
        }
    }

    /** {@link #open} for a value that may be absent. */
    public @Nullable String openOptional(String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : open(column, row, sealed);
    }

    private static byte[] place(String column, UUID row) {
        return (column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
