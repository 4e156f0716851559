package org.tsunagari.events.vocabulary;

/** Whether a connection led to the person or away from the trouble. */
public enum ConnectionDirection implements Term {
    /** Who noticed the person. */
    ENTRY("入り口", "Entry"),
    /** Where the person got connected. */
    EXIT("出口", "Exit");

    private final String ja;
    private final String en;

    ConnectionDirection(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    @Override
    public String ja() {
        return ja;
    }

    @Override
    public String en() {
        return en;
    }
}
