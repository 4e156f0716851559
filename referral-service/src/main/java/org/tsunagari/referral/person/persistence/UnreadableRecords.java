package org.tsunagari.referral.person.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tsunagari.kit.crypto.SealBroken;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Records that cannot be opened, because their key or a ciphertext is broken. They are set aside: said once in the log, for
 * an operator to mend, and looked at again when they are described anew.
 */
@ApplicationScoped
public class UnreadableRecords {

    private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final Clock clock;
    private final MeterRegistry registry;

    UnreadableRecords(EntityManager database, MunicipalityContext municipality, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.municipality = municipality;
        this.clock = clock;
        this.registry = registry;
    }

    /** Whoever watches the number sees that there are none, too. */
    void start(@Observes StartupEvent event) {
        found();
    }

    private Counter found() {
        return Counter.builder("tsunagari.persons.unreadable")
                .description("Records of persons that were found not to open")
                .register(registry);
    }

    public void setAside(UUID record, SealBroken broken) {
        int set = database.createNativeQuery(
                        "UPDATE person SET unreadable_since = ?2, duplicates_due = FALSE WHERE id = ?1 AND unreadable_since IS NULL")
                .setParameter(1, record)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (set == 1) {
            found().increment();
            LOG.errorf(
                    "the record of person %s in %s cannot be opened and is set aside: %s",
                    record, municipality.current().orElseThrow(), broken.getMessage());
        }
    }

    /** It could be opened. */
    public void takeBack(UUID record) {
        database.createNativeQuery(
                        "UPDATE person SET unreadable_since = NULL WHERE id = ?1 AND unreadable_since IS NOT NULL")
                .setParameter(1, record)
                .executeUpdate();
    }
}
