package org.tsunagari.referral.worklist.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Subject;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.ListFilterSql;
import org.tsunagari.referral.access.NotErased;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.worklist.QueueCounts;

/** Counts the queues, each as its own list would show it to the actor. */
@ApplicationScoped
public class CountQueues {

    private final EntityManager database;
    private final PersonAccess access;
    private final QueueDeadlines deadlines;
    private final CurrentActor actor;

    CountQueues(EntityManager database, PersonAccess access, QueueDeadlines deadlines, CurrentActor actor) {
        this.database = database;
        this.access = access;
        this.deadlines = deadlines;
        this.actor = actor;
    }

    @Transactional
    public QueueCounts handle() {
        ListFilterSql told = access.filterAll(Set.of(DataCategory.NARRATIVE, DataCategory.SUPPORT));
        QueueCounts.Tray feedback = tray(
                OfficeQueue.PERSON_FEEDBACK,
                """
                SELECT count(*), count(*) FILTER (WHERE coalesce(f.waiting_since, f.composed_at) < :late)
                FROM person_feedback f JOIN referral r ON r.id = f.referral_id
                WHERE f.state = 'TO_BE_TOLD' AND %s AND %s
                """.formatted(NotErased.sql("f.person_id"), told.predicate()),
                told.parameters());
        QueueCounts.@Nullable Tray news = sourceNews();
        QueueCounts.@Nullable Tray duplicates = duplicates();
        access.listed("queue-counts");
        return new QueueCounts(
                basisReviews(),
                feedback,
                drafts(),
                news,
                messages(),
                erasureRequests(),
                duplicates,
                duplicates == null ? null : duplicates.waiting());
    }

    private QueueCounts.@Nullable Tray basisReviews() {
        return may(Operation.REVIEW_BASIS)
                ? tray(
                        OfficeQueue.BASIS_REVIEW,
                        "SELECT count(*), count(*) FILTER (WHERE opened_at < :late) FROM legal_basis b WHERE status = 'PENDING' AND "
                                + NotErased.sql("b.person_id"),
                        Map.of())
                : null;
    }

    private QueueCounts.@Nullable Tray drafts() {
        if (!may(Operation.SUBMIT_REFERRAL)) {
            return null;
        }
        QueueCounts.Tray routine = keyedIn(OfficeQueue.KEYED_IN_DRAFT, Urgency.ROUTINE);
        QueueCounts.Tray urgent = keyedIn(OfficeQueue.URGENT_KEYED_IN_DRAFT, Urgency.URGENT);
        return new QueueCounts.Tray(routine.waiting() + urgent.waiting(), routine.overdue() + urgent.overdue());
    }

    private QueueCounts.Tray keyedIn(OfficeQueue queue, Urgency urgency) {
        return tray(queue, """
                SELECT count(*), count(*) FILTER (WHERE waiting_since < :late) FROM referral_draft
                WHERE channel <> 'API' AND content IS NOT NULL AND urgency = :urgency
                """, Map.of("urgency", urgency.name()));
    }

    private QueueCounts.@Nullable Tray sourceNews() {
        if (!may(Operation.ISSUE_STATUS_REPORT)) {
            return null;
        }
        ListFilterSql readable = access.filterAll(Set.of(DataCategory.STATUS_REPORT));
        return tray(OfficeQueue.SOURCE_NEWS, """
                SELECT count(*), count(*) FILTER (WHERE n.begun < :late)
                FROM unreached_news n JOIN referral r ON r.id = n.referral_id WHERE %s
                """.formatted(readable.predicate()), readable.parameters());
    }

    /** Of the referrals that the list shows. */
    private QueueCounts.@Nullable Tray messages() {
        if (!may(Operation.CORRESPOND)) {
            return null;
        }
        ListFilterSql readable = access.filter(ReferralList.SHOWN);
        return tray(OfficeQueue.SOURCE_MESSAGE, """
                SELECT count(*), count(*) FILTER (WHERE u.begun < :late)
                FROM unread_source_message u JOIN referral r ON r.id = u.referral_id WHERE %s
                """.formatted(readable.predicate()), readable.parameters());
    }

    private QueueCounts.@Nullable Tray erasureRequests() {
        return may(Operation.DECIDE_ERASURE)
                ? tray(
                        OfficeQueue.ERASURE_REQUEST,
                        "SELECT count(*), count(*) FILTER (WHERE requested_at < :late) FROM erasure_request e WHERE status = 'REQUESTED' AND "
                                + NotErased.sql("e.person_id"),
                        Map.of())
                : null;
    }

    private QueueCounts.@Nullable Tray duplicates() {
        return may(Operation.MATCH_PERSONS)
                ? tray(
                        OfficeQueue.PERSON_DUPLICATE,
                        "SELECT count(*), count(*) FILTER (WHERE begun < :late) FROM undecided_duplicate",
                        Map.of())
                : null;
    }

    /** Only who is at the centre has anything in these. */
    private boolean may(Operation operation) {
        boolean centre = actor.get()
                .organisationKind()
                .filter(Subject.CENTRE_KIND::equals)
                .isPresent();
        return centre && AccessPolicy.mayEver(actor.get().roles(), operation);
    }

    private QueueCounts.Tray tray(OfficeQueue queue, String sql, Map<String, Object> parameters) {
        Instant late = deadlines.lateIfBegunBefore(queue).orElse(Instant.EPOCH);
        Query query = database.createNativeQuery(sql, Tuple.class).setParameter("late", late.atOffset(ZoneOffset.UTC));
        parameters.forEach(query::setParameter);
        Tuple counts = (Tuple) query.getSingleResult();
        return new QueueCounts.Tray(counts.get(0, Long.class), counts.get(1, Long.class));
    }
}
