package org.tsunagari.referral.matching.model;

import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** What somebody decided who has searched. */
public sealed interface MatchDecision {

    /** The receipt of the search. */
    UUID searchId();

    /** It is this candidate. */
    record Existing(UUID searchId, PersonId person) implements MatchDecision {}

    /** It is none of those shown: somebody new. */
    record NoneOfThese(UUID searchId) implements MatchDecision {}
}
