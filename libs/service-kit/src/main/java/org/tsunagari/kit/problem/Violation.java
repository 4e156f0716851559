package org.tsunagari.kit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one member of the request.
 *
 * @param pointer JSON pointer (RFC 6901) to the member
 * @param code stable, kebab-case
 * @param message in the caller's language; {@code null} until rendered
 */
@Schema(
        name = "Violation",
        description =
                "What is wrong with one member of the request: where (`pointer`, RFC 6901; a query parameter begins with "
                        + "`?`), what (`code`, stable), and in words")
public record Violation(
        String pointer, String code, @Nullable String message) {

    public static Violation at(String pointer, String code) {
        return new Violation(pointer, code, null);
    }
}
