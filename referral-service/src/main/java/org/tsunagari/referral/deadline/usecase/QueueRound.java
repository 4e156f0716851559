package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.persistence.QueueNudges;
import org.tsunagari.referral.deadline.persistence.QueueNudges.Kind;
import org.tsunagari.referral.round.Round;

/** Tells of what waits in the queues: the centre before it is late, and the lead when nobody acts. Each once. */
@ApplicationScoped
class QueueRound implements Round {

    private static final int BATCH = 100;

    private final QueueDeadlines deadlines;
    private final QueueNudges nudges;
    private final TellParties tell;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    QueueRound(
            QueueDeadlines deadlines,
            QueueNudges nudges,
            TellParties tell,
            Auditor auditor,
            MunicipalityContext municipality,
            Clock clock) {
        this.deadlines = deadlines;
        this.nudges = nudges;
        this.tell = tell;
        this.auditor = auditor;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean act() {
        boolean more = false;
        for (OfficeQueue queue : OfficeQueue.values()) {
            for (Kind kind : Kind.values()) {
                more |= act(queue, kind);
            }
        }
        return more;
    }

    private boolean act(OfficeQueue queue, Kind kind) {
        Optional<Instant> begunBefore = deadlines.begunBefore(
                queue,
                switch (kind) {
                    case REMINDER -> Limit.Due::remindAt;
                    case ESCALATION -> Limit.Due::escalateAt;
                });
        List<QueueNudges.Waiting> come = begunBefore
                .map(moment -> nudges.mark(queue, kind, moment, clock.instant(), BATCH))
                .orElse(List.of());
        for (QueueNudges.Waiting waiting : come) {
            tell.of(queue, kind, waiting);
            auditor.recordEffect(
                    entry(
                            (kind == Kind.REMINDER ? "remind-of-" : "escalate-") + queue.key(),
                            object(queue, waiting),
                            waiting.person()),
                    municipality.current().orElseThrow(),
                    "queue:" + queue.key() + ":" + waiting.item());
        }
        return !come.isEmpty();
    }

    /** A message is found at its referral. */
    private static String object(OfficeQueue queue, QueueNudges.Waiting waiting) {
        String item = queue.items() + "/" + waiting.item();
        return queue == OfficeQueue.SOURCE_MESSAGE
                ? "referrals/" + waiting.referral().orElseThrow() + "/" + item
                : item;
    }

    private static AuditEntry entry(String action, String object, Optional<UUID> person) {
        return person.map(id -> AuditEntry.of(action, object, id)).orElseGet(() -> AuditEntry.of(action, object));
    }
}
