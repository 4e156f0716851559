package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagari.directory.opening.model.HolidayRule;
import org.tsunagari.directory.opening.model.TimeSpan;

/** Days and times as people write them in tables. What is not understood is not guessed at. */
final class WrittenHours {

    /** In the order of {@link DayOfWeek}. */
    private static final String DAYS = "月火水木金土日";

    private static final Pattern RANGE = Pattern.compile("([月火水木金土日])[~〜-]([月火水木金土日])");

    /** Monday to Friday, and not on holidays. */
    private static final String WORKDAYS = "平日";

    private static final String HOLIDAYS = "祝";
    private static final Pattern HOLIDAY = Pattern.compile("祝日?");

    /** Words around the days that change nothing. */
    private static final Pattern FILLING = Pattern.compile("曜日|曜|から|まで|[・、,;\\s]");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?|時(?:(\\d{1,2})分)?)");

    private static final String MIDNIGHT = "24:00";

    private WrittenHours() {}

    /**
     * Days as they are written.
     *
     * @param weekdays empty: on holidays only
     * @param holidays what holds on national holidays: OWN_HOURS where they are named, CLOSED where workdays are, and else
     *     as usual
     */
    record Days(Set<DayOfWeek> weekdays, HolidayRule holidays) {}

    /** Empty where anything is left over that is no day. */
    static Optional<Days> days(String written) {
        String said = Normalizer.normalize(written, Normalizer.Form.NFKC);
        HolidayRule holidays = HOLIDAY.matcher(said).find()
                ? HolidayRule.OWN_HOURS
                : said.contains(WORKDAYS) ? HolidayRule.CLOSED : HolidayRule.AS_USUAL;
        return weekdays(HOLIDAY.matcher(said).replaceAll(""))
                .filter(days -> !days.isEmpty() || holidays == HolidayRule.OWN_HOURS)
                .map(days -> new Days(days, holidays));
    }

    private static Optional<Set<DayOfWeek>> weekdays(String written) {
        String text = written.replaceAll("曜日?(から|[~〜-])", "~")
                .replaceAll("毎日|年中無休", DAYS)
                .replace(WORKDAYS, "月火水木金");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            DayOfWeek last = day(range.group(2).charAt(0));
            DayOfWeek day = day(range.group(1).charAt(0));
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        String rest = FILLING.matcher(RANGE.matcher(text).replaceAll("")).replaceAll("");
        for (int i = 0; i < rest.length(); i++) {
            if (DAYS.indexOf(rest.charAt(i)) < 0) {
                return Optional.empty();
            }
            days.add(day(rest.charAt(i)));
        }
        return Optional.of(days);
    }

    private static DayOfWeek day(char letter) {
        return DayOfWeek.of(DAYS.indexOf(letter) + 1);
    }

    /** As {@code 09:30}. A day has no 24:00 at which something could open. */
    static Optional<String> opening(String written) {
        return closing(written).filter(time -> !time.equals(MIDNIGHT));
    }

    /** As {@code 17:00}, midnight as 24:00. */
    static Optional<String> closing(String written) {
        Matcher time =
                TIME.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!time.matches()) {
            return Optional.empty();
        }
        String minutes = time.group(2) == null ? time.group(3) : time.group(2);
        int hour = Integer.parseInt(time.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour * 60 + minute > TimeSpan.DAY || minute > 59 ? Optional.empty() : Optional.of(text(hour, minute));
    }

    private static String text(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    static String written(Iterable<JsonNode> days) {
        return written(set(days));
    }

    private static Set<DayOfWeek> set(Iterable<JsonNode> days) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> open.add(DayOfWeek.valueOf(day.asText())));
        return open;
    }

    private static String written(Set<DayOfWeek> days) {
        StringBuilder text = new StringBuilder();
        days.forEach(day -> text.append(DAYS.charAt(day.ordinal())));
        return text.toString();
    }

    /** With what holds on holidays, as {@link #days} reads it. */
    static String written(Iterable<JsonNode> days, HolidayRule holidays) {
        Set<DayOfWeek> open = set(days);
        return switch (holidays) {
            case AS_USUAL -> written(open);
            case OWN_HOURS -> written(open) + HOLIDAYS;
            case CLOSED -> areWorkdays(days) ? WORKDAYS : written(open);
        };
    }

    static boolean areWorkdays(Iterable<JsonNode> days) {
        return set(days).equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    static ObjectNode hours(Days days, String opens, String closes) {
        ObjectNode hours = JsonNodeFactory.instance.objectNode();
        ArrayNode weekly = hours.putArray("weekly");
        if (!days.weekdays().isEmpty()) {
            ObjectNode week = weekly.addObject();
            days.weekdays().forEach(day -> week.withArray("days").add(day.name()));
            week.put("opens", opens).put("closes", closes);
        }
        if (days.holidays() != HolidayRule.AS_USUAL) {
            hours.put("holidays", days.holidays().name());
        }
        if (days.holidays() == HolidayRule.OWN_HOURS) {
            hours.putArray("holidayHours").addObject().put("opens", opens).put("closes", closes);
        }
        return hours;
    }
}
