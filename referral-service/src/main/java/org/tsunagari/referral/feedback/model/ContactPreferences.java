package org.tsunagari.referral.feedback.model;

import java.util.Optional;
import org.tsunagari.referral.identifier.model.PersonId;

/** The contact preferences of the municipality in hand. */
public interface ContactPreferences {

    /** What stands under this very record; empty while the person has said nothing. */
    Optional<ContactPreference> of(PersonId person);

    /** The latest word under any record of the person; empty while the person has said nothing. */
    Optional<ContactPreference> latestOf(PersonId person);

    /**
     * Writes what the person says now; the answer has its new version.
     *
     * @param first whether nothing stood there when that was decided: should somebody have been faster, it fails
     */
    ContactPreference save(ContactPreference preference, boolean first);
}
