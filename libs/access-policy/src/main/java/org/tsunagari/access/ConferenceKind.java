package org.tsunagari.access;

/** The two conferences of the multi-layered support system; only the first may discuss a case without consent. */
public enum ConferenceKind {
    /** 支援会議, Social Welfare Act art. 106-6: its members are bound to confidentiality by law, no consent is needed. */
    SUPPORT_CONFERENCE,
    /** 重層的支援会議: works with the person's consent. */
    MULTI_AGENCY
}
