package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Opening hours that the three columns cannot say, in Japanese for the remark beside them. */
final class HoursInWords {

    private HoursInWords() {}

    /** One rule of the week, as usual on holidays, no exceptions: the columns say all of it. */
    static boolean fitsColumns(JsonNode hours) {
        return hours.path("weekly").size() == 1
                && !hours.at("/weekly/0").has("weeks")
                && hours.path("holidays").asText("AS_USUAL").equals("AS_USUAL")
                && hours.path("exceptions").isEmpty();
    }

    static String of(JsonNode hours) {
        List<String> parts = new ArrayList<>();
        hours.path("weekly").forEach(week -> parts.add(week(week)));
        switch (hours.path("holidays").asText()) {
            case "CLOSED" -> parts.add("祝日休み");
            case "OWN_HOURS" -> parts.add("祝日 " + spans(hours.path("holidayHours")));
            default -> {}
        }
        hours.path("exceptions").forEach(exception -> parts.add(exception(exception)));
        if (hours.hasNonNull("note")) {
            parts.add(hours.path("note").asText());
        }
        return String.join("、", parts);
    }

    private static String week(JsonNode week) {
        String weeks = week.path("weeks").valueStream().map(JsonNode::asText).collect(Collectors.joining("・"));
        return (weeks.isEmpty() ? "" : "第" + weeks) + WrittenHours.written(week.path("days")) + " " + span(week);
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
