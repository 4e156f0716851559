package org.tsunagari.directory.duplicate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what should be compared at all: the same reading, the same number, or nearby. So the effort grows with the number of
 * records and not with its square.
 */
public final class Duplicates {

    /** A number that more records than this share is a call centre's, and says nothing. */
    private static final int CROWD = 50;

    /** Some 330 m from south to north: whoever is within 300 m is in the same cell or in one beside it. */
    private static final double CELL_DEGREES = 0.003;

    /** At least as far from west to east, up to 48 degrees north. */
    private static final double CELL_WIDTH_DEGREES = 0.0045;

    private Duplicates() {}

    /** Two records that somebody has told apart, the lesser id first. */
    public record Apart(UUID first, UUID second) {

        public static Apart of(UUID one, UUID other) {
            return Comparison.order(one, other) <= 0 ? new Apart(one, other) : new Apart(other, one);
        }
    }

    /** The likeliest first. */
    public static List<Candidate> among(Collection<Profile> profiles, Set<Apart> apart) {
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
        Set<Apart> seen = new HashSet<>(apart);
        List<Candidate> found = new ArrayList<>();
        for (List<Profile> block : blocks.values()) {
            if (block.size() <= CROWD) {
                block.forEach(one -> compare(one, block, seen, found));
            }
        }
        cells.forEach((cell, here) -> here.forEach(
                one -> cell.around().forEach(near -> compare(one, cells.getOrDefault(near, List.of()), seen, found))));
        found.sort(Candidate.LIKELIEST_FIRST);
        return found;
    }

    private static void block(Map<String, List<Profile>> blocks, String key, Profile profile) {
        blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(profile);
    }

    private static void compare(Profile one, List<Profile> others, Set<Apart> seen, List<Candidate> found) {
        for (Profile other : others) {
            if (!one.id().equals(other.id()) && seen.add(Apart.of(one.id(), other.id()))) {
                Comparison.of(one, other).ifPresent(found::add);
            }
        }
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
