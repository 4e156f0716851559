package org.tsunagari.events.vocabulary;

/** How soon the centre must act. */
public enum Urgency implements Term {
    ROUTINE("通常", "Routine"),
    /** Urgent or grave cases go outside the programme, at once. */
    URGENT("緊急", "Urgent");

    private final String ja;
    private final String en;

    Urgency(String ja, String en) {
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
