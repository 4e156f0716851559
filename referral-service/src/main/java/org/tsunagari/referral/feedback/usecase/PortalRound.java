package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.Feedbacks;
import org.tsunagari.referral.round.Round;

/** What waits on the portal for somebody who has no account there any more waits in vain: somebody has to tell it. */
@ApplicationScoped
class PortalRound implements Round {

    private static final int BATCH = 100;

    private final Feedbacks feedbacks;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    PortalRound(Feedbacks feedbacks, Auditor auditor, MunicipalityContext municipality, Clock clock) {
        this.feedbacks = feedbacks;
        this.auditor = auditor;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean act() {
        List<Feedback> vain = feedbacks.waitingWithoutAccount(BATCH);
        for (Feedback feedback : vain) {
            feedbacks.save(feedback.withoutAccount(clock.instant()));
            auditor.recordEffect(
                    AuditEntry.of(
                            "feedback-without-account",
                            "person-feedback/" + feedback.id(),
                            feedback.person().value()),
                    municipality.current().orElseThrow(),
                    "portal:" + feedback.id());
        }
        return !vain.isEmpty();
    }
}
