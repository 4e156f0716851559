package org.tsunagari.referral.deadline.usecase;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.tsunagari.kit.background.BackgroundThread;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.deadline.DeadlineSettings;
import org.tsunagari.referral.round.Round;

/**
 * Looks for what has fallen due, municipality by municipality. Every replica does: rows that another one has in hand are
 * skipped, so that nobody needs to lead, and what a dying replica leaves the next round finds.
 */
@ApplicationScoped
public class DeadlineWatch {

    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);

    private final DeadlineRound deadlines;
    private final List<Round> rounds;
    private final DeadlineSettings settings;
    private final MunicipalityContext municipality;
    private final BackgroundThread thread = new BackgroundThread("deadline-watch", this::run);

    DeadlineWatch(
            DeadlineRound deadlines,
            @All List<Round> rounds,
            DeadlineSettings settings,
            MunicipalityContext municipality) {
        this.deadlines = deadlines;
        this.rounds = rounds;
        this.settings = settings;
        this.municipality = municipality;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    /** One look at every municipality, and in it at everything in turn, so that nothing waits for what has much to do. */
    public void look() {
        for (String code : deadlines.municipalities()) {
            List<Round> busy = rounds;
            while (!busy.isEmpty() && !thread.isStopping()) {
                busy = busy.stream().filter(round -> hasMore(code, round)).toList();
            }
        }
    }

    /** What fails keeps nothing else waiting: neither another municipality nor other rounds of this one. */
    private boolean hasMore(String code, Round round) {
        try {
            return municipality.in(code, round::act);
        } catch (Exception failed) {
            LOG.warnf(
                    "%s of %s waits for the next round: %s",
                    round.getClass().getSimpleName(), code, SafeTrace.of(failed));
            return false;
        }
    }

    private void run() throws InterruptedException {
        while (!thread.pause(settings.poll())) {
            try {
                look();
            } catch (RuntimeException failed) {
                LOG.warnf("deadlines wait for the next round: %s", SafeTrace.of(failed));
            }
        }
    }
}
