package org.tsunagari.referral.feedback.usecase;

import java.time.Instant;
import java.util.Optional;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.identifier.model.PersonId;

/** What holds while a person has said nothing: somebody tells them face to face, in Japanese. */
final class Unsaid {

    private Unsaid() {}

    static ContactPreference of(PersonId person) {
        return new ContactPreference(
                person,
                ContactPreference.Channel.IN_PERSON,
                ContactPreference.Language.JA,
                false,
                Optional.empty(),
                "",
                Instant.EPOCH,
                0);
    }
}
