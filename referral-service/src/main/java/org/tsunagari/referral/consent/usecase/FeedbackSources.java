package org.tsunagari.referral.consent.usecase;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** Knows to whom form 2 would go. */
public interface FeedbackSources {

    /** The organisation behind the person's latest referral that still goes somewhere. */
    Optional<UUID> latestOf(PersonId person);

    /** Whether the organisation has ever referred the person. */
    boolean hasReferred(PersonId person, UUID organisation);

    /** Who has referred the person under this very record, whatever other records they have. */
    Set<UUID> ofRecord(PersonId record);
}
