package org.tsunagari.evaluation.report.usecase;

/** What is counted. The report is made of these counts and of nothing else. */
public enum Tallied {
    /** Referrals by fiscal year. */
    FISCAL_YEAR,
    /** Referrals by what became of them. */
    STANDING,
    /** Referrals by age of the person, in decades. */
    AGE_DECADE,
    /** Referrals of persons whose age nobody knows. */
    AGE_NOT_KNOWN,
    /** Referrals by kind and specialty of the source. */
    SOURCE,
    /** Different organisations among the sources. */
    ORGANISATIONS,
    /** The same by kind; one that changed its kind is in both. */
    ORGANISATION_KIND,
    /** Cases. */
    CASES,
    /** Cases by household. */
    HOUSEHOLD,
    /** Cases by feature, recorded or following from a referral. */
    CHARACTERISTIC,
    /** Cases by formal service newly reached. */
    FORMAL_SERVICE,
    /** Connections by direction, category and kind. */
    CONNECTION,
    /** Cases by number of connections on the day of the first referral. */
    PARTNERS_AT_START,
    /** Cases by number of connections that have not ended. */
    PARTNERS_AT_FEEDBACK,
    /** Cases by number of connections in the latest status report. */
    PARTNERS_REPORTED,
    /** Cases by self-rated health before and after within one instrument version; empty where not answered. */
    HEALTH
}
