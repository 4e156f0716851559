package org.tsunagari.events.vocabulary;

/** The four roles of link workers (リンクワーカー①–④); roles overlap and people change role. */
public enum LinkWorkerRole implements Term {
    /** A clinic's link worker, the hospital's liaison office (地域連携室). */
    MEDICAL("①医療とつなぐ", "Between the person and medicine"),
    /** The centre's staff, area directors (エリアディレクター). */
    SYSTEMS("②制度・機関をつなぐ", "Between schemes, services and agencies"),
    /** Staff of the neighbourhood health rooms, care managers. */
    COMPANION("③伴走する", "Walks with the person, family and neighbourhood"),
    /** Volunteers, salon hosts, welfare commissioners, diary members. They see the least. */
    COMMUNITY("④地域で寄り添う", "Neighbours");

    private final String ja;
    private final String en;

    LinkWorkerRole(String ja, String en) {
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
