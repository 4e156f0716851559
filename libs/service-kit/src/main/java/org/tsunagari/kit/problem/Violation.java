package org.tsunagari.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one member of the request.
 *
 * @param pointer JSON pointer (RFC 6901) to the member
 * @param code stable, kebab-case
 * @param message in the caller's language; {@code null} until rendered
 */
public record Violation(
        String pointer, String code, @Nullable String message) {

    public static Violation at(String pointer, String code) {
        return new Violation(pointer, code, null);
    }
}
