package org.tsunagari.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What changed between the two assessments, as a person would say it. */
record Difference(List<String> changes) {

    static Difference of(JsonNode comparison) {
        var changes = new ArrayList<String>();
        var health = comparison.path("selfRatedHealth");
        changes.add("self-rated health %s → %s"
                .formatted(health.path("before").asText(), health.path("after").asText()));
        for (var item : comparison.path("items")) {
            if (item.path("difference").asInt() != 0) {
                changes.add("%s %+d"
                        .formatted(
                                item.path("item").asText(),
                                item.path("difference").asInt()));
            }
        }
        return new Difference(changes);
    }

    String sentence() {
        return String.join(", ", changes);
    }
}
