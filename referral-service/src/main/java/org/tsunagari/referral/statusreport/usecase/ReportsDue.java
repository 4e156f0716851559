package org.tsunagari.referral.statusreport.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.tsunagari.referral.consent.usecase.ConsentRenewed;
import org.tsunagari.referral.deadline.model.DeadlineExemption;
import org.tsunagari.referral.deadline.usecase.SetDeadlines;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.StatusChanged;
import org.tsunagari.referral.referral.usecase.SourcePermission;

/**
 * A report is due when support has begun, and again some time after each report; it stands in the worklist like every
 * other deadline. None is due where the person does not let the source be told.
 */
@ApplicationScoped
class ReportsDue implements DeadlineExemption {

    private static final Set<ReferralStatus> REPORTED_ON =
            EnumSet.of(ReferralStatus.IN_SUPPORT, ReferralStatus.REPORTED);

    private final Referrals referrals;
    private final SourcePermission permission;
    private final SetDeadlines deadlines;
    private final Clock clock;

    ReportsDue(Referrals referrals, SourcePermission permission, SetDeadlines deadlines, Clock clock) {
        this.referrals = referrals;
        this.permission = permission;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public boolean exempts(ReferralId referral, ReferralStatus status) {
        return REPORTED_ON.contains(status)
                && !referrals.find(referral).filter(permission::isGiven).isPresent();
    }

    void consentChanged(@Observes ConsentRenewed change) {
        for (Referral open : referrals.openOf(change.person())) {
            if (REPORTED_ON.contains(open.status())) {
                deadlines.reconsider(
                        new StatusChanged(open.id(), open.status(), open.urgency(), open.version(), clock.instant()));
            }
        }
    }
}
