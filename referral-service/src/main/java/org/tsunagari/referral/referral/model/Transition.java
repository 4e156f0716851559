package org.tsunagari.referral.referral.model;

import java.util.Optional;

/** What can be done with a referral; see {@link Edges} for where it leads and who may do it. */
public enum Transition {
    /** Form 1 is complete and sent. */
    SUBMISSION("submission", "ReferralSubmitted"),
    /** The centre asks the source for more. */
    INFORMATION_REQUESTS("information-requests", "InformationRequested"),
    /** The last open question is answered. */
    INFORMATION_ANSWERS("information-answers", "InformationProvided"),
    /** What it says was wrong, or is not so any more; it stands where it stood. */
    AMENDMENTS("amendments", "ReferralAmended"),
    /** The centre takes the case. */
    ACCEPTANCE("acceptance", "ReferralAccepted"),
    /** The centre does not take it. */
    DECLINE("decline", "ReferralDeclined"),
    /** The source takes it back. */
    WITHDRAWAL_BY_SOURCE("withdrawal", "ReferralWithdrawn"),
    /** The person does not want it any more. */
    WITHDRAWAL_BY_PERSON("withdrawal", "ReferralWithdrawn"),
    /** The person has withdrawn the consent. */
    HOLD("hold", "ReferralHeld"),
    /** The person has consented again. */
    RESUMPTION("resumption", "ReferralResumed"),
    /** A case works on it: told by case-service, so there is nothing to tell. */
    SUPPORT_START("support-start", ""),
    /** Form 2 was issued. */
    STATUS_REPORTS("status-reports", "StatusReportIssued"),
    /** The support has ended. */
    CLOSURE("closure", "ReferralClosed"),
    /** The case that closed it is worked on again. */
    REOPENING("reopening", "ReferralResumed"),
    /** It should never have been there. */
    ENTERED_IN_ERROR("entered-in-error", "ReferralEnteredInError");

    private final String path;
    private final String event;

    Transition(String path, String event) {
        this.path = path;
        this.event = event;
    }

    /** Name of the sub-resource, for those that a caller can take. */
    public String path() {
        return path;
    }

    /** Name of the contract event that tells the other services. */
    public Optional<String> event() {
        return Optional.of(event).filter(name -> !name.isEmpty());
    }
}
