package org.tsunagari.referral.feedback.model;

import java.util.Optional;
import org.tsunagari.referral.identifier.model.PersonId;

/** The contact preferences of the municipality in hand. */
public interface ContactPreferences {

    /** The latest word under any record of the person; empty while the person has said nothing. */
    Optional<ContactPreference> latestOf(PersonId person);

    /** Of several who say something about a record at once, one after the other, until the transaction ends. */
    void lock(PersonId person);

    /** Writes under the record what the person says now; the answer has its new version. */
    ContactPreference save(ContactPreference preference);
}
