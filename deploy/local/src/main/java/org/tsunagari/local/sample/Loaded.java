package org.tsunagari.local.sample;

import java.util.Map;
import java.util.stream.Collectors;

/** What loading the sample did, by kind of thing; a second loading has nothing but {@code unchanged}. */
public record Loaded(Map<String, Count> counts) {

    /** How many were made, brought up to date, and found as they should be. */
    public record Count(int created, int changed, int unchanged) {

        Count plus(Count other) {
            return new Count(created + other.created, changed + other.changed, unchanged + other.unchanged);
        }
    }

    public boolean changedNothing() {
        return counts.values().stream().allMatch(count -> count.created() == 0 && count.changed() == 0);
    }

    /** One line a kind: {@code connections: 261 created, 0 changed, 0 unchanged}. */
    public String summary() {
        return counts.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    static String line(String kind, Count count) {
        return "%s: %d created, %d changed, %d unchanged"
                .formatted(kind, count.created(), count.changed(), count.unchanged());
    }
}
