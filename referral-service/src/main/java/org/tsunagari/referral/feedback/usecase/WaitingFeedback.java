package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.ListFilterSql;
import org.tsunagari.referral.access.NotErased;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.Feedback;

/** Feedback that somebody has to bring, as far as the actor could read it one by one. */
@ApplicationScoped
public class WaitingFeedback {

    private final EntityManager database;
    private final PersonAccess access;
    private final QueueDeadlines deadlines;
    private final Clock clock;

    WaitingFeedback(EntityManager database, PersonAccess access, QueueDeadlines deadlines, Clock clock) {
        this.database = database;
        this.access = access;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Who waits, and how they want to hear; nothing of what they are to hear. */
    @Schema(name = "WaitingFeedback")
    public record Row(
            UUID id,
            UUID personId,
            UUID referralId,
            ContactPreference.Channel channel,
            Instant composedAt,

            @Schema(
                    description =
                            "Why somebody has to tell it although the person had chosen otherwise: NO_ACCOUNT, or CONTACT_WANTED_AGAIN where it was withheld meanwhile, so that it may not hold any more; compose it anew then")
            Feedback.@Nullable Why reason,

            @Schema(description = "Since when somebody has to tell it")
            Instant waitingSince,

            @Schema(description = "Until when the person should be told") @Nullable
            Instant dueAt,

            @Schema(description = "Whether that is past") boolean overdue) {}

    /** One more than the page, oldest first. */
    @Transactional
    public List<Row> list(boolean overdue, PageRequest page) {
        ListFilterSql allowed = access.filterAll(Set.of(DataCategory.NARRATIVE, DataCategory.SUPPORT));
        Map<String, Object> parameters = new HashMap<>(allowed.parameters());
        StringBuilder where = new StringBuilder(allowed.predicate());
        if (overdue) {
            where.append(" AND coalesce(f.waiting_since, f.composed_at) < :lateBefore");
            parameters.put(
                    "lateBefore",
                    deadlines
                            .lateIfBegunBefore(OfficeQueue.PERSON_FEEDBACK)
                            .orElse(Instant.EPOCH)
                            .atOffset(ZoneOffset.UTC));
        }
        page.after().ifPresent(key -> {
            where.append(" AND (coalesce(f.waiting_since, f.composed_at), f.id) > (:since, :id)");
            parameters.put("since", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC));
            parameters.put("id", PageRequest.id(key.get(1)));
        });
        Query query = database.createNativeQuery("""
                SELECT f.id, f.person_id, f.referral_id, f.channel, f.composed_at, f.state_reason,
                       coalesce(f.waiting_since, f.composed_at)
                FROM person_feedback f JOIN referral r ON r.id = f.referral_id
                WHERE f.state = 'TO_BE_TOLD' AND %s AND %s
                ORDER BY coalesce(f.waiting_since, f.composed_at), f.id
                """.formatted(NotErased.sql("f.person_id"), where), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(page.limit() + 1).getResultList();
        access.listed("person-feedback");
        return rows.stream().map(Tuple.class::cast).map(this::row).toList();
    }

    private Row row(Tuple row) {
        Instant waitingSince = row.get(6, Instant.class);
        Optional<Instant> dueAt = deadlines.dueAt(OfficeQueue.PERSON_FEEDBACK, waitingSince);
        String reason = row.get(5, String.class);
        return new Row(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                ContactPreference.Channel.valueOf(row.get(3, String.class)),
                row.get(4, Instant.class),
                reason == null ? null : Feedback.Why.valueOf(reason),
                waitingSince,
                dueAt.orElse(null),
                dueAt.filter(due -> due.isBefore(clock.instant())).isPresent());
    }
}
