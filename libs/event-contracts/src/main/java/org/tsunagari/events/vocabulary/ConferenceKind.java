package org.tsunagari.events.vocabulary;

/** What a conference is in law, hence which cases it may discuss. */
public enum ConferenceKind implements Term {
    /** Every second month; shares problems across medicine, insurer and centre. */
    REGULAR("カンファレンス", "Regular conference"),
    /** Social Welfare Act art. 106-6: cases without consent may be discussed. */
    SUPPORT("支援会議", "Support conference"),
    /** Needs the person's consent. */
    MULTI_AGENCY("重層的支援会議", "Multi-agency conference");

    private final String ja;
    private final String en;

    ConferenceKind(String ja, String en) {
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
