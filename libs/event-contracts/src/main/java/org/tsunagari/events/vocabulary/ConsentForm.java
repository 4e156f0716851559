package org.tsunagari.events.vocabulary;

/** How consent was given (form 1). */
public enum ConsentForm implements Term {
    SIGNATURE("署名", "Signature"),
    /** Where writing is hard; needs a witness. */
    ORAL("口答", "Oral"),
    GUARDIAN("後見人等", "By a guardian");

    private final String ja;
    private final String en;

    ConsentForm(String ja, String en) {
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
