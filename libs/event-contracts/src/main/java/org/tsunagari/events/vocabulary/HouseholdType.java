package org.tsunagari.events.vocabulary;

/** Who lives together (世帯), as the programme's report counts it. */
public enum HouseholdType implements Term {
    ALONE("一人暮らし", "Living alone"),
    ELDERLY_COUPLE("高齢夫婦", "Elderly couple"),
    ELDERLY_WITH_ILL_OR_SECLUDED_CHILD("高齢者と疾患(ひきこもり)の子", "Elderly person with an ill or secluded child"),
    ELDERLY_WITH_CHILD("高齢者と子", "Elderly person with a child"),
    SINGLE_PARENT("ひとり親子育て世帯", "Single parent bringing up children"),
    PARENT_AND_CHILD_DISABLED("親子とも障害", "Parent and child both disabled"),
    ELDERLY_COUPLE_WITH_SECLUDED_CHILD("高齢夫婦とひきこもりの子", "Elderly couple with a secluded child"),
    /** Compound families, couples that are not elderly, and the like. */
    OTHER("その他", "Other");

    private final String ja;
    private final String en;

    HouseholdType(String ja, String en) {
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
