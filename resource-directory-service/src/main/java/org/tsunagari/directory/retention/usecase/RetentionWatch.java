package org.tsunagari.directory.retention.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Lets the rules of retention be kept every day, municipality by municipality; two replicas may do the same. */
@ApplicationScoped
class RetentionWatch {

    private static final Logger LOG = Logger.getLogger(RetentionWatch.class);
    private static final long STOP_MILLIS = 10_000;

    private final EntityManager database;
    private final KeepNoLonger rules;
    private final MunicipalityContext municipality;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("retention").unstarted(this::run);

    RetentionWatch(EntityManager database, KeepNoLonger rules, MunicipalityContext municipality, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.municipality = municipality;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            do {
                keepAll();
            } while (!stopping.await(1, TimeUnit.HOURS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAll() {
        try {
            LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
            List<?> due = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                            "SELECT tenant FROM retention_state WHERE done_on IS NULL OR done_on < ?1", String.class)
                    .setParameter(1, today)
                    .getResultList());
            for (Object code : due) {
                municipality.in((String) code, () -> {
                    rules.today();
                    return true;
                });
            }
        } catch (Exception failed) {
            LOG.errorf("retention is tried again in an hour: %s", SafeTrace.of(failed));
        }
    }
}
