package org.tsunagari.referral.consent.expiry;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.tsunagari.kit.background.BackgroundThread;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.consent.usecase.ExpireConsent;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * Notices when consents end. One replica at a time leads, by an advisory lock on the connection that it reads with. An
 * end is dealt with in one transaction with its mark, so that a crash leaves either both or none.
 */
@ApplicationScoped
class ConsentExpiryJob {

    private static final Logger LOG = Logger.getLogger(ConsentExpiryJob.class);

    private final AgroalDataSource database;
    private final MunicipalityContext municipality;
    private final ExpireConsent expire;
    private final ExpirySettings settings;
    private final Clock clock;
    private final BackgroundThread thread = new BackgroundThread("consent-expiry", this::run);

    ConsentExpiryJob(
            AgroalDataSource database,
            MunicipalityContext municipality,
            ExpireConsent expire,
            ExpirySettings settings,
            Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.expire = expire;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    private void run() throws InterruptedException {
        do {
            leadIfNobodyDoes();
        } while (!thread.pause(settings.poll()));
    }

    private void leadIfNobodyDoes() throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            DueConsents due = new DueConsents(connection);
            if (!due.tryLead()) {
                return;
            }
            try {
                do {
                    expireAll(due);
                } while (!thread.pause(settings.poll()));
            } finally {
                due.resign();
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.warnf("consent expiry pauses: %s", SafeTrace.of(failed));
        }
    }

    private void expireAll(DueConsents due) throws SQLException {
        List<DueConsents.Due> batch;
        boolean progress;
        do {
            progress = false;
            batch = due.next(clock.instant());
            for (DueConsents.Due one : batch) {
                progress |= expired(one);
            }
        } while (progress && !thread.isStopping());
    }

    /** One that fails does not keep the others waiting; it is tried again at the next look. */
    private boolean expired(DueConsents.Due due) {
        try {
            return municipality.in(due.municipality(), () -> {
                expire.handle(new ExpireConsent.Command(
                        due.consent(), new PersonId(due.person()), due.version(), due.municipality()));
                return true;
            });
        } catch (Exception failed) {
            LOG.errorf("consent %s has ended, which is not dealt with: %s", due.consent(), SafeTrace.of(failed));
            return false;
        }
    }
}
