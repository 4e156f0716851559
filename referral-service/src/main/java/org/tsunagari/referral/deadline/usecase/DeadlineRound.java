package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.deadline.persistence.Deadlines;
import org.tsunagari.referral.round.Round;

/**
 * Acts on the deadlines of one municipality that have come. A reminder is written with the mark that it was given, in one
 * transaction and once by a unique key, and so are the notices: a crash or a second replica neither loses nor doubles it.
 */
@ApplicationScoped
class DeadlineRound implements Round {

    private static final int BATCH = 100;

    private final Deadlines deadlines;
    private final TellParties tell;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    DeadlineRound(
            Deadlines deadlines, TellParties tell, Auditor auditor, MunicipalityContext municipality, Clock clock) {
        this.deadlines = deadlines;
        this.tell = tell;
        this.auditor = auditor;
        this.municipality = municipality;
        this.clock = clock;
    }

    /** Whose deadlines there are to look at. */
    @Transactional
    public List<String> municipalities() {
        return deadlines.municipalities();
    }

    @Override
    @Transactional
    public boolean act() {
        List<Deadlines.Passed> passed = deadlines.claim(clock.instant(), BATCH);
        for (Deadlines.Passed step : passed) {
            deadlines.nudge(step, clock.instant());
            tell.of(step);
            auditor.recordEffect(
                    AuditEntry.of(
                            step.escalation() ? "escalate-referral" : "remind-of-referral",
                            "referrals/" + step.referral(),
                            step.person()),
                    municipality.current().orElseThrow(),
                    "deadline:" + step.deadline());
        }
        return !passed.isEmpty();
    }
}
