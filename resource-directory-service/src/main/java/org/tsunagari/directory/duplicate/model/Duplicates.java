package org.tsunagari.directory.duplicate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Compares records with each other, as far as {@link KnownRecords} has them be compared at all. */
public final class Duplicates {

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
        KnownRecords known = KnownRecords.of(profiles);
        Pairs pairs = new Pairs(new HashSet<>(apart), comparison, new ArrayList<>());
        profiles.forEach(one -> known.comparable(one).forEach(others -> pairs.compare(one, others)));
        pairs.found.sort(Candidate.LIKELIEST_FIRST);
        return pairs.found;
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
}
