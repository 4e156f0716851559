package org.tsunagari.referral.imports;

import java.util.List;

/** A row cannot be taken in. Carries columns and codes only. */
public final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with one cell. */
    public record Fault(String column, String code) {}

    private final transient List<Fault> faults;

    public RowRefused(List<Fault> faults) {
        super("row refused", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public RowRefused(String column, String code) {
        this(List.of(new Fault(column, code)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
