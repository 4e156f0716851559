package org.tsunagari.referral.erasure.model;

/** Where a request to erase a person stands; all but the first are its end. */
public enum ErasureStatus {
    REQUESTED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN
}
