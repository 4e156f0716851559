package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.usecase.PersonsJoined;

/**
 * The ledgers of records that are one person. The other services know consents record by record, so a withdrawal is
 * written into every ledger that still grants something; parting the records revives none of them: ask the person again.
 */
@ApplicationScoped
class MergedConsents {

    private final ConsentLedger ledger;
    private final PersonAliases aliases;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final CurrentActor actor;
    private final Clock clock;

    MergedConsents(
            ConsentLedger ledger,
            PersonAliases aliases,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.aliases = aliases;
        this.events = events;
        this.outbox = outbox;
        this.referrals = referrals;
        this.actor = actor;
        this.clock = clock;
    }

    /** The later word of both counts: a withdrawal ends what was agreed to before under the other record. */
    void handle(@Observes PersonsJoined joined) {
        lock(joined.surviving());
        List<Consent> latest = latest(joined.surviving());
        boolean takenBack = latest.stream()
                .max(Comparator.comparing(Consent::recordedAt))
                .filter(Consent.Withdrawn.class::isInstance)
                .isPresent();
        if (takenBack) {
            withdraw(latest);
            referrals.hold(
                    joined.surviving(),
                    RestingReferrals.Reason.CONSENT_WITHDRAWN,
                    actor.get().account());
        }
    }

    /** Keeps the ledgers of all records of a person from changes; in PostgreSQL's order of ids, like every other lock. */
    void lock(PersonId person) {
        aliases.all(person).stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(PersonId::new)
                .forEach(ledger::lock);
    }

    /** Withdraws what the person agreed to under any record. */
    void withdrawEverywhere(PersonId person) {
        withdraw(latest(person));
    }

    private List<Consent> latest(PersonId person) {
        return aliases.all(person).stream()
                .map(PersonId::new)
                .flatMap(record -> ledger.latest(record).stream())
                .toList();
    }

    private void withdraw(List<Consent> latest) {
        for (Consent consent : latest) {
            if (consent instanceof Consent.Granted granted) {
                Consent.Withdrawn withdrawal = new Consent.Withdrawn(
                        Ids.next(),
                        granted.person(),
                        granted.version() + 1,
                        Optional.empty(),
                        clock.instant(),
                        actor.get().account());
                ledger.append(withdrawal);
                outbox.append(events.of(withdrawal, granted.id()));
            }
        }
    }
}
