package org.tsunagari.evaluation.fact.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.fact.model.EvaluatedCase;
import org.tsunagari.evaluation.fact.model.EvaluatedCases;
import org.tsunagari.evaluation.fact.model.PersonId;
import org.tsunagari.evaluation.fact.model.Worker;
import org.tsunagari.events.vocabulary.LinkWorkerRole;

/** Cases out of the facts. */
@ApplicationScoped
class EvaluatedCasesInPostgres implements EvaluatedCases {

    private static final String CASE = "SELECT municipality, person_id FROM case_fact WHERE case_id = ?1";

    private final EntityManager database;
    private final PersonFacts persons;

    EvaluatedCasesInPostgres(EntityManager database, PersonFacts persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public Optional<EvaluatedCase> find(CaseId id) {
        return find(id, CASE);
    }

    @Override
    public Optional<EvaluatedCase> findForRecording(CaseId id) {
        return find(id, CASE + " FOR UPDATE");
    }

    private Optional<EvaluatedCase> find(CaseId id, String sql) {
        List<?> found = database.createNativeQuery(sql, Tuple.class)
                .setParameter(1, id.value())
                .getResultList();
        return found.stream().map(Tuple.class::cast).findFirst().map(row -> restore(id, row));
    }

    private EvaluatedCase restore(CaseId id, Tuple row) {
        PersonId person = persons.survivorOf(new PersonId(row.get(1, UUID.class)));
        return new EvaluatedCase(id, row.get(0, String.class), person, workers(id));
    }

    private List<Worker> workers(CaseId id) {
        List<?> active = database.createNativeQuery(
                        "SELECT worker_id, role FROM assignment_fact WHERE case_id = ?1 AND active", Tuple.class)
                .setParameter(1, id.value())
                .getResultList();
        return active.stream()
                .map(Tuple.class::cast)
                .map(row -> new Worker(row.get(0, UUID.class), LinkWorkerRole.valueOf(row.get(1, String.class))))
                .toList();
    }
}
