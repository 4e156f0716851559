package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Weekly hours as schedules: by weekday every week, or by weekday and its number in the month. */
final class Schedules {

    /** Municipal time, all the year. */
    static final String OFFSET = "+09:00";

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
}
