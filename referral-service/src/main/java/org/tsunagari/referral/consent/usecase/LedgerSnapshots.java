package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.kit.consent.ConsentGrants;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;

/** The ledger's latest word about a person, in the terms of the access policy. Read anew for every decision. */
@ApplicationScoped
class LedgerSnapshots implements ConsentsInForce {

    private final ConsentLedger ledger;

    LedgerSnapshots(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public ConsentSnapshot of(PersonId person) {
        return ledger.latest(person)
                .map(LedgerSnapshots::snapshot)
                .orElseGet(() -> ConsentSnapshot.none(person.value()));
    }

    private static ConsentSnapshot snapshot(Consent consent) {
        return switch (consent) {
            case Consent.Granted granted ->
                ConsentGrants.snapshot(
                        granted.person().value(),
                        granted.version(),
                        false,
                        granted.scope().lines().stream()
                                .map(line -> new ConsentGrant(
                                        line.recipientKinds(),
                                        line.recipientOrganisations(),
                                        line.purposes(),
                                        line.categories()))
                                .toList(),
                        granted.validFrom(),
                        granted.validUntil());
            case Consent.Withdrawn withdrawn ->
                new ConsentSnapshot(
                        withdrawn.person().value(),
                        withdrawn.version(),
                        true,
                        List.of(),
                        withdrawn.recordedAt(),
                        Optional.empty());
        };
    }
}
