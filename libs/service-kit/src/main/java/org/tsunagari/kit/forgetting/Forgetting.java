package org.tsunagari.kit.forgetting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.tsunagari.kit.background.BackgroundThread;
import org.tsunagari.kit.problem.SafeTrace;

/**
 * Deletes what is spent, some at a time: answers to creations, which a client repeats within two days if ever, and what the
 * inbox knows about events that no topic holds any more. Every replica does; two may do the same.
 */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final int BATCH = 1000;

    private final EntityManager database;
    private final ForgettingSettings settings;
    private final BackgroundThread thread = new BackgroundThread("forgetting", this::run);

    Forgetting(EntityManager database, ForgettingSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    /** Deletes everything that is spent now. */
    public void forget() {
        inBatches(this::answers);
        inBatches(this::deliveries);
    }

    private void inBatches(IntSupplier batch) {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(batch::getAsInt);
        } while (deleted == BATCH && !thread.isStopping());
    }

    /** How old they are is said in one place more, the policy that shows them. */
    private int answers() {
        database.createNativeQuery("SELECT set_config('tsunagari.forgetting', 'on', true)", Tuple.class)
                .getSingleResult();
        return database.createNativeQuery("""
                        DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM idempotency_key WHERE created_at < now() - interval '48 hours'
                            ORDER BY created_at LIMIT ?1))
                        """).setParameter(1, BATCH).executeUpdate();
    }

    private int deliveries() {
        return database.createNativeQuery("""
                        DELETE FROM inbox_event WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM inbox_event WHERE handled_at < now() - make_interval(secs => ?1)
                            ORDER BY handled_at LIMIT ?2))
                        """)
                .setParameter(1, settings.deliveries().toSeconds())
                .setParameter(2, BATCH)
                .executeUpdate();
    }

    private void run() throws InterruptedException {
        while (!thread.pause(settings.poll())) {
            try {
                forget();
            } catch (RuntimeException failed) {
                LOG.warnf("what is spent is kept for another round: %s", SafeTrace.of(failed));
            }
        }
    }
}
