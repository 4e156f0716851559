package org.tsunagari.events.vocabulary;

/** How a referral reached the centre (受付経路). */
public enum Channel implements Term {
    API("システム連携", "API"),
    /** Form 1 on paper, keyed in with its scan. */
    FAX("FAX", "FAX"),
    PHONE("電話", "Phone"),
    /** Noticed by neighbours, a neighbourhood health room, a shop. */
    COMMUNITY("地域", "Community");

    private final String ja;
    private final String en;

    Channel(String ja, String en) {
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
