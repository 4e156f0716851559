package org.tsunagari.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one place that reads the system's clock. */
final class Clocks {

    private Clocks() {}

    @Produces
    @Singleton
    static InstantSource clock() {
        return Clock.systemUTC();
    }
}
