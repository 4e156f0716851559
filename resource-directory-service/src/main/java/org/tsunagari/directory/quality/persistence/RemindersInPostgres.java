package org.tsunagari.directory.quality.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.erasure.usecase.Forgetful;
import org.tsunagari.directory.quality.usecase.Reminders;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Reminders as rows; their key says what was said already. */
@ApplicationScoped
class RemindersInPostgres implements Reminders, Forgetful {

    private static final int DAYS_AHEAD = 30;

    /** Of {@code resource r}; the same as {@code Standing#stage}. */
    private static final String STALE = "r.assured_on + interval '12 months' <= CAST(:today AS date)";

    private static final String SELECT = """
            SELECT m.id, r.id, r.name, m.kind, m.assured_on, r.assured_by,
                   nullif(coalesce(
                       (SELECT h.account FROM resource_history h WHERE h.municipality = r.municipality AND h.resource_id = r.id
                          AND h.action IN ('assure-resource', 'publish-resource') ORDER BY h.id DESC LIMIT 1),
                       (SELECT h.account FROM resource_history h WHERE h.municipality = r.municipality AND h.resource_id = r.id
                          AND h.action = 'put-resource' ORDER BY h.id LIMIT 1)), ''),
                   m.raised_on, m.acknowledged_at
            FROM resource_reminder m JOIN resource r ON r.municipality = m.municipality AND r.id = m.resource_id
            """;

    private static final String OPEN =
            " WHERE m.municipality = :here AND m.acknowledged_at IS NULL AND r.status = 'PUBLISHED'"
                    + " AND r.assured_on = m.assured_on AND (m.kind = 'STALE') = (" + STALE + ")";

    private final EntityManager database;
    private final MunicipalityContext municipality;

    RemindersInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public List<String> municipalities() {
        List<?> codes = database.createNativeQuery("SELECT tenant FROM index_state", String.class)
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    @Override
    public Map<Kind, Integer> raise(LocalDate today) {
        List<?> kinds = database.createNativeQuery(
                        "INSERT INTO resource_reminder (municipality, id, resource_id, kind, assured_on, raised_on)"
                                + " SELECT r.municipality, uuidv7(), r.id, CASE WHEN " + STALE
                                + " THEN 'STALE' ELSE 'SOON' END, r.assured_on, CAST(:today AS date) FROM resource r"
                                + " WHERE r.municipality = :here AND r.status = 'PUBLISHED'"
                                + " AND r.assured_on + interval '12 months' <= CAST(:today AS date) + :ahead"
                                + " ON CONFLICT DO NOTHING RETURNING kind",
                        String.class)
                .setParameter("here", here())
                .setParameter("today", today)
                .setParameter("ahead", DAYS_AHEAD)
                .getResultList();
        Map<Kind, Integer> raised = new EnumMap<>(Kind.class);
        kinds.forEach(kind -> raised.merge(Kind.valueOf((String) kind), 1, Integer::sum));
        return raised;
    }

    @Override
    public List<Reminder> open(LocalDate today, Optional<UUID> after, int limit) {
        return reminders(database.createNativeQuery(SELECT + OPEN + " AND m.id > :after ORDER BY m.id", Tuple.class)
                .setParameter("here", here())
                .setParameter("today", today)
                .setParameter("after", after.orElse(new UUID(0, 0)))
                .setMaxResults(limit));
    }

    @Override
    public long countOpen(LocalDate today) {
        return ((Number) database.createNativeQuery(
                                "SELECT count(*) FROM resource_reminder m JOIN resource r ON r.municipality = m.municipality AND r.id = m.resource_id"
                                        + OPEN)
                        .setParameter("here", here())
                        .setParameter("today", today)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public Optional<Reminder> find(UUID id) {
        return reminders(
                        database.createNativeQuery(SELECT + " WHERE m.municipality = :here AND m.id = :id", Tuple.class)
                                .setParameter("here", here())
                                .setParameter("id", id))
                .stream()
                .findFirst();
    }

    @Override
    public void acknowledge(UUID id, Instant at) {
        database.createNativeQuery(
                        "UPDATE resource_reminder SET acknowledged_at = ?1 WHERE municipality = ?2 AND id = ?3 AND acknowledged_at IS NULL")
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, here())
                .setParameter(3, id)
                .executeUpdate();
    }

    @Override
    public void forget(ResourceId erased) {
        database.createNativeQuery("DELETE FROM resource_reminder WHERE municipality = ?1 AND resource_id = ?2")
                .setParameter(1, here())
                .setParameter(2, erased.value())
                .executeUpdate();
    }

    private static List<Reminder> reminders(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Reminder(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        Kind.valueOf(row.get(3, String.class)),
                        row.get(4, LocalDate.class),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        row.get(7, LocalDate.class),
                        row.get(8, Instant.class)))
                .toList();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
