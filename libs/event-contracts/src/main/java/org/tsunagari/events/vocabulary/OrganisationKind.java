package org.tsunagari.events.vocabulary;

/** What an organisation is (機関の種別): a source of referrals (依頼元), a recipient that a consent names, a link worker's home. */
public enum OrganisationKind implements Term {
    /** A family doctor's clinic (かかりつけ医). */
    PRIMARY_CARE("一次医療機関", "Primary care institution"),
    /** A hospital with specialists, such as the city hospital. */
    SECONDARY_CARE("二次医療機関", "Secondary care institution"),
    PHARMACY("薬局", "Pharmacy"),
    DENTIST("歯科", "Dentist"),
    VISITING_NURSE("訪問看護", "Visiting nurse service"),
    CARE_MANAGEMENT("居宅介護支援事業所", "Care management office"),
    /** Health insurance and long-term care insurance; reads aggregates only. */
    INSURER("保険者", "Insurer"),
    CITY_DEPARTMENT("市役所の部署", "City department"),
    /** The secretariat (事務局): triages referrals and coordinates. */
    CENTRE("地域包括支援センター", "Community comprehensive support centre"),
    NEIGHBOURHOOD_HEALTH_ROOM("まちの保健室", "Neighbourhood health room"),
    SOCIAL_WELFARE_COUNCIL("社会福祉協議会", "Social welfare council"),
    /** Neighbourhood organisations, salons, volunteers: role ④ of the link workers. */
    COMMUNITY("地域", "Community");

    private final String ja;
    private final String en;

    OrganisationKind(String ja, String en) {
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
