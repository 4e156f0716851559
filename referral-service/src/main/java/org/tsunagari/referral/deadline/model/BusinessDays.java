package org.tsunagari.referral.deadline.model;

import java.time.LocalDate;

/** On which days an office is open. */
@FunctionalInterface
public interface BusinessDays {

    boolean isOpen(LocalDate day);

    /** The n-th open day after a day; that day itself never counts. */
    default LocalDate after(LocalDate day, int n) {
        LocalDate open = day;
        for (int counted = 0; counted < n; ) {
            open = open.plusDays(1);
            if (isOpen(open)) {
                counted++;
            }
        }
        return open;
    }
}
