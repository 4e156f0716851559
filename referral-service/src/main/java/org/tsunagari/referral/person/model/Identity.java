package org.tsunagari.referral.person.model;

import java.time.LocalDate;
import java.time.Period;
import org.tsunagari.events.vocabulary.Sex;

/** Who the person is. */
public record Identity(String name, String nameKana, Sex sex, LocalDate birthDate) {

    private static final int DECADE = 10;

    /** The decade of the person's age on a day: 80 for 80 to 89. */
    public int ageDecadeOn(LocalDate day) {
        return Period.between(birthDate, day).getYears() / DECADE * DECADE;
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
