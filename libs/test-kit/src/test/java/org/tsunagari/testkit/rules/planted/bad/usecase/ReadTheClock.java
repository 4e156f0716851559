package org.tsunagari.testkit.rules.planted.bad.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Planted: three ways to read the system's clock. */
class ReadTheClock {
    Instant instant() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
