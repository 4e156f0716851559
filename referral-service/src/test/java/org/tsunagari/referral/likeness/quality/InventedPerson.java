package org.tsunagari.referral.likeness.quality;

import java.time.LocalDate;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.referral.likeness.quality.InventedNames.Name;

/**
 * Somebody of the invented register, as they truly are.
 *
 * @param room 0 for a house
 */
record InventedPerson(
        int number, Name family, Name given, boolean woman, LocalDate born, Home home, String landline, String mobile) {

    /** Where a household lives. */
    record Home(int household, String quarter, int block, int house, int room) {}

    Sex sex() {
        return woman ? Sex.FEMALE : Sex.MALE;
    }
}
