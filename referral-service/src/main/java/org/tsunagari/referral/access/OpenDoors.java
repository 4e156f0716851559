package org.tsunagari.referral.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.ConferenceWindow;
import org.tsunagari.access.EmergencyAccess;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.referral.identifier.model.PersonId;

/** The ways to a person's record without consent that are open now. */
public interface OpenDoors {

    /** Conferences at which the person is tabled and of which the account is a member. */
    List<ConferenceWindow> conferences(PersonId person, String account, Instant now);

    /** The glass that the account has broken, if nobody has rejected that. */
    Optional<EmergencyAccess> emergency(PersonId person, String account, Instant now);

    /** Which one a disclosure rested on, for the ledger. */
    Optional<UUID> citation(LegalBasis basis, PersonId person, String account, Instant now);
}
