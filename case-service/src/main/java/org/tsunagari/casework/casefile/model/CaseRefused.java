package org.tsunagari.casework.casefile.model;

import java.util.List;

/** An expected refusal. Says what is wrong by code, never by a personal value. */
public final class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The state does not allow it. */
        NOT_IN_THIS_STATE,
        /** The worker already has this role on the case. */
        ALREADY_ASSIGNED,
        /** What is to be ended has ended already. */
        ALREADY_ENDED,
        /** It would end before it started. */
        ENDS_BEFORE_START,
        /** The person has another open case meanwhile. */
        ANOTHER_CASE_IS_OPEN,
        /** Derived from the referral, never recorded by hand. */
        CHARACTERISTIC_IS_DERIVED,
        /** No kind of connection has this code. */
        UNKNOWN_KIND,
        /** The kind belongs to another category. */
        KIND_OUTSIDE_CATEGORY,
        /** Only where somebody got connected can be a resource, or be prescribed. */
        EXIT_ONLY_RESOURCE,
        EXIT_ONLY_PRESCRIPTION,
        /** Not a prescription of this case. */
        UNKNOWN_PRESCRIPTION,
        /** What is recorded has not happened yet. */
        STARTS_IN_THE_FUTURE,
        ENDS_IN_THE_FUTURE,
        AGREED_IN_THE_FUTURE,
        RECORDED_IN_THE_FUTURE,
        CLOSED_IN_THE_FUTURE,
        /** Nothing is found before it was missing. */
        CLOSED_BEFORE_RECORDED,
        /** Who says that a resource was found names it, and nobody else does. */
        FOUND_RESOURCE_MISSING,
        FOUND_NO_RESOURCE,
        /** The directory has nothing in such a district. */
        UNKNOWN_DISTRICT,
        /** The resource is no longer offered; nobody is to be sent there. */
        RESOURCE_RETIRED,
        /** The person is erased: nothing can be written about them any more. */
        PERSON_IS_ERASED
    }

    private final Reason reason;
    private final transient List<CaseTransition> allowed;

    public CaseRefused(Reason reason) {
        this(reason, List.of());
    }

    private CaseRefused(Reason reason, List<CaseTransition> allowed) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.allowed = List.copyOf(allowed);
    }

    static CaseRefused notIn(CaseStatus status) {
        return new CaseRefused(
                Reason.NOT_IN_THIS_STATE,
                status.transitions().stream().filter(CaseTransition::isOffered).toList());
    }

    public Reason reason() {
        return reason;
    }

    /** What people may do instead. */
    public List<CaseTransition> allowed() {
        return allowed;
    }
}
