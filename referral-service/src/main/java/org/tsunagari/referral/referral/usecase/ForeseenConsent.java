package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.Evidence;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.consent.usecase.SignatureScans;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * Whether the ledger will take the consent that comes with a referral, told before there is a person to give it. The
 * ledger judges again when it is given.
 */
@ApplicationScoped
class ForeseenConsent {

    /** Somebody new: no file is theirs. */
    private static final PersonId NOBODY_YET = new PersonId(new UUID(0, 0));

    private final SignatureScans scans;

    ForeseenConsent(SignatureScans scans) {
        this.scans = scans;
    }

    /**
     * @param person whom the referral is about, where that is known
     * @param today the date in the municipality
     * @throws ConsentRefused for what the ledger would refuse
     */
    void check(GivenConsent given, Optional<PersonId> person, LocalDate today) {
        if (given.givenOn().isAfter(today)) {
            throw new ConsentRefused(ConsentRefused.Code.GIVEN_IN_THE_FUTURE);
        }
        given.evidence().ifPresent(scan -> checkKept(scan, person.orElse(NOBODY_YET)));
    }

    private void checkKept(Evidence scan, PersonId person) {
        scan.attachment().ifPresent(file -> {
            String kept = scans.sha256(person, file, SignatureScans.Place.SUBMITTED_NOW)
                    .orElseThrow(() -> new ConsentRefused(ConsentRefused.Code.UNKNOWN_SCAN));
            if (!kept.equals(scan.sha256())) {
                throw new ConsentRefused(ConsentRefused.Code.OTHER_SCAN);
            }
        });
    }
}
