package org.tsunagari.events.vocabulary;

/** A trouble ticked on form 1 (困りごと・相談内容), in the order of the form; one of several is the main one (◎). */
public enum Need implements Term {
    HEALTH("病気や健康・障害", "Illness, health, disability"),
    HOUSING("住まい", "Housing"),
    INCOME("収入・生活費", "Income and living costs"),
    WORK("仕事", "Work"),
    COMMUNITY_RELATIONS("地域の関係", "Relations in the community"),
    FAMILY_RELATIONS("家族の関係", "Family relations"),
    CARE("介護", "Long-term care"),
    SECLUSION("ひきこもり", "Seclusion"),
    SCHOOL_ABSENCE("不登校", "School absence"),
    VIOLENCE("DV等", "Domestic violence and the like"),
    NO_FOOD("食べるものがない", "Nothing to eat"),
    NUTRITION("栄養", "Nutrition"),
    /** Named in free text, which stays with the referral. */
    OTHER("その他", "Other");

    private final String ja;
    private final String en;

    Need(String ja, String en) {
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
