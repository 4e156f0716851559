package org.tsunagari.referral.likeness.model;

import java.time.LocalDate;
import java.util.List;
import org.tsunagari.events.vocabulary.Sex;

/**
 * How somebody describes a person, as written.
 *
 * @param address empty where it is not known
 * @param phones landline and mobile, in no order
 */
public record Description(
        String name, String reading, Sex sex, LocalDate birthDate, String address, List<String> phones) {

    public Description {
        phones = List.copyOf(phones);
    }

    /** Name, reading and date of birth in their normal forms: what tells whether two searches were for one person. */
    public String recognisedBy() {
        return KanjiVariants.fold(name) + "|" + Kana.plain(reading) + "|" + birthDate;
    }

    @Override
    public String toString() {
        return "Description[…]";
    }
}
