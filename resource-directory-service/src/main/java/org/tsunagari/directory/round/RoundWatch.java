package org.tsunagari.directory.round;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.tsunagari.kit.background.BackgroundThread;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Goes round every hour, so that every day has its rounds; what has failed is tried again with the next. */
@ApplicationScoped
public class RoundWatch {

    private static final Logger LOG = Logger.getLogger(RoundWatch.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final List<DailyRound> rounds;
    private final MunicipalityContext municipality;
    private final BackgroundThread thread = new BackgroundThread("daily-rounds", this::run);

    RoundWatch(@All List<DailyRound> rounds, MunicipalityContext municipality) {
        this.rounds = rounds;
        this.municipality = municipality;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    private void run() throws InterruptedException {
        do {
            go();
        } while (!thread.pause(PAUSE));
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
