package org.tsunagari.directory.exchange.usecase;

import java.util.List;
import java.util.UUID;
import org.tsunagari.directory.duplicate.model.Candidate;
import org.tsunagari.directory.duplicate.model.Profile;

/**
 * A resource that a row is likely about.
 *
 * @param score as in the list of duplicates
 */
public record LikelySame(UUID resource, int score, List<Candidate.Reason> reasons) {

    public LikelySame {
        reasons = List.copyOf(reasons);
    }

    static LikelySame as(Candidate candidate, Profile row) {
        Profile other = candidate.first().id().equals(row.id()) ? candidate.second() : candidate.first();
        return new LikelySame(other.id(), candidate.score(), candidate.reasons());
    }
}
