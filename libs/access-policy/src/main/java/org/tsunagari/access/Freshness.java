package org.tsunagari.access;

/** Whether a consent projection may be relied on, or the ledger must be asked. */
public enum Freshness {
    FRESH,
    STALE
}
