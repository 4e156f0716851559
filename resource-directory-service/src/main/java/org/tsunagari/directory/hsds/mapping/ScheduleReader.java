package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagari.directory.exchange.file.ImportedRow;

/**
 * A schedule on its way in. Weekly hours hold all the year, from now on and in municipal time: whatever else a schedule says
 * is left out, and that is said. One that does not hold today would send people to a closed door, and is left out itself.
 */
final class ScheduleReader {

    private static final Pattern BY_DAY = Pattern.compile("([1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    /** Rules that weekdays alone do not say. */
    private static final List<String> FURTHER_RULES = List.of("byweekno", "bymonthday", "byyearday");

    private final ImportedRow row;
    private final JsonNode schedule;
    private final String where;
    private final LocalDate today;

    ScheduleReader(ImportedRow row, JsonNode schedule, String where, LocalDate today) {
        this.row = row;
        this.schedule = schedule;
        this.where = where;
        this.today = today;
    }

    /** Empty where it says more, or less, than weekly hours can, or does not hold today. */
    Optional<ObjectNode> read() {
        Optional<String> opens = time("opens_at");
        Optional<String> closes = time("closes_at");
        Optional<ObjectNode> days = days();
        String interval = schedule.path("interval").asText("1");
        boolean further = FURTHER_RULES.stream()
                .anyMatch(rule -> Fields.text(schedule, rule).isPresent());
        if (opens.isEmpty() || closes.isEmpty() || days.isEmpty() || further || !interval.matches("1?") || isOver()) {
            row.warning(where, "not-carried");
            return Optional.empty();
        }
        Optional<String> later = Stream.of("valid_from", "dtstart")
                .filter(field -> date(field).filter(day -> day.isAfter(today)).isPresent())
                .findFirst();
        if (later.isPresent()) {
            say(later.get(), "not-yet-valid");
            return Optional.empty();
        }
        sayWhatIsLeftOut();
        return days.map(week -> week.put("opens", opens.get()).put("closes", closes.get()));
    }

    private void sayWhatIsLeftOut() {
        Stream.of("valid_to", "until", "count")
                .filter(field -> Fields.text(schedule, field).isPresent())
                .forEach(field -> say(field, "field-not-carried"));
        Stream.of("opens_at", "closes_at").filter(this::isElsewhere).forEach(field -> say(field, "foreign-offset"));
        if (Fields.text(schedule, "timezone").filter(zone -> !isHere(zone)).isPresent()) {
            say("timezone", "foreign-offset");
        }
    }

    private void say(String field, String code) {
        row.warning(where + "/" + field, code, schedule.path(field).asText());
    }

    private boolean isOver() {
        return Stream.of("valid_to", "until")
                .map(this::date)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(last -> last.isBefore(today))
                .isPresent();
    }

    private Optional<LocalDate> date(String field) {
        return Fields.text(schedule, field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException unknown) {
                return Optional.empty();
            }
        });
    }

    /** Weekdays and weeks; only where each weekday is meant in each of the weeks. */
    private Optional<ObjectNode> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Set<Integer> weeks = new TreeSet<>();
        String[] parts =
                schedule.path("byday").asText().toUpperCase(Locale.ROOT).split("[,;\\s]+");
        for (String part : parts) {
            Matcher day = BY_DAY.matcher(part);
            if (!day.matches()) {
                return Optional.empty();
            }
            days.add(DayOfWeek.of("MOTUWETHFRSASU".indexOf(day.group(2)) / 2 + 1));
            if (day.group(1) != null) {
                weeks.add(Integer.parseInt(day.group(1)));
            }
        }
        boolean monthly = schedule.path("freq").asText().equals("MONTHLY");
        if (monthly == weeks.isEmpty() || parts.length != days.size() * Math.max(1, weeks.size())) {
            return Optional.empty();
        }
        ObjectNode week = JsonNodeFactory.instance.objectNode();
        days.forEach(day -> week.withArray("days").add(day.name()));
        weeks.forEach(number -> week.withArray("weeks").add(number));
        return Optional.of(week);
    }

    private Optional<String> time(String field) {
        Matcher time = TIME.matcher(schedule.path(field).asText().strip());
        return time.matches()
                ? Optional.of(String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(time.group(1)), time.group(2)))
                : Optional.empty();
    }

    private boolean isElsewhere(String field) {
        Matcher time = TIME.matcher(schedule.path(field).asText().strip());
        return time.matches() && time.group(3) != null && !isHere(time.group(3));
    }

    /** An offset as {@code +09:00}, or hours as a number. */
    private static boolean isHere(String offset) {
        try {
            ZoneOffset here = ZoneOffset.of(Schedules.OFFSET);
            return offset.matches("[0-9]{1,2}(\\.0+)?")
                    ? (int) Double.parseDouble(offset) * 3600 == here.getTotalSeconds()
                    : ZoneOffset.of(offset).equals(here);
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
