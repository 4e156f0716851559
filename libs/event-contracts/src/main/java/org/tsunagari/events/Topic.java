package org.tsunagari.events;

/**
 * The topics that the services meet in; each has one owner who writes, but {@link #DISCLOSURE_EVENTS}, which has one owner
 * who reads.
 */
public enum Topic {
    REFERRAL_EVENTS("referral-events", false),
    /** Compacted: the newest decision per person stays for ever, so that a projection can be rebuilt from zero. */
    CONSENT_EVENTS("consent-events", true),
    CASE_EVENTS("case-events", false),
    RESOURCE_EVENTS("resource-events", false),
    OUTCOME_EVENTS("outcome-events", false),
    /** From every service that shows personal data to the one that keeps the ledger of disclosures. */
    DISCLOSURE_EVENTS("disclosure-events", false);

    private final String topicName;
    private final boolean compacted;

    Topic(String topicName, boolean compacted) {
        this.topicName = topicName;
        this.compacted = compacted;
    }

    public String topicName() {
        return topicName;
    }

    public boolean compacted() {
        return compacted;
    }
}
