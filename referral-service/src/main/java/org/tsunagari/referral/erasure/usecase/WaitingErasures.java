package org.tsunagari.referral.erasure.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.erasure.model.ErasureRequest;
import org.tsunagari.referral.erasure.persistence.ErasureQueue;

/** Requests for erasure that nobody at the centre has decided on. */
@ApplicationScoped
public class WaitingErasures {

    private final ErasureQueue queue;
    private final PersonAccess access;
    private final QueueDeadlines deadlines;
    private final CurrentActor actor;
    private final Clock clock;

    WaitingErasures(
            ErasureQueue queue, PersonAccess access, QueueDeadlines deadlines, CurrentActor actor, Clock clock) {
        this.queue = queue;
        this.access = access;
        this.deadlines = deadlines;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param dueAt until when it has to be decided; empty where the municipality sets no limit */
    public record Waiting(ErasureRequest request, Optional<Instant> dueAt, boolean overdue) {}

    /** One more than the page, oldest first; nothing for who is not at the centre. */
    @Transactional
    public List<Waiting> list(boolean overdue, PageRequest page) {
        access.requireEver(Operation.DECIDE_ERASURE);
        access.listed(OfficeQueue.ERASURE_REQUEST.items());
        boolean centre = actor.get()
                .organisationKind()
                .filter(Subject.CENTRE_KIND::equals)
                .isPresent();
        Optional<Instant> late = deadlines.lateIfBegunBefore(OfficeQueue.ERASURE_REQUEST);
        if (!centre || (overdue && late.isEmpty())) {
            return List.of();
        }
        return queue.of(overdue ? late : Optional.empty(), page).stream()
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(ErasureRequest request) {
        Optional<Instant> dueAt = deadlines.dueAt(OfficeQueue.ERASURE_REQUEST, request.requestedAt());
        return new Waiting(
                request,
                dueAt,
                dueAt.filter(due -> due.isBefore(clock.instant())).isPresent());
    }
}
