package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;

/**
 * The consent that a referral rests on. While two people were taken for one, a referral of the one may have come to rest on
 * what the other said: that is no consent.
 */
@ApplicationScoped
class OwnConsents {

    private final ConsentLedger ledger;
    private final PersonAliases aliases;

    OwnConsents(ConsentLedger ledger, PersonAliases aliases) {
        this.ledger = ledger;
        this.aliases = aliases;
    }

    Optional<Consent.Granted> of(Referral referral) {
        return referral.basis() instanceof ReferralBasis.Consented consented
                ? ledger.find(consented.consentId())
                        .filter(Consent.Granted.class::isInstance)
                        .map(Consent.Granted.class::cast)
                        .filter(consent -> aliases.all(referral.person())
                                .contains(consent.person().value()))
                : Optional.empty();
    }

    /** Whether it rests on what somebody else has said. */
    boolean isAnothers(Referral referral) {
        return referral.basis() instanceof ReferralBasis.Consented
                && of(referral).isEmpty();
    }
}
