package org.tsunagari.referral.imports;

/**
 * What a row would do.
 *
 * @param key what the row is about, its {@value #KEY}: no two rows of a file may have the same
 */
public record RowPlan(String key, Effect effect, Runnable work) {

    /** The column by which lists recognise their entries. */
    public static final String KEY = "externalId";

    /** What becomes of the register. */
    public enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
