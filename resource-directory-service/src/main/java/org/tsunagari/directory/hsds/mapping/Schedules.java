package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weekly hours as schedules: by weekday every week, or by weekday and its number in the month. */
final class Schedules {

    /** Municipal time, all the year. */
    private static final String OFFSET = "+09:00";

    private static final Pattern BY_DAY = Pattern.compile("([1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?");

    private Schedules() {}

    static void write(JsonNode weekly, UUID resource, ArrayNode schedules) {
        for (JsonNode week : weekly) {
            ObjectNode schedule = schedules
                    .addObject()
                    .put("id", HsdsIds.part(resource, "schedule/" + schedules.size()))
                    .put("service_id", resource.toString())
                    .put("freq", week.path("weeks").isEmpty() ? "WEEKLY" : "MONTHLY")
                    .put("byday", byDay(week))
                    .put("opens_at", week.path("opens").asText() + OFFSET)
                    .put("closes_at", week.path("closes").asText() + OFFSET);
            schedule.put("interval", 1);
        }
    }

    private static String byDay(JsonNode week) {
        List<String> days = new ArrayList<>();
        for (JsonNode day : week.path("days")) {
            String code = day.asText().substring(0, 2);
            if (week.path("weeks").isEmpty()) {
                days.add(code);
            }
            week.path("weeks").forEach(number -> days.add(number.asText() + code));
        }
        return String.join(",", days);
    }

    /** Empty where it says more, or less, than weekly hours can. */
    static Optional<ObjectNode> read(JsonNode schedule, LocalDate today) {
        Optional<String> opens = time(schedule.path("opens_at").asText());
        Optional<String> closes = time(schedule.path("closes_at").asText());
        String interval = schedule.path("interval").asText("1");
        if (opens.isEmpty() || closes.isEmpty() || isOver(schedule, today) || !interval.matches("1?")) {
            return Optional.empty();
        }
        return days(schedule).map(week -> week.put("opens", opens.get()).put("closes", closes.get()));
    }

    private static boolean isOver(JsonNode schedule, LocalDate today) {
        String last = schedule.path("valid_to").asText(schedule.path("until").asText());
        try {
            return !last.isEmpty() && LocalDate.parse(last).isBefore(today);
        } catch (DateTimeParseException unknown) {
            return false;
        }
    }

    /** Weekdays and weeks; only where each weekday is meant in each of the weeks. */
    private static Optional<ObjectNode> days(JsonNode schedule) {
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

    private static Optional<String> time(String written) {
        Matcher time = TIME.matcher(written.strip());
        return time.matches()
                ? Optional.of(String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(time.group(1)), time.group(2)))
                : Optional.empty();
    }
}
