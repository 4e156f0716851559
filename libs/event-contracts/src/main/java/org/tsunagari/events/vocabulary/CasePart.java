package org.tsunagari.events.vocabulary;

/** What of a person's case somebody can open by itself. */
public enum CasePart implements Term {
    CASE("事例", "Case"),
    ASSIGNMENTS("担当者", "Assignments"),
    PRESCRIPTIONS("処方", "Prescriptions"),
    CONNECTIONS("つながり", "Connections"),
    UNMET_NEEDS("足りない社会資源", "Unmet needs"),
    OUTCOMES("評価", "Outcomes");

    private final String ja;
    private final String en;

    CasePart(String ja, String en) {
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
