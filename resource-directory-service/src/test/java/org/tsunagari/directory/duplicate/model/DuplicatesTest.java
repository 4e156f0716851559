package org.tsunagari.directory.duplicate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.directory.duplicate.model.Duplicates.Apart;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** All places are invented. */
class DuplicatesTest {

    private static final double LATITUDE = 34.62;
    private static final double METRE = 1 / 111_195.0;

    private static Profile profile(String reading, @Nullable Double metresNorth, @Nullable String phone, String kind) {
        return new Profile(
                UUID.randomUUID(),
                reading,
                reading,
                phone,
                metresNorth == null ? null : new Profile.Spot(LATITUDE + metresNorth * METRE, 136.08),
                ConnectionKinds.get(kind),
                null,
                Status.PUBLISHED);
    }

    /** 50 for the name, 25, 20, 10, 0 or -20 for the way, 30 or -10 for the phone, 10, 0 or -10 for the kind. */
    @ParameterizedTest(name = "{0}, {1} m, phone {2}, {3}: {4}")
    @CsvSource({
        "ミホンカフェ, 10, 1, CAFE, 115",
        "ミホンカフェ, 10, , CAFE, 85",
        "ミホンカフェ, 90, 2, SALON, 60",
        "ミホンカフェ, 250, , CAFE, 70",
        "ミホンカフェ, 250, 2, SALON, 0",
        "ミホンカフェ, 3000, , CAFE, 0",
        "ミホンカフェ, 3000, 1, CAFE, 70",
        "ミホンカフエ, 10, , CAFE, 75",
        "ベツノミセ, 1, , CAFE, 0",
        "ベツノミセ, 1, 1, CAFE, 65",
        "ミホンカフェ, , , CAFE, 60",
        "ミホンカフェ, , , CLINIC, 0"
    })
    void what_speaks_for_it_is_added_and_what_speaks_against_it_subtracted(
            String reading, @Nullable Double metres, @Nullable String phone, String kind, int score) {
        Profile one = profile("ミホンカフェ", metres == null ? null : 0.0, phone == null ? null : "1", "CAFE");
        Profile other = profile(reading, metres, phone, kind);

        List<Candidate> found = Duplicates.among(List.of(one, other), Set.of());

        assertThat(found.stream().mapToInt(Candidate::score).sum()).isEqualTo(score);
    }

    @Test
    void what_somebody_has_told_apart_is_not_shown_again() {
        Profile one = profile("ミホンカフェ", 0.0, null, "CAFE");
        Profile other = profile("ミホンカフェ", 5.0, null, "CAFE");
        assertThat(Duplicates.among(List.of(one, other), Set.of(Apart.of(other.id(), one.id()))))
                .isEmpty();
    }

    @Test
    void nothing_is_missed_that_a_comparison_of_all_with_all_finds_nearby() {
        Random random = new Random(20261124);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            profiles.add(profile("ミホン" + (char) ('ア' + random.nextInt(8)), random.nextInt(3_000) * 1.0, null, "CAFE"));
        }
        long all = 0;
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                all += Comparison.of(profiles.get(i), profiles.get(j)).isPresent() ? 1 : 0;
            }
        }
        assertThat(Duplicates.among(profiles, Set.of())).hasSize((int) all).hasSizeGreaterThan(100);
    }

    /** Six letters by chance: two of them have next to no pair of letters in common. */
    private static String reading(int index) {
        return new Random(index).ints(6, 'ア', 'ン').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void of_ten_thousand_records_the_pairs_are_found_and_no_others_without_comparing_each_with_each() {
        List<Profile> profiles = new ArrayList<>();
        List<Set<UUID>> planted = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Profile one = profile(reading(i), i * 50.0, "05950" + i, "CAFE");
            profiles.add(one);
            if (i % 100 == 0) {
                Profile sameName = profile(reading(i), i * 50.0 + 20, null, "CAFE");
                Profile nearlySameName = profile(reading(i).substring(1), i * 50.0 + 20, "05950" + i, "SALON");
                profiles.addAll(List.of(sameName, nearlySameName));
                planted.add(Set.of(one.id(), sameName.id()));
                planted.add(Set.of(one.id(), nearlySameName.id()));
                planted.add(Set.of(sameName.id(), nearlySameName.id()));
            }
        }
        AtomicInteger compared = new AtomicInteger();

        List<Candidate> found = Duplicates.among(profiles, Set.of(), (first, second) -> {
            compared.incrementAndGet();
            return Comparison.of(first, second);
        });

        assertThat(found.stream().map(DuplicatesTest::ids)).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(compared.get()).isLessThan(50 * profiles.size());
    }

    private static Set<UUID> ids(Candidate candidate) {
        return Set.of(candidate.first().id(), candidate.second().id());
    }

    @Test
    void what_is_not_among_the_records_is_compared_as_if_it_were() {
        Profile known = profile("ミホンカフェ", 0.0, null, "CAFE");
        Profile elsewhere = profile("ミホンカフェ", 3_000.0, null, "CAFE");
        Profile another = profile("ベツノミセ", 5.0, "1", "CAFE");
        Profile wanted = profile("ミホンカフエ", 5.0, null, "CAFE");

        List<Candidate> likeliest =
                KnownRecords.of(List.of(elsewhere, another, known)).likeliest(wanted);

        assertThat(likeliest).singleElement().satisfies(found -> {
            assertThat(ids(found)).containsExactlyInAnyOrder(wanted.id(), known.id());
            assertThat(found.score()).isEqualTo(75);
        });
    }

    private static Profile inTheMiddleOfTown(String name, String reading, String kind) {
        return new Profile(
                UUID.randomUUID(),
                name,
                reading,
                null,
                new Profile.Spot(LATITUDE, 136.08),
                ConnectionKinds.get(kind),
                null,
                Status.PUBLISHED);
    }

    @Test
    void thousands_at_a_geocoders_default_are_compared_with_few_of_each_other() {
        List<Profile> profiles = new ArrayList<>();
        Random random = new Random(20261130);
        for (int i = 0; i < 5_000; i++) {
            String letters =
                    random.ints(6, 'ア', 'ン').mapToObj(Character::toString).collect(Collectors.joining());
            profiles.add(inTheMiddleOfTown("見本施設" + letters, letters, i % 2 == 0 ? "CAFE" : "SALON"));
        }
        Profile one = inTheMiddleOfTown("見本の家", "ミホンノイエ", "CAFE");
        Profile sameKind = inTheMiddleOfTown("ミホンノイヱ", "ミホンノイヱ", "CAFE");
        Profile sameWord = inTheMiddleOfTown("見本の屋", "ミホンノイヤ", "SALON");
        profiles.addAll(List.of(one, sameKind, sameWord));
        AtomicInteger compared = new AtomicInteger();

        List<Candidate> found = Duplicates.among(profiles, Set.of(), (first, second) -> {
            compared.incrementAndGet();
            return Comparison.of(first, second);
        });

        assertThat(compared.get()).isLessThan(5_000 * 3 * KnownRecords.CROWD);
        assertThat(found.stream().map(DuplicatesTest::ids))
                .contains(Set.of(one.id(), sameKind.id()), Set.of(one.id(), sameWord.id()));
    }

    @Test
    void words_are_told_apart_by_spaces_signs_and_scripts() {
        assertThat(KnownRecords.words("名張市立図書館(見本ﾌﾟﾗｻﾞ) Books&coffee 2号館"))
                .containsExactly("名張市立図書館", "見本", "プラザ", "books", "coffee", "号館");
    }
}
