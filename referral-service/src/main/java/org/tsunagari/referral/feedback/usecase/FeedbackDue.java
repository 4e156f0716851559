package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.ContactPreferences;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.Feedbacks;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.usecase.AgreedReferrals;
import org.tsunagari.referral.statusreport.usecase.PersonToBeTold;

/** Who agreed to be referred and lets themselves be contacted is told, although no report reminds anybody of it. */
@ApplicationScoped
class FeedbackDue implements PersonToBeTold {

    /** What there is to tell since. */
    private static final Map<ReferralStatus, Set<Transition>> BEGUN_BY = Map.of(
            ReferralStatus.IN_SUPPORT, EnumSet.of(Transition.SUPPORT_START, Transition.REOPENING),
            ReferralStatus.REPORTED, EnumSet.of(Transition.STATUS_REPORTS),
            ReferralStatus.CLOSED, EnumSet.of(Transition.CLOSURE));

    private final Referrals referrals;
    private final AgreedReferrals agreed;
    private final ContactPreferences preferences;
    private final Feedbacks feedbacks;
    private final Endings endings;

    FeedbackDue(
            Referrals referrals,
            AgreedReferrals agreed,
            ContactPreferences preferences,
            Feedbacks feedbacks,
            Endings endings) {
        this.referrals = referrals;
        this.agreed = agreed;
        this.preferences = preferences;
        this.feedbacks = feedbacks;
        this.endings = endings;
    }

    @Override
    public boolean isDue(Referral referral) {
        return isWelcome(referral) && !isTold(referral);
    }

    /** Whether somebody should go and tell the person of it. */
    boolean isWelcome(Referral referral) {
        return agreed.has(referral)
                && preferences
                        .latestOf(referral.person())
                        .filter(ContactPreference::doNotContact)
                        .isEmpty()
                && endings.of(referral).filter(end -> !end.needsTelling()).isEmpty()
                && !endings.isDead(referral);
    }

    private boolean isTold(Referral referral) {
        return referrals.history(referral).reversed().stream()
                .filter(entry ->
                        BEGUN_BY.getOrDefault(referral.status(), Set.of()).contains(entry.transition()))
                .findFirst()
                .filter(begun -> isToldSince(begun, referral))
                .isPresent();
    }

    /** What came with the last report tells not how it went on since; after the end only what tells the end counts. */
    private boolean isToldSince(HistoryEntry begun, Referral referral) {
        return feedbacks.of(referral.person()).stream()
                .filter(told -> told.referral().equals(referral.id()) && told.state() != Feedback.State.OBSOLETE)
                .filter(told -> !told.composedAt().isBefore(begun.at()))
                .anyMatch(told -> referral.status() == ReferralStatus.CLOSED
                        ? told.end().isPresent()
                        : told.report().isEmpty());
    }
}
