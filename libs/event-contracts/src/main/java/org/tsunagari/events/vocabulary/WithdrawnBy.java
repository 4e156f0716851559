package org.tsunagari.events.vocabulary;

/** Who took a referral back (取り下げ). */
public enum WithdrawnBy implements Term {
    SOURCE("発信元", "The source organisation"),
    PERSON("本人", "The person");

    private final String ja;
    private final String en;

    WithdrawnBy(String ja, String en) {
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
