package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.disclosure.persistence.DisclosureLedger;

/** The person takes the consent back: disclosure ends with this transaction, open referrals go on hold. */
@ApplicationScoped
public class WithdrawConsent {

    private final ConsentLedger ledger;
    private final PersonLedgers ledgers;
    private final MergedConsents merged;
    private final PersonAccess access;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final DisclosureLedger disclosures;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    WithdrawConsent(
            ConsentLedger ledger,
            PersonLedgers ledgers,
            MergedConsents merged,
            PersonAccess access,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            DisclosureLedger disclosures,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.merged = merged;
        this.access = access;
        this.events = events;
        this.outbox = outbox;
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What a withdrawal has come to.
     *
     * @param onHold numbers of the referrals that rest now
     * @param disclosedBefore lines of the disclosure ledger until now
     */
    public record Outcome(Consent.Withdrawn withdrawal, List<String> onHold, long disclosedBefore) {}

    /** @param reason in the person's words; nobody needs one */
    @Transactional
    public Outcome handle(UUID consentId, Optional<String> reason) {
        access.requireEver(Operation.WITHDRAW_CONSENT);
        Consent consent = ledger.find(consentId).orElseThrow(() -> access.deniedUnknown("consents/" + consentId));
        Allowed allowed =
                access.allow(Operation.WITHDRAW_CONSENT, purpose(), consent.person(), "consents/" + consentId);
        long latest = ledgers.lock(consent.person());
        if (consent.version() != latest || consent instanceof Consent.Withdrawn) {
            throw new ConsentRefused(ConsentRefused.Code.NOT_IN_FORCE);
        }
        Consent.Withdrawn withdrawal = Consent.Withdrawn.now(
                consent.person(),
                reason,
                new Consent.Recording(
                        Ids.next(), latest + 1, clock.instant(), actor.get().account()));
        ledger.append(withdrawal);
        outbox.append(events.of(withdrawal, consentId));
        merged.withdrawEverywhere(consent.person(), withdrawal.takenBackAt());
        List<String> onHold =
                referrals.hold(consent.person(), RestingReferrals.Reason.CONSENT_WITHDRAWN, withdrawal.recordedBy());
        auditor.record(allowed.act("withdraw-consent"));
        return new Outcome(withdrawal, onHold, disclosures.countOf(consent.person()));
    }

    private Purpose purpose() {
        return Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
    }
}
