package org.tsunagari.evaluation.outcome.model;

import java.util.List;
import java.util.Optional;
import org.tsunagari.evaluation.fact.model.CaseId;

/** All recorded outcomes. */
public interface Outcomes {

    /**
     * Adds a record; what it corrects counts no more.
     *
     * @throws OutcomeRefused {@code PERSON_IS_ERASED}
     */
    void add(Outcome outcome);

    Optional<Outcome> find(OutcomeId id);

    /** Everything recorded of a case, in order of recording, without the notes. */
    History historyOf(CaseId id);

    /** A page of the same, with the notes. */
    List<Outcome> of(CaseId id, Optional<OutcomeId> after, int limit);
}
