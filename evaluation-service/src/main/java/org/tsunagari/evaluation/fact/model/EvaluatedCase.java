package org.tsunagari.evaluation.fact.model;

import java.util.List;

/**
 * A case as far as this service knows it.
 *
 * @param person whom it is about, under the pseudonym that stands for the person now
 * @param workers who works on it now
 */
public record EvaluatedCase(CaseId id, String municipality, PersonId person, List<Worker> workers) {

    public EvaluatedCase {
        workers = List.copyOf(workers);
    }
}
