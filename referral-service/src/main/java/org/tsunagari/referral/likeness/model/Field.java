package org.tsunagari.referral.likeness.model;

/** What is compared of two descriptions. */
public enum Field {
    FAMILY_NAME,
    GIVEN_NAME,
    BIRTH_DATE,
    SEX,
    PHONE,
    ADDRESS
}
