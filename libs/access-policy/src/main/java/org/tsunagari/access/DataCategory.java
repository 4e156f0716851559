package org.tsunagari.access;

/** What a record tells about a person; consents are given and answers redacted by category. */
public enum DataCategory {
    /** Name, kana, sex, date of birth. */
    IDENTITY,
    /** Address, telephone, position of the home. */
    CONTACT,
    /** The needs ticked on form 1, urgency, basis of the referral. */
    NEEDS,
    /** Free text: what the person and the family wish, notes, wishes side by side. */
    NARRATIVE,
    /** Case, assignments, prescriptions, connections, household and characteristics. */
    SUPPORT,
    /** Form 2 (支援状況連絡票). */
    STATUS_REPORT,
    /** Answers to the outcome instruments. */
    OUTCOMES,
    /** What the person has agreed to and to whom data were disclosed; never given to others by consent. */
    CONSENTS
}
