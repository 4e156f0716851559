package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;

/**
 * A consent came with a referral that was sent about somebody else: whoever signed it, this person did not. What the person
 * had said before holds again. Runs in the transaction of whoever notices.
 */
@ApplicationScoped
public class TakeOutConsent {

    private final ConsentLedger ledger;
    private final PersonLedgers ledgers;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final Event<ConsentRenewed> renewed;
    private final CurrentActor actor;
    private final Clock clock;

    TakeOutConsent(
            ConsentLedger ledger,
            PersonLedgers ledgers,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            Event<ConsentRenewed> renewed,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.events = events;
        this.outbox = outbox;
        this.referrals = referrals;
        this.renewed = renewed;
        this.actor = actor;
        this.clock = clock;
    }

    /** Nothing happens where something was said since: only the person can say what holds of that. */
    public void handle(UUID wrong) {
        ledger.find(wrong).ifPresent(consent -> {
            long latest = ledgers.lock(consent.person());
            if (consent.version() == latest) {
                takeOut(consent);
            }
        });
    }

    private void takeOut(Consent wrong) {
        Consent.Recording next = new Consent.Recording(
                Ids.next(), wrong.version() + 1, clock.instant(), actor.get().account());
        Optional<Consent> before = ledger.at(wrong.person(), wrong.version() - 1);
        if (before.orElse(null) instanceof Consent.Granted granted) {
            restore(granted.restored(next));
        } else {
            Consent.Withdrawn nothing = Consent.Withdrawn.asOf(
                    before.map(Consent.Withdrawn.class::cast)
                            .map(Consent.Withdrawn::takenBackAt)
                            .orElse(Consent.Withdrawn.NEVER),
                    wrong.person(),
                    next);
            ledger.append(nothing);
            outbox.append(events.of(nothing, wrong.id()));
            referrals.hold(wrong.person(), RestingReferrals.Reason.CONSENT_WITHDRAWN, next.by());
        }
    }

    private void restore(Consent.Granted restored) {
        ledger.append(restored);
        outbox.append(events.of(restored));
        if (isOver(restored, clock.instant())) {
            referrals.hold(restored.person(), RestingReferrals.Reason.CONSENT_EXPIRED, restored.recordedBy());
        }
        renewed.fire(new ConsentRenewed(restored.person()));
    }

    private static boolean isOver(Consent.Granted consent, Instant now) {
        return consent.validUntil().filter(end -> !end.isAfter(now)).isPresent();
    }
}
