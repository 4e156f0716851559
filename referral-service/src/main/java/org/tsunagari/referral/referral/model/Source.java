package org.tsunagari.referral.referral.model;

import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;

/**
 * Who referred, as at the time of the referral.
 *
 * @param reference the source's own number for the referral
 * @param practitioner empty where only a name is known, or nobody
 */
public record Source(
        UUID organisation,
        OrganisationKind kind,
        Optional<Specialty> specialty,
        Optional<UUID> practitioner,
        Optional<String> practitionerName,
        Optional<String> reference) {

    @Override
    public String toString() {
        return "Source[" + organisation + "]";
    }
}
