package org.tsunagari.directory.resource.model;

/** Whether it costs something. */
public enum CostType {
    FREE,
    /** As much as one likes. */
    DONATION,
    PAID,
    /** Free for some, or in part. */
    VARIES
}
