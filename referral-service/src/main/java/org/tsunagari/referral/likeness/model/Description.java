package org.tsunagari.referral.likeness.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;

/**
 * How somebody describes a person, as written.
 *
 * @param name empty where it is not known
 * @param reading empty where it is not known; a name in kana is its own reading
 * @param designation what the person is called where the name is not known; compared with nothing
 * @param birthDate null where nothing of it is known
 * @param address empty where it is not known, or the person has no fixed one
 * @param phones landline and mobile, in no order
 */
public record Description(
        String name,
        String reading,
        String designation,
        Sex sex,
        @Nullable BirthDate birthDate,
        String address,
        List<String> phones) {

    public Description {
        reading = reading.isBlank() && Kana.isKana(name) ? name : reading;
        phones = List.copyOf(phones);
    }

    /** Name, reading and date of birth in their normal forms: what tells whether two searches were for one person. */
    public String recognisedBy() {
        String called = name.isBlank() ? "?" + KanjiVariants.fold(designation) : KanjiVariants.fold(name);
        return called + "|" + Kana.plain(reading) + "|" + (birthDate == null ? "" : birthDate.text());
    }

    /**
     * The same, with what it leaves out as the others say it. A guessed or partial date of birth says nothing beside one
     * that is known: who was about seventy is not like everybody of that age any more.
     *
     * @param others descriptions of the same person, the most reliable first
     */
    public Description completedBy(List<Description> others) {
        return new Description(
                known(name, others, Description::name, String::isBlank),
                known(reading, others, Description::reading, String::isBlank),
                designation,
                known(sex, others, Description::sex, value -> value == Sex.UNKNOWN),
                bestKnown(others),
                known(address, others, Description::address, String::isBlank),
                known(phones, others, Description::phones, List::isEmpty));
    }

    private static <T> T known(T own, List<Description> others, Function<Description, T> part, Predicate<T> isMissing) {
        return isMissing.test(own)
                ? others.stream()
                        .map(part)
                        .filter(isMissing.negate())
                        .findFirst()
                        .orElse(own)
                : own;
    }

    private @Nullable BirthDate bestKnown(List<Description> others) {
        return Stream.concat(Stream.of(this), others.stream())
                .map(Description::birthDate)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.comparingInt(BirthDate::missingParts))
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Description[…]";
    }
}
