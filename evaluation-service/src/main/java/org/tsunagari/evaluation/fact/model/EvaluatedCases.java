package org.tsunagari.evaluation.fact.model;

import java.util.Optional;

/** The cases that events have told of. */
public interface EvaluatedCases {

    Optional<EvaluatedCase> find(CaseId id);

    /** Kept for one writer until the transaction ends, so that what one record says of the others stays true. */
    Optional<EvaluatedCase> findForRecording(CaseId id);
}
