package org.tsunagari.referral.likeness.model;

import static org.tsunagari.events.vocabulary.Sex.FEMALE;
import static org.tsunagari.events.vocabulary.Sex.MALE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;

/** Compares two descriptions field by field. */
final class Comparison {

    /** Years between the same year number of neighbouring eras: 明治/大正 44, 大正/昭和 14, 昭和/平成 63, 平成/令和 30. */
    private static final Set<Integer> ERA_GAPS = Set.of(44, 14, 63, 30);

    private static final Set<Sex> TELLING = EnumSet.of(FEMALE, MALE);
    private static final int SHORTEST_CLOSE = 3;

    /** Years by which a guess of somebody's age is usually off, and is off now and then. */
    private static final int NEAR = 5;

    private static final int OFF = 10;

    private Comparison() {}

    static List<Level> of(Description one, Description other) {
        NameParts.Pair names = NameParts.of(one, other);
        return List.of(
                family(names.one().family(), names.other().family()),
                given(names.one().given(), names.other().given()),
                birthDates(one.birthDate(), other.birthDate()),
                sexes(one.sex(), other.sex()),
                phones(PhoneNumber.all(one.phones()), PhoneNumber.all(other.phones())),
                addresses(PostalAddress.of(one.address()), PostalAddress.of(other.address())));
    }

    /** Letter by letter, but for script and width of the kana and old forms of the kanji. */
    static boolean sayOneGivenName(Description one, Description other) {
        NameParts.Pair names = NameParts.of(one, other);
        NameParts.Part given = names.one().given();
        NameParts.Part otherGiven = names.other().given();
        return isOne(KanjiVariants.fold(given.writing()), KanjiVariants.fold(otherGiven.writing()))
                || isOne(Kana.plain(given.reading()), Kana.plain(otherGiven.reading()));
    }

    private static boolean isOne(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private enum Name {
        SAME,
        SAME_READING,
        SAME_WRITING,
        CLOSE,
        DIFFERENT,
        WRITTEN_SAME,
        WRITTEN_DIFFERENT,
        NOT_KNOWN
    }

    private static Level family(NameParts.Part one, NameParts.Part other) {
        return switch (names(one, other)) {
            case SAME -> Level.FAMILY_NAME_SAME;
            case SAME_READING -> Level.FAMILY_NAME_SAME_READING;
            case SAME_WRITING -> Level.FAMILY_NAME_SAME_WRITING;
            case CLOSE -> Level.FAMILY_NAME_CLOSE;
            case DIFFERENT -> Level.FAMILY_NAME_DIFFERENT;
            case WRITTEN_SAME -> Level.FAMILY_NAME_WRITTEN_SAME;
            case WRITTEN_DIFFERENT -> Level.FAMILY_NAME_WRITTEN_DIFFERENT;
            case NOT_KNOWN -> Level.FAMILY_NAME_NOT_KNOWN;
        };
    }

    private static Level given(NameParts.Part one, NameParts.Part other) {
        return switch (names(one, other)) {
            case SAME -> Level.GIVEN_NAME_SAME;
            case SAME_READING -> Level.GIVEN_NAME_SAME_READING;
            case SAME_WRITING -> Level.GIVEN_NAME_SAME_WRITING;
            case CLOSE -> Level.GIVEN_NAME_CLOSE;
            case DIFFERENT -> Level.GIVEN_NAME_DIFFERENT;
            case WRITTEN_SAME -> Level.GIVEN_NAME_WRITTEN_SAME;
            case WRITTEN_DIFFERENT -> Level.GIVEN_NAME_WRITTEN_DIFFERENT;
            case NOT_KNOWN -> Level.GIVEN_NAME_NOT_KNOWN;
        };
    }

    private static Name names(NameParts.Part one, NameParts.Part other) {
        if (!one.isKnown() || !other.isKnown()) {
            return Name.NOT_KNOWN;
        }
        if (one.reading().isEmpty() || other.reading().isEmpty()) {
            return written(one, other);
        }
        boolean read = Kana.loose(one.reading()).equals(Kana.loose(other.reading()));
        boolean written = KanjiVariants.fold(one.writing()).equals(KanjiVariants.fold(other.writing()));
        if (read) {
            return written ? Name.SAME : Name.SAME_READING;
        }
        if (written) {
            return Name.SAME_WRITING;
        }
        return isClose(Kana.loose(one.reading()), Kana.loose(other.reading())) ? Name.CLOSE : Name.DIFFERENT;
    }

    /** One of the two says no reading: kana beside kanji then tell nothing. */
    private static Name written(NameParts.Part one, NameParts.Part other) {
        if (one.writing().isEmpty()
                || other.writing().isEmpty()
                || Kana.isKana(one.writing()) != Kana.isKana(other.writing())) {
            return Name.NOT_KNOWN;
        }
        return KanjiVariants.fold(one.writing()).equals(KanjiVariants.fold(other.writing()))
                ? Name.WRITTEN_SAME
                : Name.WRITTEN_DIFFERENT;
    }

    private static boolean isClose(String one, String other) {
        return Kana.unvoiced(one).equals(Kana.unvoiced(other))
                || (Math.min(one.length(), other.length()) >= SHORTEST_CLOSE && Slip.isOne(one, other));
    }

    private static Level birthDates(@Nullable BirthDate one, @Nullable BirthDate other) {
        if (one == null || other == null) {
            return Level.BIRTH_DATE_NOT_KNOWN;
        }
        if (one.guessed() || other.guessed()) {
            return guesses(Math.abs(one.year() - other.year()));
        }
        Optional<LocalDate> day = one.exactly();
        Optional<LocalDate> otherDay = other.exactly();
        if (day.isPresent() && otherDay.isPresent()) {
            return days(day.get(), otherDay.get());
        }
        if (one.inMonth().isPresent() && other.inMonth().isPresent()) {
            return one.inMonth().equals(other.inMonth()) ? Level.BIRTH_MONTH_SAME : Level.BIRTH_MONTH_DIFFERENT;
        }
        return one.year() == other.year() ? Level.BIRTH_YEAR_SAME : Level.BIRTH_YEAR_DIFFERENT;
    }

    private static Level guesses(int yearsBetween) {
        if (yearsBetween <= NEAR) {
            return Level.BIRTH_YEAR_NEAR;
        }
        return yearsBetween <= OFF ? Level.BIRTH_YEAR_OFF : Level.BIRTH_YEAR_FAR;
    }

    private static Level days(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Level.BIRTH_DATE_SAME;
        }
        boolean year = one.getYear() == other.getYear();
        boolean month = one.getMonthValue() == other.getMonthValue();
        boolean day = one.getDayOfMonth() == other.getDayOfMonth();
        if (month && day && ERA_GAPS.contains(Math.abs(one.getYear() - other.getYear()))) {
            return Level.BIRTH_DATE_OTHER_ERA;
        }
        if (year && one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue()) {
            return Level.BIRTH_DATE_TURNED;
        }
        boolean twoParts = (year && month) || (year && day) || (month && day);
        return twoParts ? Level.BIRTH_DATE_ONE_PART : Level.BIRTH_DATE_DIFFERENT;
    }

    private static Level sexes(Sex one, Sex other) {
        if (!TELLING.contains(one) || !TELLING.contains(other)) {
            return Level.SEX_NOT_KNOWN;
        }
        return one == other ? Level.SEX_SAME : Level.SEX_DIFFERENT;
    }

    private static Level phones(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Level.PHONE_NOT_KNOWN;
        }
        if (one.stream().anyMatch(other::contains)) {
            return Level.PHONE_SAME;
        }
        boolean close =
                one.stream().anyMatch(number -> other.stream().anyMatch(another -> Slip.isOne(number, another)));
        return close ? Level.PHONE_CLOSE : Level.PHONE_DIFFERENT;
    }

    private static Level addresses(PostalAddress one, PostalAddress other) {
        if (!one.isKnown() || !other.isKnown()) {
            return Level.ADDRESS_NOT_KNOWN;
        }
        if (!one.isInTownOf(other)) {
            return Level.ADDRESS_DIFFERENT;
        }
        if (one.block().isEmpty() || !one.block().equals(other.block())) {
            return Level.ADDRESS_SAME_TOWN;
        }
        return one.rest().equals(other.rest()) ? Level.ADDRESS_SAME : Level.ADDRESS_SAME_BUILDING;
    }
}
