package org.tsunagari.evaluation.fact.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tsunagari.evaluation.fact.model.PersonId;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;

/** Which pseudonyms stand for one person. */
@ApplicationScoped
public class PersonFacts {

    private final EntityManager database;

    PersonFacts(EntityManager database) {
        this.database = database;
    }

    /** Until the transaction ends, nobody else merges or erases here: of two at once, neither would know of the other. */
    public void alone(String municipality) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "person-facts " + municipality)
                .getSingleResult();
    }

    public void keep(PersonsMerged event, Instant since) {
        keep(event.mergedPersonId(), event.survivingPersonId(), event.municipality(), true, since);
    }

    public void keep(PersonsUnmerged event, Instant since) {
        keep(event.mergedPersonId(), event.survivingPersonId(), event.municipality(), false, since);
    }

    /** What was said later counts, in whatever order it arrives; at the same instant the parting, because it shows less. */
    private void keep(UUID merged, UUID surviving, String municipality, boolean holds, Instant since) {
        Upsert.run(database, """
                        INSERT INTO person_merge_fact (merged_person_id, municipality, surviving_person_id, holds, since)
                        VALUES (?1, ?2, ?3, ?4, ?5)
                        ON CONFLICT (merged_person_id, surviving_person_id) DO UPDATE SET holds = excluded.holds, since = excluded.since
                        WHERE (person_merge_fact.since, NOT person_merge_fact.holds) < (excluded.since, NOT excluded.holds)
                        """, merged, municipality, surviving, holds, since.atOffset(ZoneOffset.UTC));
    }

    /** The pseudonym that stands for the person now. */
    public PersonId survivorOf(PersonId person) {
        List<?> chain = database.createNativeQuery("""
                        WITH RECURSIVE survivor (id, steps) AS (
                            SELECT CAST(?1 AS uuid), 0
                            UNION ALL
                            SELECT m.surviving_person_id, s.steps + 1
                            FROM survivor s JOIN person_merge_fact m ON m.merged_person_id = s.id AND m.holds
                            WHERE s.steps < 32)
                        SELECT id FROM survivor ORDER BY steps DESC LIMIT 1
                        """, UUID.class)
                .setParameter(1, person.value())
                .getResultList();
        return new PersonId((UUID) chain.getFirst());
    }

    /** The person's other pseudonyms, which were merged into this one. */
    public List<PersonId> mergedInto(PersonId person) {
        List<?> merged = database.createNativeQuery("""
                        WITH RECURSIVE merged (id, steps) AS (
                            SELECT CAST(?1 AS uuid), 0
                            UNION
                            SELECT m.merged_person_id, s.steps + 1
                            FROM merged s JOIN person_merge_fact m ON m.surviving_person_id = s.id AND m.holds
                            WHERE s.steps < 32)
                        SELECT DISTINCT id FROM merged WHERE id <> ?1
                        """, UUID.class)
                .setParameter(1, person.value())
                .getResultList();
        return merged.stream().map(id -> new PersonId((UUID) id)).toList();
    }
}
