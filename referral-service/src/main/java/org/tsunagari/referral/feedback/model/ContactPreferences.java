package org.tsunagari.referral.feedback.model;

import java.util.Optional;
import org.tsunagari.referral.identifier.model.PersonId;

/** The contact preferences of the municipality in hand. */
public interface ContactPreferences {

    /** The latest word under any record of the person; empty while the person has said nothing. */
    Optional<ContactPreference> latestOf(PersonId person);

    /** Writes under the record what the person says now; the answer has its new version. Should somebody be faster, it fails. */
    ContactPreference save(ContactPreference preference);
}
