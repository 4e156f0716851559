package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentRefused;

/** The person takes the consent back: disclosure ends with this transaction, open referrals go on hold. */
@ApplicationScoped
public class WithdrawConsent {

    private final ConsentLedger ledger;
    private final MergedConsents merged;
    private final PersonAccess access;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final Event<LedgerChanged> changed;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    WithdrawConsent(
            ConsentLedger ledger,
            MergedConsents merged,
            PersonAccess access,
            ConsentEvents events,
            Outbox outbox,
            Event<LedgerChanged> changed,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.merged = merged;
        this.access = access;
        this.events = events;
        this.outbox = outbox;
        this.changed = changed;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Consent.Withdrawn handle(UUID consentId) {
        access.requireEver(Operation.WITHDRAW_CONSENT);
        Consent consent = ledger.find(consentId).orElseThrow(() -> access.deniedUnknown("consents/" + consentId));
        access.require(Operation.WITHDRAW_CONSENT, purpose(), consent.person(), "consents/" + consentId);
        merged.lock(consent.person());
        long latest = ledger.lock(consent.person());
        if (consent.version() != latest || consent instanceof Consent.Withdrawn) {
            throw new ConsentRefused(ConsentRefused.Code.NOT_IN_FORCE);
        }
        Consent.Withdrawn withdrawal = new Consent.Withdrawn(
                Ids.next(),
                consent.person(),
                latest + 1,
                clock.instant(),
                actor.get().account());
        ledger.append(withdrawal);
        outbox.append(events.of(withdrawal, consentId));
        merged.withdrawEverywhere(consent.person());
        changed.fire(new LedgerChanged.ConsentTakenBack(consent.person()));
        auditor.record(AuditEntry.of(
                "withdraw-consent", "consents/" + consentId, consent.person().value()));
        return withdrawal;
    }

    private Purpose purpose() {
        return Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
    }
}
