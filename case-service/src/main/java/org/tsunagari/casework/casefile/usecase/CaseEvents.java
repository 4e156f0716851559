package org.tsunagari.casework.casefile.usecase;

import org.tsunagari.casework.casefile.model.Case;

/** Tells the other services. */
public interface CaseEvents {

    /** Tells what has happened to the case since it was read, within the transaction. */
    void publish(Case changed);
}
