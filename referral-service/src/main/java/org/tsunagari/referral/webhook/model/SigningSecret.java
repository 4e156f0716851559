package org.tsunagari.referral.webhook.model;

import java.util.Arrays;
import java.util.Base64;

/**
 * What sender and receiver share, as the specification Standard Webhooks 1.0 writes it: {@code whsec_} and 24 to 64 random
 * bytes in Base64.
 */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /** @throws WebhookRefused when it is none, or too short to protect anything */
    public static SigningSecret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw malformed();
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            if (key.length < SHORTEST || key.length > LONGEST) {
                throw malformed();
            }
            return new SigningSecret(key);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static WebhookRefused malformed() {
        return new WebhookRefused(WebhookRefused.Code.SECRET_MALFORMED);
    }

    /** The bytes to sign with. */
    public byte[] key() {
        return key.clone();
    }

    /** The secret itself, to be sealed. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
