package org.tsunagari.referral.deadline.model;

import java.time.LocalDate;
import java.util.Set;

/** The open days of offices, without the days on which one of them is closed besides. */
public record ClosedBesides(BusinessDays offices, Set<LocalDate> closed) implements BusinessDays {

    public ClosedBesides {
        closed = Set.copyOf(closed);
    }

    @Override
    public boolean isOpen(LocalDate day) {
        return offices.isOpen(day) && !closed.contains(day);
    }
}
