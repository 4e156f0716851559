package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.basis.usecase.ReferralsOnOtherBases;
import org.tsunagari.referral.consent.usecase.ConsentEnded;
import org.tsunagari.referral.consent.usecase.RestingReferrals;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.usecase.PersonsParted;
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
    private final OwnConsents consents;
    private final ConsentsInForce inForce;
    private final Event<ConsentEnded> ended;
    private final CurrentActor actor;
    private final Clock clock;

    ReferralsUnderConsent(
            Referrals referrals,
            ReferralEvents events,
            NoticeBoard notices,
            OwnConsents consents,
            ConsentsInForce inForce,
            Event<ConsentEnded> ended,
            CurrentActor actor,
            Clock clock) {
        this.referrals = referrals;
        this.events = events;
        this.notices = notices;
        this.consents = consents;
        this.inForce = inForce;
        this.ended = ended;
        this.actor = actor;
        this.clock = clock;
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

    /** Of two people who were taken for one, each has said their own only: what went on by the other's word waits. */
    void parted(@Observes PersonsParted parted) {
        for (PersonId person : List.of(parted.surviving(), parted.merged())) {
            ConsentSnapshot own = inForce.of(person);
            referrals.openForChange(person).stream()
                    .filter(open -> open.basis() instanceof ReferralBasis.Consented && open.allows(Transition.HOLD))
                    .forEach(open -> whyNot(open, own)
                            .ifPresent(reason -> hold(open, reason, actor.get().account())));
            ended.fire(new ConsentEnded(person));
        }
    }

    private Optional<TransitionReason> whyNot(Referral open, ConsentSnapshot own) {
        if (consents.isAnothers(open)) {
            return Optional.of(TransitionReason.CONSENT_OF_ANOTHER);
        }
        if (own.withdrawn()) {
            return Optional.of(TransitionReason.CONSENT_WITHDRAWN);
        }
        return own.isInForce(clock.instant()) ? Optional.empty() : Optional.of(TransitionReason.CONSENT_EXPIRED);
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
                        consents.of(resumed).isPresent()
                                ? resumed
                                : referrals.saveBasis(resumed.agreed(new ReferralBasis.Consented(consent))));
                notices.post(NoticeCode.CONSENT_GIVEN, held.id().value());
            }
        }
    }
}
