package org.tsunagari.referral.person.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.referral.likeness.model.BirthDate;

/**
 * Who the person is, as far as anybody knows.
 *
 * @param name null where nobody knows it; the family name alone is one
 * @param nameKana reading; null where nobody knows it
 * @param designation how one speaks of the person while nobody knows the name; null where it is known
 * @param birthDate null where nothing of it is known
 */
public record Identity(
        @Nullable String name,
        @Nullable String nameKana,
        @Nullable String designation,
        Sex sex,
        @Nullable BirthDate birthDate) {

    public Identity {
        if ((name == null) == (designation == null)) {
            throw new IllegalArgumentException("name (expected: this or a designation)");
        }
    }

    /** The name, or what stands for it. */
    public String called() {
        return name == null ? String.valueOf(designation) : name;
    }

    /** The decade of the person's age on a day: 80 for 80 to 89; empty where it is not known. */
    public Optional<Integer> ageDecadeOn(LocalDate day) {
        return Optional.ofNullable(birthDate).flatMap(date -> date.ageDecadeOn(day));
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
