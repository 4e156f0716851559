package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.deadline.model.BusinessDays;
import org.tsunagari.referral.deadline.model.JapaneseOffices;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.model.OfficeQueue;

/**
 * Until when what waits in a queue has to be done. It follows from when it began and from the settings, so nobody has to
 * write it down; a limit that is changed holds at once for all that waits.
 */
@ApplicationScoped
public class QueueDeadlines {

    private static final BusinessDays CALENDAR = new JapaneseOffices();

    private final Limits limits;
    private final Clock clock;

    QueueDeadlines(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Empty where the municipality sets no limit. */
    public Optional<Instant> dueAt(OfficeQueue queue, Instant begun) {
        return limits.of(queue.key())
                .map(limit -> limit.from(begun, CALENDAR, MunicipalTime.ZONE).dueAt());
    }

    /** What began before this moment is late now; empty where nothing ever is. */
    public Optional<Instant> lateIfBegunBefore(OfficeQueue queue) {
        return begunBefore(queue, Limit.Due::dueAt);
    }

    Optional<Instant> begunBefore(OfficeQueue queue, Function<Limit.Due, Instant> moment) {
        return limits.of(queue.key())
                .map(limit -> limit.begunBefore(clock.instant(), moment, CALENDAR, MunicipalTime.ZONE));
    }
}
