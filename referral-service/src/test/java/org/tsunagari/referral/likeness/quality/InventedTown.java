package org.tsunagari.referral.likeness.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tsunagari.referral.likeness.quality.InventedNames.Name;
import org.tsunagari.referral.likeness.quality.InventedPerson.Home;

/** People in households: alone, couples, couples with children, brothers and twins, in houses and flats. */
final class InventedTown {

    private static final String[] QUARTERS = {
        "桔梗が丘", "つつじが丘", "百合が丘", "すずらん台", "梅が丘", "鴻之台", "蔵持町里", "夏見", "平尾", "丸之内", "八幡", "赤目町丈六", "美旗町南西原", "東町", "中町"
    };

    private final SplittableRandom random;
    private final List<InventedPerson> people = new ArrayList<>();
    private int households;

    InventedTown(SplittableRandom random) {
        this.random = random;
    }

    List<InventedPerson> people(int atLeast) {
        while (people.size() < atLeast) {
            household();
        }
        return List.copyOf(people);
    }

    private void household() {
        Home home = home();
        Name family = InventedNames.family(random);
        String landline = random.nextInt(10) < 7 ? landline() : "";
        int parentsBorn = 1930 + random.nextInt(60);
        boolean woman = random.nextBoolean();
        add(family, woman, parentsBorn, home, landline);
        if (random.nextInt(100) < 60) {
            add(family, !woman, parentsBorn + random.nextInt(9) - 4, home, landline);
        }
        int children = random.nextInt(100) < 35 ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < children; i++) {
            add(family, random.nextBoolean(), parentsBorn + 22 + random.nextInt(15), home, landline);
        }
        if (children > 0 && random.nextInt(100) < 4) {
            twinOf(people.getLast());
        }
    }

    private void add(Name family, boolean woman, int year, Home home, String landline) {
        people.add(new InventedPerson(
                people.size(),
                family,
                InventedNames.given(woman, random),
                woman,
                LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)),
                home,
                landline,
                random.nextInt(10) < 6 ? mobile() : ""));
    }

    private void twinOf(InventedPerson other) {
        Name given = InventedNames.given(other.woman(), random);
        if (!given.reading().equals(other.given().reading())) {
            people.add(new InventedPerson(
                    people.size(),
                    other.family(),
                    given,
                    other.woman(),
                    other.born(),
                    other.home(),
                    other.landline(),
                    random.nextBoolean() ? mobile() : ""));
        }
    }

    Home home() {
        return new Home(
                households++,
                QUARTERS[random.nextInt(QUARTERS.length)],
                1 + random.nextInt(40),
                1 + random.nextInt(60),
                random.nextInt(100) < 25 ? 101 + random.nextInt(3) * 100 + random.nextInt(8) : 0);
    }

    String landline() {
        return "0595%06d".formatted(random.nextInt(600_000));
    }

    String mobile() {
        return "0%d0%08d".formatted(7 + random.nextInt(3), random.nextInt(100_000_000));
    }
}
