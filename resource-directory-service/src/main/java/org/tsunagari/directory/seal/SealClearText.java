package org.tsunagari.directory.seal;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Seals what earlier versions wrote in clear text: at the start, beside the requests, in small transactions. A migration
 * cannot do it, because it does not have the keys.
 */
@ApplicationScoped
public class SealClearText {

    private static final Logger LOG = Logger.getLogger(SealClearText.class);
    private static final int BATCH = 100;

    private final EntityManager database;
    private final List<ClearText> kinds;
    private final MunicipalityContext municipality;

    SealClearText(EntityManager database, @All List<ClearText> kinds, MunicipalityContext municipality) {
        this.database = database;
        this.kinds = kinds;
        this.municipality = municipality;
    }

    void onStart(@Observes StartupEvent start) {
        Thread.ofVirtual().name("seal-clear-text").start(this::sealAll);
    }

    /** Until nothing is left, or something fails; the next start goes on. */
    public void sealAll() {
        try {
            List<?> codes = QuarkusTransaction.requiringNew()
                    .call(() -> database.createNativeQuery("SELECT tenant FROM retention_state", String.class)
                            .getResultList());
            for (Object code : codes) {
                int sealed = municipality.in((String) code, this::sealHere);
                if (sealed > 0) {
                    LOG.infof("clear text of %s was sealed: %d rows", code, sealed);
                }
            }
        } catch (Exception failed) {
            LOG.errorf("clear text could not be sealed: %s", SafeTrace.of(failed));
        }
    }

    private int sealHere() {
        int sealed = 0;
        for (ClearText kind : kinds) {
            int batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(() -> seal(kind));
                sealed += batch;
            } while (batch == BATCH);
        }
        return sealed;
    }

    /** One replica at a time: a row would get two keys otherwise. */
    private int seal(ClearText kind) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "seal-clear-text")
                .getSingleResult();
        return kind.seal(BATCH);
    }
}
