package org.tsunagari.access;

/**
 * Why access was refused: for the audit trail, never for the answer. Ordered by how far the request came, so that of
 * several refusals the one nearest to a permission is reported.
 */
public enum DenialReason {
    /** A request for no data at all is a caller's mistake. */
    NOTHING_REQUESTED(Answer.NOT_FOUND),
    /** None of the roles can ever do this. */
    ROLE(Answer.FORBIDDEN),
    /** The record belongs to another municipality. */
    MUNICIPALITY(Answer.NOT_FOUND),
    /** The subject has nothing to do with the record. */
    NO_RELATION(Answer.NOT_FOUND),
    /** The relation exists, but does not serve this purpose. */
    PURPOSE(Answer.NOT_FOUND),
    /** The role never sees what was asked for, consent or not. */
    CATEGORY(Answer.NOT_FOUND),
    /** The own institution neither recorded nor received it. */
    NOT_HELD(Answer.NOT_FOUND),
    /** No consent covers recipient, purpose, category and time. */
    NO_CONSENT(Answer.NOT_FOUND),
    /** 重層的支援会議 without consent: the member knows that the case is tabled, so there is nothing to hide. */
    MULTI_AGENCY_NEEDS_CONSENT(Answer.FORBIDDEN),
    /** The consent projection is stale and the ledger did not answer. */
    CONSENT_UNKNOWN(Answer.UNAVAILABLE);

    /** What the caller of an API may learn. */
    public enum Answer {
        /** 404, the same body as for an id that does not exist. */
        NOT_FOUND,
        /** 403. */
        FORBIDDEN,
        /** 503. */
        UNAVAILABLE
    }

    private final Answer answer;

    DenialReason(Answer answer) {
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
