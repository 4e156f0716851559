package org.tsunagari.referral.consent.usecase;

import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** Knows the scans of signatures that are kept here as files of referrals. */
public interface SignatureScans {

    /** Where the scan may be. */
    enum Place {
        /** With a referral of the person. */
        REFERRAL,
        /** There, or with a draft of whoever submits, which becomes a referral in this transaction. */
        SUBMITTED_NOW
    }

    /**
     * What a file is now.
     *
     * @return SHA-256, lower-case hexadecimal; empty where there is no such file, as for one of somebody else or an error
     */
    Optional<String> sha256(PersonId person, UUID file, Place place);
}
