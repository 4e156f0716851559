package org.tsunagari.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to 200 items
 * @param after the ordering values of the last item seen
 */
public record PageRequest(int limit, Optional<List<String>> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private static final String SEPARATOR = "\u001f";

    /**
     * Reads {@code limit} and {@code cursor}.
     *
     * @param keys how many ordering values the list's cursor has
     * @throws Refused {@code invalid-parameter} or {@code invalid-cursor}
     */
    public static PageRequest of(@Nullable String limit, @Nullable String cursor, int keys) {
        return new PageRequest(limit(limit), cursor == null ? Optional.empty() : Optional.of(read(cursor, keys)));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw refusedLimit();
        }
        throw refusedLimit();
    }

    private static Refused refusedLimit() {
        return new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?limit", "out-of-range"));
    }

    /** An ordering value that is a moment; whoever made the cursor up is refused as by {@link #of}. */
    public static Instant instant(String value) {
        try {
            Instant moment = Instant.parse(value);
            if (Storable.is(moment)) {
                return moment;
            }
        } catch (DateTimeParseException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
        throw new Refused(CommonProblem.INVALID_CURSOR);
    }

    /** An ordering value that counts; whoever made the cursor up is refused as by {@link #of}. */
    public static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
    }

    /** An ordering value that is an id; whoever made the cursor up is refused as by {@link #of}. */
    public static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
    }

    static String cursorAfter(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(String cursor, int keys) {
        try {
            List<String> values = new ArrayList<>(List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1)));
            if (values.size() == keys && values.stream().allMatch(Storable::is)) {
                return List.copyOf(values);
            }
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
        throw new Refused(CommonProblem.INVALID_CURSOR);
    }
}
