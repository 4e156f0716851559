package org.tsunagari.directory.resource.model;

/** Why a resource is no longer offered. */
public enum RetirementReason {
    CLOSED,
    MOVED_AWAY,
    /** There is another one of the same. */
    DUPLICATE,
    /** It should never have been published. */
    MISTAKE,
    OTHER
}
