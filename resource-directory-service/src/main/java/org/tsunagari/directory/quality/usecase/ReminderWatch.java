package org.tsunagari.directory.quality.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Goes round every hour, so that every day has its round, municipality by municipality; two replicas may do the same. */
@ApplicationScoped
class ReminderWatch {

    private static final Logger LOG = Logger.getLogger(ReminderWatch.class);
    private static final long STOP_MILLIS = 10_000;

    private final Reminders reminders;
    private final RemindOfReviews remind;
    private final MunicipalityContext municipality;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("reminders").unstarted(this::run);

    ReminderWatch(Reminders reminders, RemindOfReviews remind, MunicipalityContext municipality) {
        this.reminders = reminders;
        this.remind = remind;
        this.municipality = municipality;
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
                remindAll();
            } while (!stopping.await(1, TimeUnit.HOURS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void remindAll() {
        try {
            for (String code : QuarkusTransaction.requiringNew().call(reminders::municipalities)) {
                municipality.in(code, remind::today);
            }
        } catch (Exception failed) {
            LOG.errorf("reminders are tried again in an hour: %s", SafeTrace.of(failed));
        }
    }
}
