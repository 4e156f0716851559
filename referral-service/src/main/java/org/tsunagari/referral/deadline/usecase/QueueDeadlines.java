package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.model.OfficeQueue;

/**
 * Until when what waits in a queue has to be done. It follows from when it began and from the settings, so nobody has to
 * write it down; a limit that is changed holds at once for all that waits.
 */
@ApplicationScoped
public class QueueDeadlines {

    private final Limits limits;
    private final OpenDays open;
    private final Clock clock;

    QueueDeadlines(Limits limits, OpenDays open, Clock clock) {
        this.limits = limits;
        this.open = open;
        this.clock = clock;
    }

    /** Empty where the municipality sets no limit. */
    public Optional<Instant> dueAt(OfficeQueue queue, Instant begun) {
        return limits.of(queue.key())
                .map(limit -> limit.from(begun, open.here(), MunicipalTime.ZONE).dueAt());
    }

    /** What began before this moment is late now; empty where nothing ever is. */
    public Optional<Instant> lateIfBegunBefore(OfficeQueue queue) {
        return begunBefore(queue, Limit.Due::dueAt);
    }

    Optional<Instant> begunBefore(OfficeQueue queue, Function<Limit.Due, Instant> moment) {
        return limits.of(queue.key())
                .map(limit -> limit.begunBefore(clock.instant(), moment, open.here(), MunicipalTime.ZONE));
    }
}
