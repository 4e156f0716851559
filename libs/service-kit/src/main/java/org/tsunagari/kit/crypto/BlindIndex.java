package org.tsunagari.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Keyed fingerprints of encrypted values, so that equality can be searched without decrypting: HMAC-SHA-256 over
 * municipality, field and value, cut to 128 bits. Equal values of two municipalities have different fingerprints.
 */
@ApplicationScoped
public class BlindIndex {

    private static final int LENGTH = 16;

    private final InstallationKeys keys;

    BlindIndex(InstallationKeys keys) {
        this.keys = keys;
    }

    /** The fingerprint of a value that the caller has normalised. */
    public byte[] of(String municipality, String field, String normalised) {
        String input = municipality + "\u001f" + field + "\u001f" + normalised;
        try {
            return keys.indexKey().computePrimary(input.getBytes(StandardCharsets.UTF_8), LENGTH);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("blind index cannot be computed", failed);
        }
    }
}
