package org.tsunagari.events.vocabulary;

/** The three layers of the exit table (出口となるつながりの集計結果). */
public enum ConnectionLayer implements Term {
    /** Shops, lifelines, workmates: the connections closest to daily life. */
    PEOPLE("人", "People"),
    /** What keeps somebody alive and living at home: the strength of professional link workers. */
    LIFE("命・生活", "Life and living"),
    /** What makes life worth living: the strength of citizen link workers. */
    VITALITY("活力・人生", "Vitality and meaning");

    private final String ja;
    private final String en;

    ConnectionLayer(String ja, String en) {
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
