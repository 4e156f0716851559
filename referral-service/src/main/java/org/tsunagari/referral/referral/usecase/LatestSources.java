package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.referral.consent.usecase.FeedbackSources;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.Referrals;

/** Form 2 goes to who referred last; to nobody for a neighbour, who speaks for no organisation. */
@ApplicationScoped
class LatestSources implements FeedbackSources {

    private final Referrals referrals;
    private final CentreAsSource centre;

    LatestSources(Referrals referrals, CentreAsSource centre) {
        this.referrals = referrals;
        this.centre = centre;
    }

    @Override
    public Optional<UUID> latestOf(PersonId person) {
        return referrals.openOf(person).stream()
                .filter(open -> !centre.is(open.source()))
                .reduce((earlier, later) -> later)
                .map(latest -> latest.source().organisation());
    }

    @Override
    public boolean hasReferred(PersonId person, UUID organisation) {
        return referrals.hasReferred(person, organisation);
    }

    @Override
    public Set<UUID> ofRecord(PersonId record) {
        return referrals.sourcesOf(record);
    }
}
