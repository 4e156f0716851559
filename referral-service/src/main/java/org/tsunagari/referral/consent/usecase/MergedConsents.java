package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.usecase.PersonsJoined;

/**
 * What the person says about one of several records that are one person holds for all of them. The other services know
 * consents record by record, so it is written into every ledger that still grants something; parting the records revives
 * none of it: ask the person again.
 */
@ApplicationScoped
class MergedConsents {

    private final ConsentLedger ledger;
    private final PersonLedgers ledgers;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final CurrentActor actor;
    private final Clock clock;

    MergedConsents(
            ConsentLedger ledger,
            PersonLedgers ledgers,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.events = events;
        this.outbox = outbox;
        this.referrals = referrals;
        this.actor = actor;
        this.clock = clock;
    }

    /** The later word of both counts: a withdrawal ends what was agreed to before under the other record. */
    void handle(@Observes PersonsJoined joined) {
        ledgers.lock(joined.surviving());
        List<Consent> latest = ledgers.latest(joined.surviving());
        boolean takenBack = latest.stream()
                .findFirst()
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

    /** Withdraws what the person agreed to under any record. */
    void withdrawEverywhere(PersonId person) {
        withdraw(ledgers.latest(person));
    }

    /**
     * Writes into the other ledgers in force what the person has said under this record.
     *
     * @param running what the person agrees to now, under all records
     * @return whether it made a difference to any
     */
    boolean carryOver(
            PersonId said,
            List<Consent.Granted> running,
            BiFunction<Consent.Granted, Consent.Recording, Consent.Granted> change) {
        boolean changed = false;
        for (Consent.Granted granted : running) {
            Consent.Granted then = change.apply(granted, next(granted));
            if (!granted.person().equals(said) && then.isOtherThan(granted)) {
                ledger.append(then);
                outbox.append(events.of(then));
                changed = true;
            }
        }
        return changed;
    }

    private void withdraw(List<Consent> latest) {
        for (Consent consent : latest) {
            if (consent instanceof Consent.Granted granted) {
                Consent.Recording next = next(granted);
                Consent.Withdrawn withdrawal = new Consent.Withdrawn(
                        next.id(), granted.person(), next.version(), Optional.empty(), next.at(), next.by());
                ledger.append(withdrawal);
                outbox.append(events.of(withdrawal, granted.id()));
            }
        }
    }

    private Consent.Recording next(Consent.Granted granted) {
        return new Consent.Recording(
                Ids.next(), granted.version() + 1, clock.instant(), actor.get().account());
    }
}
