package org.tsunagari.referral.deadline.usecase;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
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
    private static final Duration STOP = Duration.ofSeconds(10);

    private final DeadlineRound deadlines;
    private final List<Round> rounds;
    private final DeadlineSettings settings;
    private final MunicipalityContext municipality;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("deadline-watch").unstarted(this::run);

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
        stopping.countDown();
        if (thread.isAlive()) {
            thread.join(STOP);
        }
    }

    /** One look at every municipality, and in it at everything in turn, so that nothing waits for what has much to do. */
    public void look() {
        for (String code : deadlines.municipalities()) {
            List<Round> busy = rounds;
            while (!busy.isEmpty() && stopping.getCount() > 0) {
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

    private void run() {
        try {
            while (!stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    look();
                } catch (RuntimeException failed) {
                    LOG.warnf("deadlines wait for the next round: %s", SafeTrace.of(failed));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
