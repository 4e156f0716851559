package org.tsunagari.referral.likeness.model;

import static org.tsunagari.events.vocabulary.Sex.FEMALE;
import static org.tsunagari.events.vocabulary.Sex.MALE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tsunagari.events.vocabulary.Sex;

/** Compares two descriptions field by field. */
final class Comparison {

    /** Years between the same year number of neighbouring eras: 明治/大正 44, 大正/昭和 14, 昭和/平成 63, 平成/令和 30. */
    private static final Set<Integer> ERA_GAPS = Set.of(44, 14, 63, 30);

    private static final Set<Sex> TELLING = EnumSet.of(FEMALE, MALE);
    private static final int SHORTEST_CLOSE = 3;

    private Comparison() {}

    static List<Level> of(Description one, Description other) {
        List<Level> evidence = new ArrayList<>();
        NameParts.Pair names = NameParts.of(one, other);
        addFamily(evidence, names.one().family(), names.other().family());
        addGiven(evidence, names.one().given(), names.other().given());
        evidence.add(birthDates(one.birthDate(), other.birthDate()));
        if (TELLING.contains(one.sex()) && TELLING.contains(other.sex())) {
            evidence.add(one.sex() == other.sex() ? Level.SEX_SAME : Level.SEX_DIFFERENT);
        }
        addPhones(evidence, PhoneNumber.all(one.phones()), PhoneNumber.all(other.phones()));
        addAddresses(evidence, PostalAddress.of(one.address()), PostalAddress.of(other.address()));
        return evidence;
    }

    private enum Name {
        SAME,
        SAME_READING,
        SAME_WRITING,
        CLOSE,
        DIFFERENT
    }

    private static void addFamily(List<Level> evidence, NameParts.Part one, NameParts.Part other) {
        if (one.isKnown() && other.isKnown()) {
            evidence.add(
                    switch (names(one, other)) {
                        case SAME -> Level.FAMILY_NAME_SAME;
                        case SAME_READING -> Level.FAMILY_NAME_SAME_READING;
                        case SAME_WRITING -> Level.FAMILY_NAME_SAME_WRITING;
                        case CLOSE -> Level.FAMILY_NAME_CLOSE;
                        case DIFFERENT -> Level.FAMILY_NAME_DIFFERENT;
                    });
        }
    }

    private static void addGiven(List<Level> evidence, NameParts.Part one, NameParts.Part other) {
        if (one.isKnown() && other.isKnown()) {
            evidence.add(
                    switch (names(one, other)) {
                        case SAME -> Level.GIVEN_NAME_SAME;
                        case SAME_READING -> Level.GIVEN_NAME_SAME_READING;
                        case SAME_WRITING -> Level.GIVEN_NAME_SAME_WRITING;
                        case CLOSE -> Level.GIVEN_NAME_CLOSE;
                        case DIFFERENT -> Level.GIVEN_NAME_DIFFERENT;
                    });
        }
    }

    private static Name names(NameParts.Part one, NameParts.Part other) {
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

    private static boolean isClose(String one, String other) {
        return Kana.unvoiced(one).equals(Kana.unvoiced(other))
                || (Math.min(one.length(), other.length()) >= SHORTEST_CLOSE && Slip.isOne(one, other));
    }

    private static Level birthDates(LocalDate one, LocalDate other) {
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

    private static void addPhones(List<Level> evidence, List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        if (one.stream().anyMatch(other::contains)) {
            evidence.add(Level.PHONE_SAME);
        } else {
            boolean close =
                    one.stream().anyMatch(number -> other.stream().anyMatch(another -> Slip.isOne(number, another)));
            evidence.add(close ? Level.PHONE_CLOSE : Level.PHONE_DIFFERENT);
        }
    }

    private static void addAddresses(List<Level> evidence, PostalAddress one, PostalAddress other) {
        if (!one.isKnown() || !other.isKnown()) {
            return;
        }
        if (!one.isInTownOf(other)) {
            evidence.add(Level.ADDRESS_DIFFERENT);
        } else if (one.block().isEmpty() || !one.block().equals(other.block())) {
            evidence.add(Level.ADDRESS_SAME_TOWN);
        } else {
            evidence.add(one.rest().equals(other.rest()) ? Level.ADDRESS_SAME : Level.ADDRESS_SAME_BUILDING);
        }
    }
}
