package org.tsunagari.referral.likeness.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two descriptions must have in common to be compared at all: at least one of these. Each key is one normalised
 * value; only its keyed fingerprint is kept, because the values themselves are encrypted.
 */
public record BlockingKey(Pass pass, String value) {

    /** Counts changes of the normal forms: keys of an older scheme must be made anew before they are searched. */
    public static final int SCHEME = 1;

    /** Along which value; several passes, so that one mistake does not hide a person. */
    public enum Pass {
        /** Unvoiced reading of the whole name. */
        READING,
        /** The whole name as written, variants folded. */
        WRITING,
        /** Only where the day is known. */
        BIRTH_DATE,
        PHONE,
        /** Town and block; also finds households. */
        ADDRESS
    }

    public static List<BlockingKey> of(Description description) {
        PostalAddress address = PostalAddress.of(description.address());
        Stream<BlockingKey> phones =
                PhoneNumber.all(description.phones()).stream().map(number -> new BlockingKey(Pass.PHONE, number));
        Stream<BlockingKey> others = Stream.of(
                new BlockingKey(Pass.READING, Kana.unvoiced(description.reading())),
                new BlockingKey(Pass.WRITING, KanjiVariants.fold(description.name())),
                new BlockingKey(Pass.BIRTH_DATE, birthDate(description.birthDate())),
                new BlockingKey(Pass.ADDRESS, address.block().isEmpty() ? "" : address.building()));
        return Stream.concat(others, phones)
                .filter(key -> !key.value().isEmpty())
                .toList();
    }

    private static String birthDate(@Nullable BirthDate known) {
        return known == null ? "" : known.exactly().map(LocalDate::toString).orElse("");
    }

    /**
     * What everybody shares who is {@linkplain Likeness#isBeyondDoubt beyond doubt} the same: reading and date of birth.
     * Empty where the description lacks one of them: by the other alone nobody is recognised.
     */
    public static List<BlockingKey> recognising(Description description) {
        List<BlockingKey> both = of(description).stream()
                .filter(key -> key.pass() == Pass.READING || key.pass() == Pass.BIRTH_DATE)
                .toList();
        return both.size() < 2 ? List.of() : both;
    }

    @Override
    public String toString() {
        return "BlockingKey[" + pass + "]";
    }
}
