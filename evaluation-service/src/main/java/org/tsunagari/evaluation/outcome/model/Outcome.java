package org.tsunagari.evaluation.outcome.model;

import java.util.Optional;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.fact.model.PersonId;

/**
 * A recorded assessment. It is never changed: a mistake is corrected by a later record, and both stay.
 *
 * @param person under which pseudonym it was recorded
 * @param corrects the record that it replaces
 * @param correctedBy the record that replaces it; then it counts no more
 */
public record Outcome(
        OutcomeId id,
        CaseId caseId,
        PersonId person,
        String municipality,
        Assessment assessment,
        Optional<OutcomeId> corrects,
        Optional<OutcomeId> correctedBy) {

    public boolean counts() {
        return correctedBy.isEmpty();
    }

    /** Changes when it is corrected. */
    public long version() {
        return counts() ? 0 : 1;
    }
}
