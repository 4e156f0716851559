package org.tsunagari.referral.deadline.model;

/** What waits for somebody at the office, besides referrals. */
public enum OfficeQueue {
    /** A second person has to judge what was done without consent. */
    BASIS_REVIEW("basis-review"),
    /** Somebody has to write to, call or visit a person. */
    PERSON_FEEDBACK("person-feedback"),
    /** Something of a referral has not reached its source. */
    SOURCE_NEWS("source-news");

    private final String key;

    OfficeQueue(String key) {
        this.key = key;
    }

    /** Its name in the settings. */
    public String key() {
        return key;
    }
}
