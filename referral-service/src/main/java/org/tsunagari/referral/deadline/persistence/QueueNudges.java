package org.tsunagari.referral.deadline.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.NotErased;
import org.tsunagari.referral.deadline.model.OfficeQueue;

/** That somebody was told of what waits in the queues of the municipality in hand. */
@ApplicationScoped
public class QueueNudges {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    QueueNudges(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    /** How urgently somebody is told. */
    public enum Kind {
        REMINDER,
        ESCALATION
    }

    /**
     * Something that waits.
     *
     * @param person empty where nobody has been found or recorded yet
     * @param referral by which it can be named: its own, or the person's latest; empty where there is none
     */
    public record Waiting(UUID item, Optional<UUID> person, Optional<UUID> referral) {}

    /** Marks what began before a moment and was not told yet; of several replicas each item falls to one. */
    public List<Waiting> mark(OfficeQueue queue, Kind kind, Instant begunBefore, Instant now, int limit) {
        String waiting = waiting(queue);
        List<?> rows = database.createNativeQuery("""
                        WITH come AS (
                            INSERT INTO queue_nudge (queue, item_id, kind, municipality, given_at)
                            SELECT ?1, w.id, ?2, ?3, ?4 FROM (%1$s) w
                            WHERE w.begun < ?5 AND NOT EXISTS (
                                SELECT 1 FROM queue_nudge g WHERE g.queue = ?1 AND g.item_id = w.id AND g.kind = ?2)
                            ORDER BY w.begun
                            LIMIT ?6
                            ON CONFLICT DO NOTHING
                            RETURNING item_id)
                        SELECT w.id, w.person_id, coalesce(w.referral_id,
                               (SELECT r.id FROM referral r WHERE r.person_id = w.person_id
                                ORDER BY r.submitted_at DESC, r.id DESC LIMIT 1))
                        FROM come JOIN (%1$s) w ON w.id = come.item_id
                        """.formatted(waiting), Tuple.class)
                .setParameter(1, queue.name())
                .setParameter(2, kind.name())
                .setParameter(3, municipality.current().orElseThrow())
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, begunBefore.atOffset(ZoneOffset.UTC))
                .setParameter(6, limit)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(QueueNudges::waiting).toList();
    }

    private static String waiting(OfficeQueue queue) {
        return switch (queue) {
            case BASIS_REVIEW ->
                "SELECT id, person_id, referral_id, opened_at AS begun FROM legal_basis b WHERE status = 'PENDING' AND "
                        + NotErased.sql("b.person_id");
            case PERSON_FEEDBACK ->
                "SELECT id, person_id, referral_id, coalesce(waiting_since, composed_at) AS begun FROM person_feedback f WHERE state = 'TO_BE_TOLD' AND "
                        + NotErased.sql("f.person_id");
            case SOURCE_NEWS -> "SELECT id, person_id, referral_id, begun FROM unreached_news";
            case SOURCE_MESSAGE -> "SELECT id, person_id, referral_id, begun FROM unread_source_message";
            case PERSON_DUPLICATE -> "SELECT id, person_id, referral_id, begun FROM undecided_duplicate";
            case ERASURE_REQUEST ->
                "SELECT id, person_id, CAST(NULL AS uuid) AS referral_id, requested_at AS begun FROM erasure_request e WHERE status = 'REQUESTED' AND "
                        + NotErased.sql("e.person_id");
            case KEYED_IN_DRAFT -> keyedIn(Urgency.ROUTINE);
            case URGENT_KEYED_IN_DRAFT -> keyedIn(Urgency.URGENT);
        };
    }

    private static String keyedIn(Urgency urgency) {
        return "SELECT id, person_id, referral_id, waiting_since AS begun FROM referral_draft"
                + " WHERE channel <> 'API' AND content IS NOT NULL AND urgency = '" + urgency + "'";
    }

    private static Waiting waiting(Tuple row) {
        return new Waiting(
                row.get(0, UUID.class),
                Optional.ofNullable(row.get(1, UUID.class)),
                Optional.ofNullable(row.get(2, UUID.class)));
    }
}
