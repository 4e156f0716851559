package org.tsunagari.events.vocabulary;

/** When an outcome instrument was answered. */
public enum InstrumentPoint implements Term {
    BASELINE("開始時", "Baseline"),
    FOLLOW_UP("フィードバック時", "Follow-up");

    private final String ja;
    private final String en;

    InstrumentPoint(String ja, String en) {
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
