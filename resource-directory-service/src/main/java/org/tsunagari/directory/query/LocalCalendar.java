package org.tsunagari.directory.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tsunagari.kit.tenancy.MunicipalTime;

/** Day and time where the municipalities are. */
@ApplicationScoped
public class LocalCalendar {

    private final Clock clock;

    LocalCalendar(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(MunicipalTime.ZONE));
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(MunicipalTime.ZONE));
    }
}
