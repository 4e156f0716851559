package org.tsunagari.referral.disclosure;

/** How data left the institution that holds them. */
public enum Manner {
    /** The recipient opened the record. */
    READ,
    /** The recipient was sent it. */
    SENT
}
