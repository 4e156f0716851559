package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tsunagari.directory.opening.model.HolidayRule;

/** Opening hours that the three columns cannot say, in Japanese for the remark beside them. */
final class HoursInWords {

    private HoursInWords() {}

    /**
     * The same hours on all days, those of every week first, on holidays what the days themselves or the remark can say, no
     * exceptions but those that the remark names: the columns say all of it.
     */
    static boolean fitsColumns(JsonNode hours) {
        JsonNode weekly = hours.path("weekly");
        return !weekly.isEmpty()
                && weekly.valueStream().map(HoursInWords::span).distinct().count() == 1
                && weekly.valueStream().skip(1).noneMatch(week -> week.path("weeks")
                        .isEmpty())
                && holidaysFit(hours)
                && closures(hours).accountFor(hours.path("exceptions"));
    }

    private static boolean holidaysFit(JsonNode hours) {
        JsonNode week = hours.at("/weekly/0");
        return switch (holidays(hours)) {
            case AS_USUAL -> !closures(hours).onHolidays();
            case OWN_HOURS ->
                !closures(hours).onHolidays()
                        && hours.path("holidayHours").size() == 1
                        && span(hours.at("/holidayHours/0")).equals(span(week));
            case CLOSED -> closures(hours).onHolidays() || WrittenDays.areWorkdays(week);
        };
    }

    /** What is read of the remark when it comes in again. */
    static WrittenClosures closures(JsonNode hours) {
        return WrittenClosures.read(hours.path("note").asText());
    }

    static HolidayRule holidays(JsonNode hours) {
        return HolidayRule.valueOf(hours.path("holidays").asText(HolidayRule.AS_USUAL.name()));
    }

    static String of(JsonNode hours) {
        List<String> parts = new ArrayList<>();
        hours.path("weekly").forEach(week -> parts.add(week(week)));
        switch (holidays(hours)) {
            case CLOSED -> parts.add("祝日休み");
            case OWN_HOURS -> parts.add("祝日 " + spans(hours.path("holidayHours")));
            case AS_USUAL -> {}
        }
        hours.path("exceptions").forEach(exception -> parts.add(exception(exception)));
        if (hours.hasNonNull("note")) {
            parts.add(hours.path("note").asText());
        }
        return String.join("、", parts);
    }

    private static String week(JsonNode week) {
        return WrittenDays.group(week) + " " + span(week);
    }

    private static String exception(JsonNode exception) {
        boolean everyYear = exception.path("everyYear").asBoolean();
        String days = date(exception.path("from").asText(), everyYear);
        if (!exception.path("to").asText().equals(exception.path("from").asText())) {
            days += "〜" + date(exception.path("to").asText(), everyYear);
        }
        String hours = spans(exception.path("hours"));
        String note =
                exception.hasNonNull("note") ? "(" + exception.path("note").asText() + ")" : "";
        return days + (hours.isEmpty() ? "休み" : " " + hours) + note;
    }

    private static String date(String iso, boolean everyYear) {
        String date = everyYear ? iso.substring(iso.indexOf('-') + 1) : iso;
        return date.replace('-', '/');
    }

    private static String spans(JsonNode spans) {
        return spans.valueStream().map(HoursInWords::span).collect(Collectors.joining("・"));
    }

    private static String span(JsonNode span) {
        return span.path("opens").asText() + "-" + span.path("closes").asText();
    }
}
