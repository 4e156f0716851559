package org.tsunagari.evaluation.outcome.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** Reads query parameters as text, so that what is wrong with one is said by name. */
final class QueryText {

    private QueryText() {}

    static UUID requiredId(String name, @Nullable String text) {
        if (text == null) {
            throw refused(name, "required");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw refused(name, "wrong-format");
        }
    }

    static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw refused(name, "wrong-format");
        }
    }

    /** @throws Refused {@code invalid-cursor} when it is no cursor of ours */
    static UUID cursorId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
    }

    static Refused refused(String name, String code) {
        return new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?" + name, code));
    }
}
