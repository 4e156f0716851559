package org.tsunagari.referral.correction.model;

import java.time.Instant;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Described;

/**
 * What stood in a person's record until somebody wrote it anew.
 *
 * @param before as it stood until then
 * @param by the account that corrected it
 */
public record Correction(UUID id, PersonId person, CorrectionReason reason, Described before, Instant at, String by) {

    @Override
    public String toString() {
        return "Correction[" + id + "]";
    }
}
