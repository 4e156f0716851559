package org.tsunagari.events.vocabulary;

/**
 * A feature of a case (特徴); a case can have several. {@link #WITHOUT_CONSENT} and {@link #REQUESTED_BY_FAMILY} are
 * derived from the referral and never recorded by hand.
 */
public enum Characteristic implements Term {
    /** Derived: the legal basis of the referral is not consent. */
    WITHOUT_CONSENT("同意が得られないが情報連携", "Information shared without consent"),
    /** Derived: who asked, on the referral. */
    REQUESTED_BY_FAMILY("家族からの相談依頼", "Requested by the family, not the person"),
    DEMENTIA("認知症", "Dementia"),
    DISABILITY("精神・知的・発達等の障害", "Mental, intellectual or developmental disability"),
    HARDSHIP("経済困窮", "Financial hardship"),
    ABUSE("虐待関連", "Abuse-related"),
    CHILD_REARING_DIFFICULTY("養育困難", "Difficulty raising children"),
    HOUSEWORK_TROUBLE("家事等生活支障", "Trouble with housework"),
    TREATMENT_INTERRUPTED("治療の中断", "Treatment interrupted"),
    POOR_LIVING_ENVIRONMENT("生活環境不良", "Poor living environment"),
    SECLUDED("ひきこもり", "Secluded"),
    REFUSAL_OR_NUISANCE("拒否・迷惑行為", "Refusal or nuisance"),
    FAMILY_RELATIONS("家族関係の課題", "Trouble in family relations"),
    FAMILY_MEMBER_SECLUDED("家族がひきこもり", "A family member is secluded"),
    FREQUENT_AMBULANCE("救急車多用", "Frequent ambulance calls"),
    FREQUENT_VISITS("頻回受診", "Frequent visits to doctors");

    private final String ja;
    private final String en;

    Characteristic(String ja, String en) {
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
