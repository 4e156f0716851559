package org.tsunagari.referral.referral.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.events.CaseReopened;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.basis.model.OtherBases;
import org.tsunagari.referral.basis.usecase.ReferralsOnOtherBases;
import org.tsunagari.referral.consent.usecase.RestingReferrals;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.model.TransitionTaken;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;
import org.tsunagari.referral.support.persistence.SupportProjection;

/**
 * The support goes on: the referrals that were closed with the case are in support again, or on hold where what they rest
 * on is gone meanwhile.
 */
@ApplicationScoped
class CaseReopenedHandler implements EventHandler<CaseReopened> {

    private final Referrals referrals;
    private final SupportProjection projection;
    private final ReferralEvents events;
    private final ConsentsInForce consents;
    private final RestingReferrals resting;
    private final OtherBases bases;
    private final ReferralsOnOtherBases onOtherBases;
    private final Auditor auditor;
    private final Clock clock;

    CaseReopenedHandler(
            Referrals referrals,
            SupportProjection projection,
            ReferralEvents events,
            ConsentsInForce consents,
            RestingReferrals resting,
            OtherBases bases,
            ReferralsOnOtherBases onOtherBases,
            Auditor auditor,
            Clock clock) {
        this.referrals = referrals;
        this.projection = projection;
        this.events = events;
        this.consents = consents;
        this.resting = resting;
        this.bases = bases;
        this.onOtherBases = onOtherBases;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Override
    public Class<CaseReopened> eventType() {
        return CaseReopened.class;
    }

    @Override
    public void handle(CaseReopened event, Delivery delivery) {
        for (UUID id : projection.referralsOf(event.caseId())) {
            referrals.find(new ReferralId(id)).ifPresent(referral -> {
                // a report on how it ended comes after the end and changes nothing
                referrals.history(referral).reversed().stream()
                        .filter(entry -> entry.transition() != Transition.STATUS_REPORTS)
                        .findFirst()
                        .filter(HistoryEntry::isClosureByCase)
                        .ifPresent(closure -> reopen(referral, closure, delivery));
            });
        }
    }

    private void reopen(Referral closed, HistoryEntry closure, Delivery delivery) {
        String by = "event:" + delivery.eventId();
        Referral reopened = referrals.save(
                closed.reopen(closure),
                TransitionTaken.bySystem(Transition.REOPENING, by, TransitionReason.CASE_REOPENED));
        events.resumed(reopened);
        holdWithoutGround(reopened, by);
        auditor.recordEffect(
                AuditEntry.of(
                        Transition.REOPENING.path(),
                        "referrals/" + reopened.id(),
                        reopened.person().value()),
                delivery.municipality(),
                delivery.eventId().toString());
    }

    private void holdWithoutGround(Referral reopened, String by) {
        if (!(reopened.basis() instanceof ReferralBasis.Consented)) {
            if (bases.isRejected(reopened.id().value())) {
                onOtherBases.hold(reopened.person(), reopened.id().value(), by);
            }
            return;
        }
        ConsentSnapshot consent = consents.of(reopened.person());
        if (consent.version() == 0 || !consent.isInForce(clock.instant())) {
            resting.hold(
                    reopened.person(),
                    consent.withdrawn()
                            ? RestingReferrals.Reason.CONSENT_WITHDRAWN
                            : RestingReferrals.Reason.CONSENT_EXPIRED,
                    by);
        }
    }
}
