package org.tsunagari.referral.matching.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * Two records that are likely one person.
 *
 * @param recorded the record that was made when the likeness was found
 * @param known the one that was there before
 * @param probability of one person, as it was found
 * @param waitingSince since when somebody has to decide
 * @param closed empty while nobody has decided
 */
public record Duplicate(
        UUID id,
        PersonId recorded,
        PersonId known,
        double probability,
        Instant foundAt,
        Instant waitingSince,
        DuplicateState state,
        Optional<Closed> closed,
        long version) {

    /**
     * Who decided, and when.
     *
     * @param reason empty where the two were merged, or parted again
     */
    public record Closed(Optional<DistinctionReason> reason, String by, Instant at) {}

    /**
     * The same, told apart.
     *
     * @throws MatchRefused where it is decided already
     */
    public Duplicate toldApart(DistinctionReason why, String by, Instant at) {
        if (state != DuplicateState.OPEN) {
            throw new MatchRefused(MatchRefused.Code.DUPLICATE_DECIDED);
        }
        return closed(DuplicateState.TOLD_APART, new Closed(Optional.of(why), by, at));
    }

    /** The same, after the two became one; whatever was said before. */
    public Duplicate merged(String by, Instant at) {
        return closed(DuplicateState.MERGED, new Closed(Optional.empty(), by, at));
    }

    /** The same, after they turned out to be two persons. */
    public Duplicate parted(String by, Instant at) {
        return closed(DuplicateState.TOLD_APART, new Closed(Optional.empty(), by, at));
    }

    /** The same, to be decided on again from now on. */
    public Duplicate reopened(Instant at) {
        return new Duplicate(
                id, recorded, known, probability, foundAt, at, DuplicateState.OPEN, Optional.empty(), version);
    }

    private Duplicate closed(DuplicateState next, Closed how) {
        return new Duplicate(id, recorded, known, probability, foundAt, waitingSince, next, Optional.of(how), version);
    }
}
