package org.tsunagari.evaluation.outcome.usecase;

import org.tsunagari.evaluation.outcome.model.Outcome;

/** Tells the other services, within the transaction. */
public interface OutcomeEvents {

    void recorded(Outcome outcome);
}
