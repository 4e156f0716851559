package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.tsunagari.kit.tenancy.MunicipalTime;

/** The date where the municipalities are. */
@ApplicationScoped
public class LocalCalendar {

    private final Clock clock;

    LocalCalendar(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MunicipalTime.ZONE);
    }
}
