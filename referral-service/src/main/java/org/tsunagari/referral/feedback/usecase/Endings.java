package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;

/** How referrals have ended, as their history says it. */
@ApplicationScoped
class Endings {

    private static final Map<ReferralStatus, Transition> ENDED_BY = Map.of(
            ReferralStatus.CLOSED, Transition.CLOSURE,
            ReferralStatus.DECLINED, Transition.DECLINE,
            ReferralStatus.WITHDRAWN_BY_SOURCE, Transition.WITHDRAWAL_BY_SOURCE,
            ReferralStatus.WITHDRAWN_BY_PERSON, Transition.WITHDRAWAL_BY_PERSON);

    private final Referrals referrals;

    Endings(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Empty while it goes on; what was entered in error has no end that anybody could be told. */
    Optional<Feedback.End> of(Referral referral) {
        return entry(referral)
                .map(entry -> new Feedback.End(
                        referral.status(), entry.at().atZone(MunicipalTime.ZONE).toLocalDate(), entry.reason()));
    }

    /** Whether the person has died, as one of their referrals says; who was referred since then is alive. */
    boolean isDead(Referral about) {
        return referrals.standingIn(about.person(), ENDED_BY.keySet()).stream()
                .flatMap(ended -> entry(ended).stream())
                .filter(entry -> !entry.at().isBefore(about.submittedAt()))
                .anyMatch(Endings::isByDeath);
    }

    /** Whether the transition just taken says that the person has died. */
    boolean isByDeath(Referral referral, Transition taken) {
        return taken == ENDED_BY.get(referral.status())
                && entry(referral).filter(Endings::isByDeath).isPresent();
    }

    private Optional<HistoryEntry> entry(Referral referral) {
        return Optional.ofNullable(ENDED_BY.get(referral.status()))
                .flatMap(transition -> referrals.latest(referral, transition));
    }

    private static boolean isByDeath(HistoryEntry entry) {
        return entry.reason()
                .filter(TransitionReason.PERSON_DIED.name()::equals)
                .isPresent();
    }
}
