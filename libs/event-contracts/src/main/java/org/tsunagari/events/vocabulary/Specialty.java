package org.tsunagari.events.vocabulary;

/** The department of the referring institution, as the programme's report splits the sources (診療科). */
public enum Specialty implements Term {
    INTERNAL_MEDICINE("内科", "Internal medicine"),
    GYNAECOLOGY("婦人科", "Gynaecology"),
    OPHTHALMOLOGY("眼科", "Ophthalmology"),
    OTOLARYNGOLOGY("耳鼻科", "Otolaryngology"),
    GENERAL_HOSPITAL("総合病院", "General hospital");

    private final String ja;
    private final String en;

    Specialty(String ja, String en) {
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
