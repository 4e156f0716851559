package org.tsunagari.evaluation.report.usecase;

import java.util.List;

/** Counts facts. */
public interface Tallies {

    /** All counts of one moment, so that every table of a report adds up to the same total. */
    List<Tally> of(FiscalYears years);
}
