package org.tsunagari.referral.referral.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionTaken;
import org.tsunagari.referral.support.persistence.SupportProjection;

/** A case works on a referral now. */
@ApplicationScoped
class SupportStart {

    private final Referrals referrals;
    private final SupportProjection projection;
    private final Auditor auditor;

    SupportStart(Referrals referrals, SupportProjection projection, Auditor auditor) {
        this.referrals = referrals;
        this.projection = projection;
        this.auditor = auditor;
    }

    void start(UUID referralId, UUID caseId, UUID personId, Delivery delivery) {
        projection.open(referralId, caseId, personId, delivery.municipality());
        Referral referral = referrals
                .find(new ReferralId(referralId))
                .orElseThrow(() -> new IllegalArgumentException("referral " + referralId + " is not known here"));
        // withdrawn or held meanwhile: the case hears that by its own event
        if (referral.allows(Transition.SUPPORT_START)) {
            referrals.save(
                    referral.startSupport(),
                    new TransitionTaken(
                            Transition.SUPPORT_START,
                            Party.SYSTEM,
                            "event:" + delivery.eventId(),
                            Optional.empty(),
                            Optional.empty()));
        }
        auditor.recordEffect(
                AuditEntry.of("support-start", "referrals/" + referralId, personId),
                delivery.municipality(),
                delivery.eventId().toString());
    }
}
