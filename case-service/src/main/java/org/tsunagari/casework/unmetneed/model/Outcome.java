package org.tsunagari.casework.unmetneed.model;

/** Why a need is no longer unmet. */
public enum Outcome {
    /** There is a resource now. */
    RESOURCE_FOUND,
    /** The person wishes something else by now, or got along. */
    NO_LONGER_NEEDED,
    /** It should never have been recorded; it counts nowhere. */
    RECORDED_IN_ERROR
}
