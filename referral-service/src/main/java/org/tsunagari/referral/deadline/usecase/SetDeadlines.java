package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import java.util.Optional;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.deadline.model.DeadlineExemption;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.persistence.Deadlines;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.StatusChanged;

/** A referral that comes to stand somewhere gets the deadline of that status; the one before is over. */
@ApplicationScoped
public class SetDeadlines {

    private final Limits limits;
    private final OpenDays open;
    private final Deadlines deadlines;
    private final Instance<DeadlineExemption> exemptions;

    SetDeadlines(Limits limits, OpenDays open, Deadlines deadlines, @Any Instance<DeadlineExemption> exemptions) {
        this.limits = limits;
        this.open = open;
        this.deadlines = deadlines;
        this.exemptions = exemptions;
    }

    void handle(@Observes StatusChanged change) {
        if (change.position() > 0) {
            deadlines.end(change.referral(), change.at());
        }
        if (!isExempt(change)) {
            begin(change);
        }
    }

    /** Whether somebody has to act has changed, though the status has not. */
    public void reconsider(StatusChanged standing) {
        if (isExempt(standing)) {
            deadlines.pause(standing.referral(), standing.at());
        } else if (!deadlines.resume(standing)) {
            begin(standing);
        }
    }

    /** What runs in this standing, or rests, runs from its beginning again, as long as it would run in another status. */
    public void beginAnew(StatusChanged standing, ReferralStatus asLongAsIn) {
        limit(asLongAsIn, standing.urgency())
                .map(limit -> limit.from(standing.at(), open.here(), MunicipalTime.ZONE))
                .ifPresent(due -> deadlines.beginAnew(standing, due));
    }

    private void begin(StatusChanged change) {
        limit(change.status(), change.urgency())
                .ifPresent(limit -> deadlines.add(
                        change,
                        change.status() == ReferralStatus.INFORMATION_REQUESTED ? Party.SOURCE : Party.CENTRE,
                        limit.from(change.at(), open.here(), MunicipalTime.ZONE)));
    }

    private boolean isExempt(StatusChanged change) {
        return exemptions.stream().anyMatch(exemption -> exemption.exempts(change.referral(), change.status()));
    }

    private Optional<Limit> limit(ReferralStatus status, Urgency urgency) {
        String key = (status + "-" + urgency).toLowerCase(Locale.ROOT).replace('_', '-');
        return limits.of(key);
    }
}
