package org.tsunagari.directory.subscription.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes an address of a calendar unguessable: whoever knows it may read. Only its digest is kept, which needs no
 * salt, because nobody tries out 2^256 values.
 */
public record AddressToken(String text) {

    private static final int OCTETS = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static AddressToken fresh() {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return new AddressToken(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /** Empty for what was never given out by anybody. */
    public static Optional<AddressToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AddressToken(text)) : Optional.empty();
    }

    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "AddressToken[…]";
    }
}
