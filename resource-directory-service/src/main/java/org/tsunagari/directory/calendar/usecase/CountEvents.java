package org.tsunagari.directory.calendar.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.tsunagari.directory.calendar.model.Recurrences;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Counts when old events end, at the start, beside the requests. Several replicas may do the same work; the result is the
 * same, and the next start finds nothing to do.
 */
@ApplicationScoped
public class CountEvents {

    private static final Logger LOG = Logger.getLogger(CountEvents.class);

    private final UncountedEvents uncounted;
    private final Recurrences recurrences;
    private final MunicipalityContext municipality;

    CountEvents(UncountedEvents uncounted, Recurrences recurrences, MunicipalityContext municipality) {
        this.uncounted = uncounted;
        this.recurrences = recurrences;
        this.municipality = municipality;
    }

    void onStart(@Observes StartupEvent start) {
        Thread.ofVirtual().name("count-events").start(this::countAll);
    }

    /** Until all are counted, or something fails; the next start goes on. */
    public void countAll() {
        try {
            for (String code : QuarkusTransaction.requiringNew().call(uncounted::municipalities)) {
                municipality.in(code, () -> QuarkusTransaction.requiringNew().call(this::count));
            }
        } catch (Exception failed) {
            LOG.errorf("the ends of events could not be counted: %s", SafeTrace.of(failed));
        }
    }

    private boolean count() {
        uncounted
                .all()
                .forEach(event -> uncounted.bound(
                        event.id(), recurrences.bounds(event.details().times())));
        return true;
    }
}
