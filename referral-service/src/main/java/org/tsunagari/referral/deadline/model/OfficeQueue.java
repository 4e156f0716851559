package org.tsunagari.referral.deadline.model;

/** What waits for somebody at the office, besides referrals. */
public enum OfficeQueue {
    /** A second person has to judge what was done without consent. */
    BASIS_REVIEW("basis-review", "basis-reviews"),
    /** Somebody has to write to, call or visit a person. */
    PERSON_FEEDBACK("person-feedback", "person-feedback"),
    /** Something of a referral has not reached its source. */
    SOURCE_NEWS("source-news", "source-deliveries"),
    /** A source has written, and nobody at the centre has read it. */
    SOURCE_MESSAGE("source-message", "messages"),
    /** Two records are likely one person, and nobody has decided. */
    PERSON_DUPLICATE("person-duplicate", "person-duplicates"),
    /** Somebody was referred by FAX, by phone or by a neighbour, and what was keyed in is no referral yet. */
    KEYED_IN_DRAFT("keyed-in-draft", "referral-drafts"),
    /** The same, where it is urgent. */
    URGENT_KEYED_IN_DRAFT("keyed-in-draft-urgent", "referral-drafts"),
    /** Somebody has asked that a person be erased, and nobody at the centre has decided. */
    ERASURE_REQUEST("erasure-request", "erasure-requests");

    private final String key;
    private final String items;

    OfficeQueue(String key, String items) {
        this.key = key;
        this.items = items;
    }

    /** Its name in the settings. */
    public String key() {
        return key;
    }

    /** What is in it, as the API and the audit trail name it. */
    public String items() {
        return items;
    }
}
