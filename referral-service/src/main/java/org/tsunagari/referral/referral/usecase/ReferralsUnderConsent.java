package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tsunagari.referral.consent.usecase.RestingReferrals;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.referral.model.TransitionTaken;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;

/** Lets a person's referrals rest while the consent that they rest on is gone, and go on once there is one again. */
@ApplicationScoped
class ReferralsUnderConsent implements RestingReferrals {

    private final Referrals referrals;
    private final ReferralEvents events;
    private final NoticeBoard notices;

    ReferralsUnderConsent(Referrals referrals, ReferralEvents events, NoticeBoard notices) {
        this.referrals = referrals;
        this.events = events;
        this.notices = notices;
    }

    @Override
    public List<String> hold(PersonId person, Reason reason, String by) {
        List<String> numbers = new ArrayList<>();
        for (Referral open : referrals.openForChange(person)) {
            if (open.basis() instanceof ReferralBasis.Consented && open.allows(Transition.HOLD)) {
                Referral held = referrals.save(
                        open.hold(),
                        TransitionTaken.bySystem(Transition.HOLD, by, TransitionReason.valueOf(reason.name())));
                events.held(held, reason.name());
                notices.post(NoticeCode.valueOf(reason.name()), held.id().value());
                numbers.add(held.number().text());
            }
        }
        return numbers;
    }

    @Override
    public void resume(PersonId person, UUID consent, String by) {
        for (Referral held : referrals.openForChange(person)) {
            if (held.basis() instanceof ReferralBasis.Awaited) {
                events.submitted(referrals.saveBasis(held.restOn(new ReferralBasis.Consented(consent))));
                notices.post(NoticeCode.CONSENT_GIVEN, held.id().value());
            }
            if (held.allows(Transition.RESUMPTION)) {
                events.resumed(referrals.save(
                        held.resume(),
                        TransitionTaken.bySystem(Transition.RESUMPTION, by, TransitionReason.CONSENT_GIVEN)));
                notices.post(NoticeCode.CONSENT_GIVEN, held.id().value());
            }
        }
    }
}
