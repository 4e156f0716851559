package org.tsunagari.kit.crypto;

/** A ciphertext that does not belong where it was found, or was changed. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String column, Throwable cause) {
        super("ciphertext in " + column + " does not belong there", cause);
    }
}
