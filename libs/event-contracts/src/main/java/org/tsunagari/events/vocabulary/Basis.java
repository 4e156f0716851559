package org.tsunagari.events.vocabulary;

/** The legal basis on which a referral is handled. */
public enum Basis implements Term {
    /** By signature, orally with a witness, or by a guardian. */
    CONSENT("同意", "Consent"),
    /** Social Welfare Act art. 106-6: without consent, members under confidentiality, only while tabled. */
    SUPPORT_CONFERENCE("支援会議", "Support conference"),
    /** Urgent or grave: at once, whatever the consent; reviewed afterwards. */
    EMERGENCY("緊急", "Emergency");

    private final String ja;
    private final String en;

    Basis(String ja, String en) {
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
