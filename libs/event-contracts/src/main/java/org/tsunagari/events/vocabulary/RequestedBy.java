package org.tsunagari.events.vocabulary;

/** Who asked for help (相談依頼者). */
public enum RequestedBy implements Term {
    PERSON("本人", "The person"),
    FAMILY("家族", "The family");

    private final String ja;
    private final String en;

    RequestedBy(String ja, String en) {
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
