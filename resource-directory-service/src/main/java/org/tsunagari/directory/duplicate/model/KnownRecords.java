package org.tsunagari.directory.duplicate.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a record should be compared with at all: the same reading, the same number, or nearby. So the effort grows with
 * the number of records and not with its square, also where a file has put thousands of them on the middle of the town: there
 * only those are compared whose kind or a word of the name agrees, and of those again that are too many the next ones by
 * their reading.
 */
public final class KnownRecords {

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

    private final Map<String, List<Profile>> blocks = new HashMap<>();
    private final Map<Cell, List<Profile>> cells = new HashMap<>();
    private final Map<Cell, Crowd> crowds = new HashMap<>();

    private KnownRecords() {}

    public static KnownRecords of(Collection<Profile> profiles) {
        KnownRecords known = new KnownRecords();
        for (Profile profile : profiles) {
            keys(profile).forEach(key -> block(known.blocks, key, profile));
            if (profile.spot() != null) {
                known.cells
                        .computeIfAbsent(Cell.of(profile.spot()), cell -> new ArrayList<>())
                        .add(profile);
            }
        }
        return known;
    }

    /** What a record that is not among them may be the same as, the likeliest first. */
    public List<Candidate> likeliest(Profile one) {
        return comparable(one)
                .flatMap(List::stream)
                .distinct()
                .map(other -> Comparison.of(one, other))
                .flatMap(Optional::stream)
                .sorted(Candidate.LIKELIEST_FIRST)
                .toList();
    }

    /** In several lists, some of them in more than one, and itself where it is known. */
    Stream<List<Profile>> comparable(Profile one) {
        Stream<List<Profile>> alike =
                keys(one).map(key -> blocks.getOrDefault(key, List.of())).filter(block -> block.size() <= CROWD);
        return one.spot() == null ? alike : Stream.concat(alike, nearby(one, Cell.of(one.spot())));
    }

    private Stream<List<Profile>> nearby(Profile one, Cell cell) {
        boolean crowded = cells.getOrDefault(cell, List.of()).size() > CROWD;
        return cell.around().stream().filter(cells::containsKey).flatMap(beside -> {
            List<Profile> near = Objects.requireNonNull(cells.get(beside));
            return crowded || near.size() > CROWD
                    ? crowds.computeIfAbsent(beside, any -> Crowd.of(near)).like(one)
                    : Stream.of(near);
        });
    }

    private static Stream<String> keys(Profile one) {
        Stream<String> reading = Stream.of("reading " + one.reading());
        return one.phone() == null ? reading : Stream.concat(reading, Stream.of("phone " + one.phone()));
    }

    private static void block(Map<String, List<Profile>> blocks, String key, Profile profile) {
        blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(profile);
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
