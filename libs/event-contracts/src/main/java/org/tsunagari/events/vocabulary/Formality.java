package org.tsunagari.events.vocabulary;

/** The two halves of the relationship map (人間関係マップ). */
public enum Formality implements Term {
    /** Administration, infrastructure, professional services. */
    FORMAL("フォーマル", "Formal"),
    /** Family, friends, neighbours, shops. */
    INFORMAL("インフォーマル", "Informal");

    private final String ja;
    private final String en;

    Formality(String ja, String en) {
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
