package org.tsunagari.casework.casefile.model;

/** An edge of the case's state diagram; each has one event. */
public enum CaseTransition {
    /** Support ends. */
    CLOSURE(CaseEvent.Closed.class),
    /** A closed case is worked on again. */
    REOPENING(CaseEvent.Reopened.class),
    /** The person withdrew the consent: open work waits. */
    HOLD(CaseEvent.Held.class),
    /** The person consented anew. */
    RESUMPTION(CaseEvent.Resumed.class);

    private final Class<? extends CaseEvent> event;

    CaseTransition(Class<? extends CaseEvent> event) {
        this.event = event;
    }

    public Class<? extends CaseEvent> event() {
        return event;
    }

    /** The name in the API: the sub-resource that performs it; the consent's transitions have none. */
    public String code() {
        return switch (this) {
            case CLOSURE -> "closure";
            case REOPENING -> "reopening";
            case HOLD -> "hold";
            case RESUMPTION -> "resumption";
        };
    }

    /** Whether people do it; otherwise it follows from the consent. */
    public boolean isOffered() {
        return switch (this) {
            case CLOSURE, REOPENING -> true;
            case HOLD, RESUMPTION -> false;
        };
    }
}
