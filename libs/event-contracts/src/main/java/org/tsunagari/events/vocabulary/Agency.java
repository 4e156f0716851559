package org.tsunagari.events.vocabulary;

/** A row of form 2 (支援に関わっている関係機関等), in the order of the form. */
public enum Agency implements Term {
    HEALTH_AND_CHILD_REARING("健康・子育て支援室", "Health and child-rearing office"),
    CARE_AND_ELDERLY("介護・高齢支援室", "Care and elderly office"),
    LIVELIHOOD_SUPPORT("生活支援室", "Livelihood support office"),
    /** Includes the core consultation centre (基幹相談支援センター). */
    DISABILITY_WELFARE("障害福祉室", "Disability welfare office"),
    CHILD_AND_FAMILY("子ども家庭室", "Child and family office"),
    NURSERIES("保育幼稚園室", "Nurseries and kindergartens office"),
    BOARD_OF_EDUCATION("教育委員会", "Board of education"),
    SCHOOL("学校", "School"),
    CENTRE("地域包括支援センター", "Community comprehensive support centre"),
    NEIGHBOURHOOD_HEALTH_ROOM("まちの保健室", "Neighbourhood health room"),
    HEALTH_INSURANCE_AND_PENSIONS("保険年金室", "Health insurance and pensions office"),
    CITY_OTHER("市役所その他", "Other city department"),
    CHILD_GUIDANCE_CENTRE("児童相談所", "Child guidance centre"),
    CHILD_FAMILY_SUPPORT_CENTRE("児童家庭支援センター", "Child-family support centre"),
    PUBLIC_HEALTH_CENTRE("保健所", "Public health centre"),
    POLICE("警察署", "Police"),
    FIRE_SERVICE("消防署", "Fire service"),
    SOCIAL_WELFARE_COUNCIL("社会福祉協議会", "Social welfare council"),
    IN_HOME_CARE("居宅介護事業所、その他の介護事業所", "In-home and other care providers"),
    LIFELINE("ライフライン事業者(電気・ガス・水道)", "Lifelines (electricity, gas, water)"),
    WELFARE_COMMISSIONERS_AND_NEIGHBOURS(
            "民生委員・児童委員、地域づくり組織(自治会)、近隣住民", "Welfare commissioners, neighbourhood organisations, neighbours"),
    LEGAL_AID("法テラス・弁護士・司法書士", "Legal aid, lawyers, judicial scriveners"),
    FAMILY_AND_KEY_PERSONS("家族・親族・その他のキーパーソン", "Family, relatives, other key persons"),
    OTHER("その他(NPO・ボランティア団体等)", "Other (NPOs, volunteer groups …)");

    private final String ja;
    private final String en;

    Agency(String ja, String en) {
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
