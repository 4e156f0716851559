package org.tsunagari.gateway.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Judges the raw request target before anything is decided by it. What two parsers could read differently is refused
 * rather than normalised: matrix parameters, empty and dot segments, encoded separators, anything encoded twice,
 * backslashes and control characters. What passes means the same to the gateway and to every service (RFC 3986 section 3.3).
 */
final class RequestTarget {

    private static final String PATH_PUNCTUATION = "-._~!$&'()*+,=:@";
    /** Characters that must not hide behind percent-encoding: they would act once somebody decodes them. */
    private static final String NEVER_ENCODED = "/\\;%.?#";

    private RequestTarget() {}

    /** Whether the target is in origin form ({@code /path?query}) and free of tricks. */
    static boolean isClean(String target) {
        int query = target.indexOf('?');
        int end = query < 0 ? target.length() : query;
        return end > 0 && target.charAt(0) == '/' && isCleanPath(target, end) && isCleanQuery(target, end);
    }

    private static boolean isCleanPath(String target, int end) {
        int segment = 1;
        boolean beyondAscii = false;
        for (int i = 1; i < end; i++) {
            char c = target.charAt(i);
            if (c == '/') {
                if (i == segment || isDots(target, segment, i)) {
                    return false;
                }
                segment = i + 1;
            } else if (c == '%') {
                int octet = octet(target, i, end);
                if (octet < 0x20 || octet == 0x7f || NEVER_ENCODED.indexOf(octet) >= 0) {
                    return false;
                }
                beyondAscii |= octet > 0x7f;
                i += 2;
            } else if (!isPathCharacter(c)) {
                return false;
            }
        }
        return !isDots(target, segment, end) && (!beyondAscii || isReadableText(target, end));
    }

    private static boolean isCleanQuery(String target, int start) {
        for (int i = start; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= 0x20 || c >= 0x7f || c == '#' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String target, int start, int end) {
        int length = end - start;
        return (length == 1 || length == 2) && target.charAt(start) == '.' && target.charAt(end - 1) == '.';
    }

    private static boolean isPathCharacter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c < 0x7f && PATH_PUNCTUATION.indexOf(c) >= 0;
    }

    /** The octet encoded at {@code i}, or -1. */
    private static int octet(String target, int i, int end) {
        if (i + 2 >= end) {
            return -1;
        }
        int high = Character.digit(target.charAt(i + 1), 16);
        int low = Character.digit(target.charAt(i + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Whether the decoded path is well-formed UTF-8 (no overlong forms, no surrogates) without control characters. */
    private static boolean isReadableText(String target, int end) {
        ByteBuffer octets = ByteBuffer.allocate(end);
        for (int i = 0; i < end; i++) {
            char c = target.charAt(i);
            if (c == '%') {
                octets.put((byte) octet(target, i, end));
                i += 2;
            } else {
                octets.put((byte) c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(octets.flip())
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
