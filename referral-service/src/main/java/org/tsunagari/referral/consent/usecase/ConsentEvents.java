package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tsunagari.events.ConsentChanged;
import org.tsunagari.events.ConsentEvent;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.events.ConsentGranted;
import org.tsunagari.events.ConsentWithdrawn;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentScope;

/** Tells the other services what the ledger says: scope only. */
@ApplicationScoped
class ConsentEvents {

    private final CurrentActor actor;

    ConsentEvents(CurrentActor actor) {
        this.actor = actor;
    }

    ConsentEvent of(Consent.Granted consent) {
        String municipality = actor.get().municipality();
        UUID person = consent.person().value();
        List<ConsentGrant> grants = grants(consent.scope());
        return consent.version() == 1
                ? new ConsentGranted(
                        person,
                        municipality,
                        consent.id(),
                        consent.version(),
                        grants,
                        consent.validFrom(),
                        consent.validUntil().orElse(null))
                : new ConsentChanged(
                        person,
                        municipality,
                        consent.id(),
                        consent.version(),
                        grants,
                        consent.validFrom(),
                        consent.validUntil().orElse(null));
    }

    ConsentEvent of(Consent.Withdrawn consent, UUID withdrawn) {
        return new ConsentWithdrawn(
                consent.person().value(),
                actor.get().municipality(),
                withdrawn,
                consent.version(),
                consent.recordedAt());
    }

    private static List<ConsentGrant> grants(ConsentScope scope) {
        return scope.lines().stream()
                .map(line -> new ConsentGrant(
                        line.recipientKinds(), line.recipientOrganisations(), line.purposes(), line.categories()))
                .toList();
    }
}
