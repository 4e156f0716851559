package org.tsunagari.referral.delivery.usecase;

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
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.ListFilterSql;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.usecase.QueueDeadlines;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.webhook.model.EventType;

/** What has not reached the sources, for the centre: nobody there is to believe that somebody was told who was not. */
@ApplicationScoped
public class SourceDeliveries {

    private static final Set<DataCategory> REPORT = Set.of(DataCategory.STATUS_REPORT);

    private static final String ROWS = """
            SELECT d.id, d.channel, d.state, d.event_type, d.status_report_id, d.message_id, r.id AS referral, r.number,
                   r.source_organisation_id, n.begun, d.told_how, d.told_at,
                   d.subscription_id
            FROM report_delivery d
                 LEFT JOIN status_report s ON s.id = d.status_report_id
                 JOIN referral r ON r.id = coalesce(d.referral_id, s.referral_id)
                 LEFT JOIN unreached_news n ON n.id = d.id
            """;

    private final EntityManager database;
    private final PersonAccess access;
    private final QueueDeadlines deadlines;
    private final Clock clock;

    SourceDeliveries(EntityManager database, PersonAccess access, QueueDeadlines deadlines, Clock clock) {
        this.database = database;
        this.access = access;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * One way of something to a source.
     *
     * @param waitingSince since when it waits for somebody; empty where it reached the source, or need not any more
     * @param dueAt until when the source should have it
     */
    public record Row(
            UUID id,
            Delivery.Channel channel,
            Delivery.State state,
            EventType type,
            Optional<UUID> report,
            Optional<UUID> message,
            UUID referral,
            String number,
            UUID source,
            Optional<UUID> subscription,
            Optional<Instant> waitingSince,
            Optional<Instant> dueAt,
            boolean overdue,
            Optional<Delivery.Told.How> toldBy,
            Optional<Instant> toldAt) {}

    /** Which of them. */
    public record Wanted(Optional<UUID> referral, boolean overdue) {}

    /** One more than the page, what has waited longest first. */
    @Transactional
    public List<Row> waiting(Wanted wanted, PageRequest page) {
        access.requireEver(Operation.ISSUE_STATUS_REPORT);
        ListFilterSql allowed = access.filterAll(REPORT);
        Map<String, Object> parameters = new HashMap<>(allowed.parameters());
        StringBuilder where = new StringBuilder("n.id IS NOT NULL AND ").append(allowed.predicate());
        wanted.referral().ifPresent(referral -> {
            where.append(" AND r.id = :referral");
            parameters.put("referral", referral);
        });
        if (wanted.overdue()) {
            where.append(" AND n.begun < :lateBefore");
            parameters.put(
                    "lateBefore",
                    deadlines
                            .lateIfBegunBefore(OfficeQueue.SOURCE_NEWS)
                            .orElse(Instant.EPOCH)
                            .atOffset(ZoneOffset.UTC));
        }
        page.after().ifPresent(key -> {
            where.append(" AND (n.begun, d.id) > (:begun, :after)");
            parameters.put("begun", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC));
            parameters.put("after", PageRequest.id(key.get(1)));
        });
        List<Row> rows = rows(where + " ORDER BY n.begun, d.id", parameters, page.limit() + 1);
        access.listed("source-deliveries");
        return rows;
    }

    Row one(UUID id) {
        return rows("d.id = :id", Map.of("id", id), 1).getFirst();
    }

    private List<Row> rows(String where, Map<String, Object> parameters, int most) {
        Query query =
                database.createNativeQuery(ROWS + "WHERE " + where, Tuple.class).setMaxResults(most);
        parameters.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(Tuple.class::cast).map(this::row).toList();
    }

    private Row row(Tuple row) {
        Optional<Instant> begun = Optional.ofNullable(row.get(9, Instant.class));
        Optional<Instant> dueAt = begun.flatMap(since -> deadlines.dueAt(OfficeQueue.SOURCE_NEWS, since));
        return new Row(
                row.get(0, UUID.class),
                Delivery.Channel.valueOf(row.get(1, String.class)),
                Delivery.State.valueOf(row.get(2, String.class)),
                EventType.valueOf(row.get(3, String.class)),
                Optional.ofNullable(row.get(4, UUID.class)),
                Optional.ofNullable(row.get(5, UUID.class)),
                row.get(6, UUID.class),
                row.get(7, String.class),
                row.get(8, UUID.class),
                Optional.ofNullable(row.get(12, UUID.class)),
                begun,
                dueAt,
                dueAt.filter(due -> due.isBefore(clock.instant())).isPresent(),
                Optional.ofNullable(row.get(10, String.class)).map(Delivery.Told.How::valueOf),
                Optional.ofNullable(row.get(11, Instant.class)));
    }
}
