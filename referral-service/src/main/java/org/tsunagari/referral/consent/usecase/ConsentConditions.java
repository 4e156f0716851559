package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.Evidence;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.identifier.model.PersonId;

/** What the ledger takes: asked when a consent is given, and before, so that a draft can say what it will be refused for. */
@ApplicationScoped
public class ConsentConditions {

    private final PersonLedgers ledgers;
    private final SignatureScans scans;

    ConsentConditions(PersonLedgers ledgers, SignatureScans scans) {
        this.ledgers = ledgers;
        this.scans = scans;
    }

    /**
     * @param place where a scan may lie that is said to be kept here
     * @param today the date in the municipality
     * @throws ConsentRefused for what the ledger does not take
     */
    public void check(GivenConsent given, PersonId person, SignatureScans.Place place, LocalDate today) {
        if (given.givenOn().isAfter(today)) {
            throw new ConsentRefused(ConsentRefused.Code.GIVEN_IN_THE_FUTURE);
        }
        if (ledgers.withdrawnOn(person).filter(given.givenOn()::isBefore).isPresent()) {
            throw new ConsentRefused(ConsentRefused.Code.WITHDRAWN_SINCE);
        }
        given.evidence().ifPresent(scan -> checkKept(scan, person, place));
    }

    /** A scan that is said to be kept here is here, the person's, and the one that was meant; one elsewhere cannot be looked at. */
    private void checkKept(Evidence scan, PersonId person, SignatureScans.Place place) {
        scan.attachment().ifPresent(file -> {
            String kept = scans.sha256(person, file, place)
                    .orElseThrow(() -> new ConsentRefused(ConsentRefused.Code.UNKNOWN_SCAN));
            if (!kept.equals(scan.sha256())) {
                throw new ConsentRefused(ConsentRefused.Code.OTHER_SCAN);
            }
        });
    }
}
