package org.tsunagari.evaluation.fact.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.tsunagari.evaluation.fact.model.PersonId;
import org.tsunagari.events.PersonsMerged;

/** Which pseudonyms stand for one person. */
@ApplicationScoped
public class PersonFacts {

    private final EntityManager database;

    PersonFacts(EntityManager database) {
        this.database = database;
    }

    public void keep(PersonsMerged event) {
        Upsert.run(
                database,
                "INSERT INTO person_merge_fact (merged_person_id, municipality, surviving_person_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                event.mergedPersonId(),
                event.municipality(),
                event.survivingPersonId());
    }

    /** The pseudonym that stands for the person now. */
    public PersonId survivorOf(PersonId person) {
        List<?> chain = database.createNativeQuery("""
                        WITH RECURSIVE survivor (id, steps) AS (
                            SELECT CAST(?1 AS uuid), 0
                            UNION ALL
                            SELECT m.surviving_person_id, s.steps + 1
                            FROM survivor s JOIN person_merge_fact m ON m.merged_person_id = s.id
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
                            FROM merged s JOIN person_merge_fact m ON m.surviving_person_id = s.id
                            WHERE s.steps < 32)
                        SELECT DISTINCT id FROM merged WHERE id <> ?1
                        """, UUID.class)
                .setParameter(1, person.value())
                .getResultList();
        return merged.stream().map(id -> new PersonId((UUID) id)).toList();
    }
}
