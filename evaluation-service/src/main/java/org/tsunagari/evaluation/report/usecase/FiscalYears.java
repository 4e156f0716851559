package org.tsunagari.evaluation.report.usecase;

/** Japanese fiscal years (年度) from the first to the last, both included; 2023 is April 2023 to March 2024. */
public record FiscalYears(int from, int to) {

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
