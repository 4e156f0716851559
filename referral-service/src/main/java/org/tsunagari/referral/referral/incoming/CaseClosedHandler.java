package org.tsunagari.referral.referral.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.events.CaseClosed;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.model.TransitionTaken;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;
import org.tsunagari.referral.support.persistence.SupportProjection;

/** The support has ended: the referrals behind it are closed. */
@ApplicationScoped
class CaseClosedHandler implements EventHandler<CaseClosed> {

    private final Referrals referrals;
    private final SupportProjection projection;
    private final ReferralEvents events;
    private final Auditor auditor;

    CaseClosedHandler(Referrals referrals, SupportProjection projection, ReferralEvents events, Auditor auditor) {
        this.events = events;
        this.auditor = auditor;
        this.referrals = referrals;
        this.projection = projection;
    }

    @Override
    public Class<CaseClosed> eventType() {
        return CaseClosed.class;
    }

    @Override
    public void handle(CaseClosed event, Delivery delivery) {
        for (UUID id : projection.referralsOf(event.caseId())) {
            referrals
                    .find(new ReferralId(id))
                    .filter(referral -> referral.allows(Transition.CLOSURE))
                    .map(referral -> referrals.save(
                            referral.close(Set.of(Party.SYSTEM)),
                            TransitionTaken.bySystem(
                                    Transition.CLOSURE, "event:" + delivery.eventId(), TransitionReason.CASE_CLOSED)))
                    .ifPresent(closed -> tell(closed, delivery));
        }
    }

    private void tell(Referral closed, Delivery delivery) {
        events.closed(closed, TransitionReason.CASE_CLOSED.name());
        auditor.recordEffect(
                AuditEntry.of(
                        Transition.CLOSURE.path(),
                        "referrals/" + closed.id(),
                        closed.person().value()),
                delivery.municipality(),
                delivery.eventId().toString());
    }
}
