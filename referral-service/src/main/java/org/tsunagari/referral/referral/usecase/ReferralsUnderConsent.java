package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tsunagari.referral.basis.usecase.ReferralsOnOtherBases;
import org.tsunagari.referral.consent.usecase.ConsentEnded;
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

/** Lets a person's referrals rest while the basis that they rest on is gone, and go on once there is a consent. */
@ApplicationScoped
class ReferralsUnderConsent implements RestingReferrals, ReferralsOnOtherBases {

    private final Referrals referrals;
    private final ReferralEvents events;
    private final NoticeBoard notices;
    private final Event<ConsentEnded> ended;

    ReferralsUnderConsent(Referrals referrals, ReferralEvents events, NoticeBoard notices, Event<ConsentEnded> ended) {
        this.referrals = referrals;
        this.events = events;
        this.notices = notices;
        this.ended = ended;
    }

    @Override
    public List<String> hold(PersonId person, Reason reason, String by) {
        List<String> numbers = new ArrayList<>();
        for (Referral open : referrals.openForChange(person)) {
            if (open.basis() instanceof ReferralBasis.Consented && open.allows(Transition.HOLD)) {
                hold(open, TransitionReason.valueOf(reason.name()), by);
                numbers.add(open.number().text());
            }
        }
        ended.fire(new ConsentEnded(person));
        return numbers;
    }

    @Override
    public void hold(PersonId person, UUID referral, String by) {
        for (Referral open : referrals.openForChange(person)) {
            boolean restsOnIt =
                    open.id().value().equals(referral) && !(open.basis() instanceof ReferralBasis.Consented);
            if (restsOnIt && open.allows(Transition.HOLD)) {
                hold(open, TransitionReason.BASIS_REJECTED, by);
            }
        }
    }

    private void hold(Referral open, TransitionReason reason, String by) {
        Referral held = referrals.save(open.hold(), TransitionTaken.bySystem(Transition.HOLD, by, reason));
        events.held(held, reason.name());
        notices.post(NoticeCode.valueOf(reason.name()), held.id().value());
    }

    @Override
    public void resume(PersonId person, UUID consent, String by) {
        for (Referral held : referrals.openForChange(person)) {
            if (held.basis() instanceof ReferralBasis.Awaited) {
                events.submitted(referrals.saveBasis(held.restOn(new ReferralBasis.Consented(consent))));
                notices.post(NoticeCode.CONSENT_GIVEN, held.id().value());
            }
            if (held.allows(Transition.RESUMPTION)) {
                Referral resumed = referrals.save(
                        held.resume(),
                        TransitionTaken.bySystem(Transition.RESUMPTION, by, TransitionReason.CONSENT_GIVEN));
                events.resumed(
                        resumed.basis() instanceof ReferralBasis.Consented
                                ? resumed
                                : referrals.saveBasis(resumed.agreed(new ReferralBasis.Consented(consent))));
                notices.post(NoticeCode.CONSENT_GIVEN, held.id().value());
            }
        }
    }
}
