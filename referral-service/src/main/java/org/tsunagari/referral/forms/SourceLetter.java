package org.tsunagari.referral.forms;

import java.time.LocalDate;

/**
 * A page to the source of a referral that has no system of ours: what has become of it, or what the centre asks.
 *
 * @param words what is said, any length
 */
public record SourceLetter(
        FormMark mark,
        String referralNumber,
        FormCentre centre,
        LocalDate sentOn,
        FormSource source,
        String personName,
        LocalDate referredOn,
        String title,
        String words) {

    @Override
    public String toString() {
        return "SourceLetter[" + mark + ", redacted]";
    }
}
