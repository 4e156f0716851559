package org.tsunagari.casework.casefile.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A referral that the case answers.
 *
 * @param source who noticed the person
 * @param sentOn the date on form 1
 * @param standing where it stands; empty for what was accepted before that was followed and has not moved since
 * @param since when it came to stand there; empty as long as it stands as it was accepted
 */
public record JoinedReferral(
        ReferralId id,
        OrganisationId source,
        LocalDate sentOn,
        Optional<ReferralStanding> standing,
        Optional<Instant> since) {

    /** One that the centre has just accepted. */
    public static JoinedReferral accepted(ReferralId id, OrganisationId source, LocalDate sentOn) {
        return new JoinedReferral(id, source, sentOn, Optional.of(ReferralStanding.ONGOING), Optional.empty());
    }
}
