package org.tsunagari.directory.duplicate.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what should be compared at all: the same reading, the same number, or nearby. So the effort grows with the number of
 * records and not with its square, also where a file has put thousands of them on the middle of the town: there only those
 * are compared whose kind or a word of the name agrees, and of those again that are too many the next ones by their reading.
 */
public final class Duplicates {

    /** A number that more records than this share is a call centre's, and says nothing; a place, a geocoder's default. */
    static final int CROWD = 50;

    /** How many before and after it in the order of the readings, where a kind or word is a crowd itself. */
    private static final int NEXT = 10;

    /** Some 330 m from south to north: whoever is within 300 m is in the same cell or in one beside it. */
    private static final double CELL_DEGREES = 0.003;

    /** At least as far from west to east, up to 48 degrees north. */
    private static final double CELL_WIDTH_DEGREES = 0.0045;

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}々]{2,}|[\\p{IsHiragana}ー]{2,}|[\\p{IsKatakana}ー]{2,}|[\\p{IsLatin}]{2,}");

    private Duplicates() {}

    /** Two records that somebody has told apart, the lesser id first. */
    public record Apart(UUID first, UUID second) {

        public static Apart of(UUID one, UUID other) {
            return Comparison.order(one, other) <= 0 ? new Apart(one, other) : new Apart(other, one);
        }
    }

    /** The likeliest first. */
    public static List<Candidate> among(Collection<Profile> profiles, Set<Apart> apart) {
        return among(profiles, apart, Comparison::of);
    }

    static List<Candidate> among(
            Collection<Profile> profiles,
            Set<Apart> apart,
            BiFunction<Profile, Profile, Optional<Candidate>> comparison) {
        Map<String, List<Profile>> blocks = new HashMap<>();
        Map<Cell, List<Profile>> cells = new HashMap<>();
        for (Profile profile : profiles) {
            block(blocks, "reading " + profile.reading(), profile);
            if (profile.phone() != null) {
                block(blocks, "phone " + profile.phone(), profile);
            }
            if (profile.spot() != null) {
                cells.computeIfAbsent(Cell.of(profile.spot()), cell -> new ArrayList<>())
                        .add(profile);
            }
        }
        Pairs pairs = new Pairs(new HashSet<>(apart), comparison, new ArrayList<>());
        for (List<Profile> block : blocks.values()) {
            if (block.size() <= CROWD) {
                block.forEach(one -> pairs.compare(one, block));
            }
        }
        Map<Cell, Crowd> crowds = new HashMap<>();
        cells.forEach((cell, here) -> cell.around().forEach(beside -> {
            List<Profile> near = cells.getOrDefault(beside, List.of());
            if (here.size() <= CROWD && near.size() <= CROWD) {
                here.forEach(one -> pairs.compare(one, near));
            } else if (!near.isEmpty()) {
                Crowd crowd = crowds.computeIfAbsent(beside, any -> Crowd.of(near));
                here.forEach(one -> crowd.like(one).forEach(few -> pairs.compare(one, few)));
            }
        }));
        pairs.found.sort(Candidate.LIKELIEST_FIRST);
        return pairs.found;
    }

    private static void block(Map<String, List<Profile>> blocks, String key, Profile profile) {
        blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(profile);
    }

    /** What was compared already, or told apart, and what was found. */
    private record Pairs(
            Set<Apart> seen, BiFunction<Profile, Profile, Optional<Candidate>> comparison, List<Candidate> found) {

        void compare(Profile one, List<Profile> others) {
            for (Profile other : others) {
                if (!one.id().equals(other.id()) && seen.add(Apart.of(one.id(), other.id()))) {
                    comparison.apply(one, other).ifPresent(found::add);
                }
            }
        }
    }

    /** Many at one place, by their kinds and the words of their names, each in the order of the readings. */
    private record Crowd(Map<String, List<Profile>> byKey) {

        private static final Comparator<Profile> BY_READING =
                Comparator.comparing(Profile::reading).thenComparing(Profile::id);

        static Crowd of(List<Profile> many) {
            Map<String, List<Profile>> byKey = new HashMap<>();
            many.stream().sorted(BY_READING).forEach(one -> keys(one).forEach(key -> block(byKey, key, one)));
            return new Crowd(byKey);
        }

        Stream<List<Profile>> like(Profile one) {
            return keys(one).map(key -> next(byKey.getOrDefault(key, List.of()), one));
        }

        private static List<Profile> next(List<Profile> many, Profile one) {
            if (many.size() <= CROWD) {
                return many;
            }
            int found = Collections.binarySearch(many, one, BY_READING);
            int at = found < 0 ? -found - 1 : found;
            return many.subList(Math.max(0, at - NEXT), Math.min(many.size(), at + NEXT + 1));
        }

        private static Stream<String> keys(Profile one) {
            return Stream.concat(
                            Stream.of("kind " + one.kind().code()),
                            words(one.name()).map("word "::concat))
                    .distinct();
        }
    }

    /** As they can be told without a dictionary: between spaces and signs, and where the script changes. */
    static Stream<String> words(String name) {
        return WORD.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private record Cell(long north, long east) {

        static Cell of(Profile.Spot spot) {
            return new Cell((long) Math.floor(spot.latitude() / CELL_DEGREES), (long)
                    Math.floor(spot.longitude() / CELL_WIDTH_DEGREES));
        }

        List<Cell> around() {
            List<Cell> cells = new ArrayList<>();
            for (long up = -1; up <= 1; up++) {
                for (long right = -1; right <= 1; right++) {
                    cells.add(new Cell(north + up, east + right));
                }
            }
            return cells;
        }
    }
}
