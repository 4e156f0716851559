package org.tsunagari.events.vocabulary;

/** How far a connection reaches into life; later steps come by invitation from people already known. */
public enum Step implements Term {
    DAILY_LIFE("生活", "Daily life"),
    ACTIVITY("活動", "Activity"),
    WORK("就労", "Work");

    private final String ja;
    private final String en;

    Step(String ja, String en) {
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
