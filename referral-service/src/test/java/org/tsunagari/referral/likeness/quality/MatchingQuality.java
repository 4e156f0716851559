package org.tsunagari.referral.likeness.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.Likeness;

/**
 * Describes people a second time, looks them up in the register by the blocking keys, compares, and counts against the
 * truth. The same seed gives the same figures. Run {@link #main} to print them.
 */
public final class MatchingQuality {

    static final long SEED = 20_261_124L;
    private static final int REGISTERED = 8_000;
    private static final int VIEWS = 4_000;

    /** What is counted of one decision rule. */
    static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private final List<InventedPerson> people;
    private final List<InventedPerson> registered;
    private final List<Description> register = new ArrayList<>();
    private final Map<BlockingKey, List<Integer>> index = new HashMap<>();
    private final SecondView second;

    final Tally compared = new Tally();
    final Tally shown = new Tally();
    final Tally likely = new Tally();
    final Tally beyondDoubt = new Tally();
    final Tally household = new Tally();
    private int most;

    private MatchingQuality(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        InventedTown town = new InventedTown(random);
        people = town.people(REGISTERED + REGISTERED / 4);
        second = new SecondView(random, town);
        // every fifth person is unknown, though their family may be known: those are the hard ones
        registered = people.stream().filter(person -> person.number() % 5 != 0).toList();
        for (int row = 0; row < registered.size(); row++) {
            Description description = SecondView.tidy(registered.get(row));
            register.add(description);
            for (BlockingKey key : BlockingKey.of(description)) {
                index.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
            }
        }
        random.ints(VIEWS, 0, people.size()).mapToObj(people::get).forEach(this::lookUp);
    }

    public static MatchingQuality measure(long seed) {
        return new MatchingQuality(seed);
    }

    private void lookUp(InventedPerson person) {
        Description view = second.of(person);
        Set<Integer> block = new LinkedHashSet<>();
        BlockingKey.of(view).forEach(key -> block.addAll(index.getOrDefault(key, List.of())));
        most = Math.max(most, block.size());
        Map<InventedPerson, Likeness> likeness = new HashMap<>();
        block.forEach(row -> likeness.put(registered.get(row), Likeness.between(view, register.get(row))));
        count(compared, person, likeness, found -> true);
        count(shown, person, likeness, Likeness::isPossiblySame);
        count(likely, person, likeness, Likeness::isLikelySame);
        count(beyondDoubt, person, likeness, Likeness::isBeyondDoubt);
        countHousehold(person, likeness);
    }

    private static void count(
            Tally tally, InventedPerson person, Map<InventedPerson, Likeness> likeness, Predicate<Likeness> rule) {
        likeness.forEach((candidate, found) -> {
            if (rule.test(found)) {
                if (candidate.number() == person.number()) {
                    tally.right++;
                } else {
                    tally.wrong++;
                }
            }
        });
        boolean isKnown = person.number() % 5 != 0;
        Likeness truth = likeness.get(person);
        if (isKnown && (truth == null || !rule.test(truth))) {
            tally.missed++;
        }
    }

    private void countHousehold(InventedPerson person, Map<InventedPerson, Likeness> likeness) {
        likeness.forEach((candidate, found) -> {
            if (candidate.number() != person.number()) {
                boolean together = candidate.home().household() == person.home().household();
                boolean said = found.household() >= 0.5;
                if (said && together) {
                    household.right++;
                } else if (said) {
                    household.wrong++;
                } else if (together) {
                    household.missed++;
                }
            }
        });
    }

    double comparedPerView() {
        return (double) (compared.right + compared.wrong) / VIEWS;
    }

    double shownPerView() {
        return (double) (shown.right + shown.wrong) / VIEWS;
    }

    /** The figures as a page. */
    public String page() {
        return """
               # Matching quality

               An invented register of %,d persons; %,d second descriptions, four fifths of them of registered persons, the
               others of people whose family may be registered. Seed %d, so the figures are the same on every machine.

               | decision | precision | recall |
               |---|---|---|
               | compared at all (blocking) | – | %s |
               | shown as a candidate | %s | %s |
               | called likely the same | %s | %s |
               | taken for the same with nobody looking | %s | %s |
               | called one household (of those compared) | %s | %s |

               Decrypted and compared for one description: %s on average, %d at most; shown: %s on average.
               """.formatted(
                        registered.size(),
                        VIEWS,
                        SEED,
                        figure(compared.recall()),
                        figure(shown.precision()),
                        figure(shown.recall()),
                        figure(likely.precision()),
                        figure(likely.recall()),
                        figure(beyondDoubt.precision()),
                        figure(beyondDoubt.recall()),
                        figure(household.precision()),
                        figure(household.recall()),
                        figure(comparedPerView()),
                        most,
                        figure(shownPerView()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    public static void main(String[] args) {
        System.out.println(measure(SEED).page());
    }
}
