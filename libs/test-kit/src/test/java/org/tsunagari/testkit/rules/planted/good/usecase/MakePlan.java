package org.tsunagari.testkit.rules.planted.good.usecase;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.tsunagari.testkit.rules.planted.good.model.Plan;

class MakePlan {
    private final Clock clock;

    @Inject
    MakePlan(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Plan handle() {
        return LocalDate.now(clock).isLeapYear() ? Plan.now(clock) : new Plan(clock.instant());
    }
}
