package org.tsunagari.evaluation.outcome.model;

/** Why answers cannot be recorded as they are. */
public final class OutcomeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        UNKNOWN_INSTRUMENT,
        UNKNOWN_ITEM,
        DUPLICATE_ITEM,
        SCORE_OUT_OF_RANGE,
        HEALTH_OUT_OF_RANGE,
        NOTHING_ANSWERED,
        IN_THE_FUTURE,
        BEFORE_BASELINE,
        AFTER_FOLLOW_UP,
        BASELINE_EXISTS,
        UNKNOWN_CORRECTED,
        ALREADY_CORRECTED,
        PERSON_IS_ERASED
    }

    private final Reason reason;
    private final int answer;

    public OutcomeRefused(Reason reason) {
        this(reason, 0);
    }

    /** @param answer place of the answer that is wrong, from 0 */
    OutcomeRefused(Reason reason, int answer) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.answer = answer;
    }

    public Reason reason() {
        return reason;
    }

    /** Place of the answer that is wrong, from 0; means nothing where the reason is not about an answer. */
    public int answer() {
        return answer;
    }
}
