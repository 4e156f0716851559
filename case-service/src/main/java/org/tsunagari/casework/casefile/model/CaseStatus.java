package org.tsunagari.casework.casefile.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a case stands. The table below is the only place that says what may follow what. */
public enum CaseStatus {
    /** Being worked on. */
    OPEN,
    /** The consent is withdrawn: nothing is added until the person consents anew or the case is closed. */
    ON_HOLD,
    /** Support has ended; connections last. */
    CLOSED;

    private static final Map<CaseStatus, Map<CaseTransition, CaseStatus>> TABLE = Map.of(
            OPEN, Map.of(CaseTransition.CLOSURE, CLOSED, CaseTransition.HOLD, ON_HOLD),
            ON_HOLD, Map.of(CaseTransition.CLOSURE, CLOSED, CaseTransition.RESUMPTION, OPEN),
            CLOSED, Map.of(CaseTransition.REOPENING, OPEN));

    /** Where the transition leads from here; empty where it is not allowed. */
    public Optional<CaseStatus> after(CaseTransition transition) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(transition));
    }

    /** What may follow, in the order of the enum. */
    public List<CaseTransition> transitions() {
        return TABLE.getOrDefault(this, Map.of()).keySet().stream().sorted().toList();
    }

    /** Whether it is the person's one case: a further referral joins it. */
    public boolean isLiving() {
        return this != CLOSED;
    }
}
