package org.tsunagari.directory.resource.model;

/** Who is told a contact. */
public enum ContactVisibility {
    EVERYBODY,
    /** Those who accompany people: never residents, never an export. */
    STAFF
}
