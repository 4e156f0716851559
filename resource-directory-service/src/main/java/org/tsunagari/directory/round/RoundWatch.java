package org.tsunagari.directory.round;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/** Goes round every hour, so that every day has its rounds; what has failed is tried again with the next. */
@ApplicationScoped
public class RoundWatch {

    private static final Logger LOG = Logger.getLogger(RoundWatch.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final List<DailyRound> rounds;
    private final MunicipalityContext municipality;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("daily-rounds").unstarted(this::run);

    RoundWatch(@All List<DailyRound> rounds, MunicipalityContext municipality) {
        this.rounds = rounds;
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

    private void run() {
        try {
            do {
                go();
            } while (!stopping.await(1, TimeUnit.HOURS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every round in every municipality. What fails keeps nothing else waiting. */
    public void go() {
        for (DailyRound round : rounds) {
            try {
                QuarkusTransaction.requiringNew().call(round::municipalities).forEach(code -> go(round, code));
            } catch (RuntimeException failed) {
                LOG.errorf("%s: no municipality is seen to for an hour: %s", nameOf(round), SafeTrace.of(failed));
            }
        }
    }

    private void go(DailyRound round, String code) {
        try {
            municipality.in(code, () -> {
                round.today();
                return true;
            });
        } catch (Exception failed) {
            LOG.errorf("%s of %s is tried again in an hour: %s", nameOf(round), code, SafeTrace.of(failed));
        }
    }

    private static String nameOf(DailyRound round) {
        return round.getClass().getSimpleName();
    }
}
