package org.tsunagari.directory.opening.model;

/** What happens on national holidays. */
public enum HolidayRule {
    AS_USUAL,
    CLOSED,
    /** Hours of their own. */
    OWN_HOURS
}
