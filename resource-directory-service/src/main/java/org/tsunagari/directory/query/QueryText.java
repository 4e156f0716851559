package org.tsunagari.directory.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** Reads query parameters; what cannot be meant is refused with a pointer, never guessed at. */
public final class QueryText {

    private QueryText() {}

    /** Empty where nothing is said. */
    public static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }

    /** {@code true} or {@code false}; false where nothing is said. */
    public static boolean flag(String name, @Nullable String text) {
        return flag(name, text, false);
    }

    /** The same, of what is usual where nothing is said. */
    public static boolean flag(String name, @Nullable String text, boolean usual) {
        return given(text)
                .map(said -> switch (said) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw invalid(name, "wrong-format");
                })
                .orElse(usual);
    }

    public static Optional<Integer> integer(String name, @Nullable String text, int least, int most) {
        return given(text).map(said -> {
            try {
                int number = Integer.parseInt(said);
                if (number < least || number > most) {
                    throw invalid(name, "out-of-range");
                }
                return number;
            } catch (NumberFormatException noNumber) {
                throw invalid(name, "wrong-format");
            }
        });
    }

    /** A time without zone. */
    public static LocalDateTime time(String name, String text) {
        try {
            return near(name, LocalDateTime.parse(text));
        } catch (DateTimeParseException noTime) {
            throw invalid(name, "wrong-format");
        }
    }

    /** A time for which something may be known: what recurs is looked for as far as that. */
    public static LocalDateTime near(String name, LocalDateTime time) {
        if (time.getYear() >= 1900 && time.getYear() < 2200) {
            return time;
        }
        throw invalid(name, "out-of-range");
    }

    /** A day. */
    public static LocalDate date(String name, String text) {
        try {
            return near(name, LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            throw invalid(name, "wrong-format");
        }
    }

    /** The same of a day. */
    public static LocalDate near(String name, LocalDate day) {
        return near(name, day.atStartOfDay()).toLocalDate();
    }

    /** A code of an enum as it stands in JSON. */
    public static <E extends Enum<E>> E code(String name, Class<E> type, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw invalid(name, "unknown-code");
    }

    /** Numbers with commas between them. */
    public static double[] numbers(String name, String text, int count) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw invalid(name, "wrong-format");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(name, parts[i].strip());
        }
        return numbers;
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text.toLowerCase(Locale.ROOT));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw invalid(name, "wrong-format");
        }
        throw invalid(name, "wrong-format");
    }

    /**
     * @param pointer the parameter after a question mark, or a JSON pointer
     */
    public static Refused invalid(String pointer, String code) {
        return new Refused(
                CommonProblem.INVALID_PARAMETER,
                Violation.at(pointer.startsWith("/") || pointer.startsWith("?") ? pointer : "?" + pointer, code));
    }
}
