package org.tsunagari.events.vocabulary;

/** A formal service newly reached (新たにつながった公的サービス). */
public enum FormalService implements Term {
    CARE_CERTIFICATION_IN_USE("介護認定(サービス利用あり)", "Care certification, services in use"),
    /** Refused, or not affordable. */
    CARE_CERTIFICATION_NOT_IN_USE("介護認定(サービス利用なし)", "Care certification, services not in use"),
    SPECIALIST_HOSPITAL("専門病院", "Specialist hospital"),
    DISABILITY_CERTIFICATE("障がい者手帳", "Disability certificate"),
    LIVELIHOOD_SUPPORT("生活困窮関連事業", "Livelihood support schemes"),
    FAMILY_CARE_ADVICE("家族の介護相談", "Advice to the family on care"),
    FAMILY_DISABILITY_SERVICE("家族の障害サービス", "Disability service for a family member"),
    FAMILY_SECLUSION_ADVICE("家族のひきこもり相談", "Advice to the family on seclusion"),
    /** Information shared and advice given only. */
    CHILD_FAMILY_ADVICE("家庭児童相談", "Child and family advice"),
    VISITING_PHARMACIST("訪問薬剤指導", "Visiting pharmacist"),
    VISITING_NURSE("訪問看護", "Visiting nurse"),
    /** Nearly every case. */
    CENTRE_ADVICE("地域包括支援センター・まちの保健室の相談継続", "Continuing advice by the centre or a neighbourhood health room"),
    ARREARS_ADVICE("水道・市営住宅滞納等相談", "Advice on arrears (water, municipal housing)"),
    HEALTH_GUIDANCE("特定保健指導", "Specific health guidance"),
    PUBLIC_HEALTH_CENTRE("保健所(特定疾患)", "Public health centre (specified diseases)");

    private final String ja;
    private final String en;

    FormalService(String ja, String en) {
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
