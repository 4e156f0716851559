package org.tsunagari.testkit.rules.planted.good.model;

import java.time.Instant;
import java.time.InstantSource;

/** Keeps every rule; "Baseline" and "Database" may stand in names. */
public record Plan(Instant made) {
    public static Plan now(InstantSource time) {
        return new Plan(time.instant());
    }

    record BaselineOfDatabase() {}
}
