package org.tsunagari.casework.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Delivery;

/**
 * Which records are one person. Cases keep the id under which they were opened; the later word about a pair of records
 * counts, in whatever order it arrives.
 */
@ApplicationScoped
class PersonRecords {

    private final EntityManager database;
    private final Auditor auditor;

    PersonRecords(EntityManager database, Auditor auditor) {
        this.database = database;
        this.auditor = auditor;
    }

    void say(UUID merged, UUID surviving, boolean holds, Delivery delivery) {
        database.createNativeQuery("""
                        INSERT INTO person_merge (merged_person_id, surviving_person_id, municipality, holds, since)
                        VALUES (?1, ?2, ?3, ?4, ?5)
                        ON CONFLICT (merged_person_id, surviving_person_id) DO UPDATE SET holds = excluded.holds, since = excluded.since
                        WHERE (person_merge.since, NOT person_merge.holds) < (excluded.since, NOT excluded.holds)
                        """)
                .setParameter(1, merged)
                .setParameter(2, surviving)
                .setParameter(3, delivery.municipality())
                .setParameter(4, holds)
                .setParameter(5, delivery.occurredAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        AuditEntry entry = AuditEntry.of(holds ? "merge-persons" : "part-persons", "persons/" + surviving, merged);
        auditor.recordEffect(entry, delivery.municipality(), delivery.eventId().toString());
    }
}
