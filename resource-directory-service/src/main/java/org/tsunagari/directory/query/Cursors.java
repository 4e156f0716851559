package org.tsunagari.directory.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * What stands in a cursor, read strictly: whoever forges one is told so, and nothing comes to the database that it cannot
 * read. Each throws {@code invalid-cursor}.
 */
public final class Cursors {

    private static final int LENGTH = 36;
    private static final int LONGEST_TEXT = 1_000;

    /** As the numbers of PostgreSQL come, long ones too; Java would read more than that. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,100})?(E[-+]?[0-9]{1,3})?");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Cursors() {}

    public static UUID id(String key) {
        return read(key, key.length() == LENGTH, UUID::fromString);
    }

    public static int whole(String key) {
        return read(key, true, Integer::parseInt);
    }

    public static long position(String key) {
        return read(key, true, Long::parseLong);
    }

    public static double number(String key) {
        double number = read(key, NUMBER.matcher(key).matches(), Double::parseDouble);
        if (Double.isFinite(number)) {
            return number;
        }
        throw forged();
    }

    public static LocalDate day(String key) {
        LocalDate day = read(key, true, LocalDate::parse);
        if (day.getYear() >= 1900 && day.getYear() < 2200) {
            return day;
        }
        throw forged();
    }

    /** A municipal time, without zone. */
    public static LocalDateTime time(String key) {
        LocalDateTime time = read(key, true, LocalDateTime::parse);
        if (time.getYear() >= 1900 && time.getYear() < 2200) {
            return time;
        }
        throw forged();
    }

    public static Instant moment(String key) {
        Instant moment = read(key, true, Instant::parse);
        if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
            return moment;
        }
        throw forged();
    }

    public static String text(String key) {
        return read(key, key.length() <= LONGEST_TEXT && PlainParameters.isPlain(key), text -> text);
    }

    private static <T> T read(String key, boolean canBe, Function<String, T> reader) {
        if (canBe) {
            try {
                return reader.apply(key);
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw forged();
            }
        }
        throw forged();
    }

    private static Refused forged() {
        return new Refused(CommonProblem.INVALID_CURSOR);
    }
}
