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
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.feedback.model.ContactPreference;

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
            where.append(" AND f.composed_at < :lateBefore");
            parameters.put(
                    "lateBefore",
                    deadlines
                            .lateIfBegunBefore(OfficeQueue.PERSON_FEEDBACK)
                            .orElse(Instant.EPOCH)
                            .atOffset(ZoneOffset.UTC));
        }
        page.after().ifPresent(key -> {
            where.append(" AND (f.composed_at, f.id) > (:composedAt, :id)");
            parameters.put("composedAt", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC));
            parameters.put("id", PageRequest.id(key.get(1)));
        });
        Query query = database.createNativeQuery("""
                SELECT f.id, f.person_id, f.referral_id, f.channel, f.composed_at
                FROM person_feedback f JOIN referral r ON r.id = f.referral_id
                WHERE f.state = 'TO_BE_TOLD' AND %s
                ORDER BY f.composed_at, f.id
                """.formatted(where), Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(page.limit() + 1).getResultList();
        access.listed("person-feedback");
        return rows.stream().map(Tuple.class::cast).map(this::row).toList();
    }

    private Row row(Tuple row) {
        Instant composedAt = row.get(4, Instant.class);
        Optional<Instant> dueAt = deadlines.dueAt(OfficeQueue.PERSON_FEEDBACK, composedAt);
        return new Row(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                ContactPreference.Channel.valueOf(row.get(3, String.class)),
                composedAt,
                dueAt.orElse(null),
                dueAt.filter(due -> due.isBefore(clock.instant())).isPresent());
    }
}
