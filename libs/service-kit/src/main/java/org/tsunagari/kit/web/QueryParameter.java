package org.tsunagari.kit.web;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** Parameters in the query of a URL; what cannot be read is refused as {@code invalid-parameter}, by the parameter's name. */
public final class QueryParameter {

    private QueryParameter() {}

    /**
     * A parameter that may be left out.
     *
     * @param reader throws what {@link java.util.UUID#fromString}, an enum's {@code valueOf} or {@link java.time} throw
     */
    public static <T> Optional<T> read(String name, @Nullable String text, Function<String, T> reader) {
        return Optional.ofNullable(text).map(written -> required(name, written, reader));
    }

    /** A parameter that is there. */
    public static <T> T required(String name, String text, Function<String, T> reader) {
        try {
            T value = reader.apply(text);
            if (Storable.is(text) && Storable.is(value)) {
                return value;
            }
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw unreadable(name);
        }
        throw unreadable(name);
    }

    private static Refused unreadable(String name) {
        return new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?" + name, "wrong-format"));
    }

    /** {@code true} or {@code false}, which is what it is where it is left out. */
    public static boolean isTrue(String name, @Nullable String text) {
        return read(name, text, QueryParameter::truth).orElse(false);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("truth: neither true nor false");
        };
    }
}
