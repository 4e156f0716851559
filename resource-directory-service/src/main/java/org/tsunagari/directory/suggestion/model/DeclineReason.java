package org.tsunagari.directory.suggestion.model;

/** Why a suggestion is not taken up. */
public enum DeclineReason {
    ALREADY_KNOWN,
    NOT_SUITABLE,
    /** Nobody could find out whether it is so. */
    NOT_VERIFIABLE,
    NO_LONGER_TRUE,
    OTHER
}
