package org.tsunagari.directory.usage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.directory.usage.model.Likeness;
import org.tsunagari.directory.usage.model.Load;
import org.tsunagari.directory.usage.model.Recommendation;
import org.tsunagari.directory.usage.model.SmallCells;
import org.tsunagari.directory.usage.model.Usage;
import org.tsunagari.directory.usage.usecase.UsageCounts;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Counts the facts when asked. */
@ApplicationScoped
class UsageCountsInPostgres implements UsageCounts {

    private static final String CONNECTIONS = """
            SELECT count(*),
                   count(DISTINCT usage_person(c.person)),
                   count(*) FILTER (WHERE e.ended_on IS NULL OR e.ended_on > CAST(:today AS date)),
                   count(*) FILTER (WHERE c.started_on <= CAST(:today AS date) - CAST(:sustained AS integer)),
                   count(*) FILTER (WHERE c.started_on <= CAST(:today AS date) - CAST(:sustained AS integer)
                       AND coalesce(e.ended_on, CAST('infinity' AS date)) >= c.started_on + CAST(:sustained AS integer)),
                   avg(greatest(0, least(coalesce(e.ended_on, CAST(:today AS date)), CAST(:today AS date)) - c.started_on)),
                   count(DISTINCT coalesce(usage_person(c.person), c.mark)) FILTER (WHERE e.ended_on IS NULL OR e.ended_on > CAST(:today AS date))
            FROM usage_connection c
            LEFT JOIN usage_connection_end e ON e.municipality = c.municipality AND e.mark = c.mark
            WHERE c.municipality = :municipality AND c.resource_id IN (SELECT same_resource(CAST(:resource AS uuid))) AND usage_counts(c.case_mark)
              AND c.started_on <= CAST(:today AS date)
            """;

    private static final String PRESCRIPTIONS = """
            SELECT count(*),
                   count(DISTINCT coalesce(usage_person(p.person), p.mark))
                       FILTER (WHERE p.agreed_on > CAST(:today AS date) - 60 AND NOT EXISTS (
                           SELECT 1 FROM usage_connection c
                           WHERE c.municipality = p.municipality AND c.resource_id IN (SELECT same_resource(CAST(:resource AS uuid)))
                             AND usage_person(c.person) = usage_person(p.person) AND c.started_on <= CAST(:today AS date)
                             AND usage_counts(c.case_mark)))
            FROM usage_prescription p
            WHERE p.municipality = :municipality AND p.resource_id IN (SELECT same_resource(CAST(:resource AS uuid)))
              AND p.agreed_on <= CAST(:today AS date) AND usage_counts(p.case_mark)
            """;

    /** Of each resource, how many people fulfil which parts of the question: 4 need, 2 household, 1 age. */
    private static final String ALIKE = """
            WITH referred AS (
                SELECT usage_person(f.person) AS person, bool_or(CAST(:need AS text) = ANY (f.needs)) AS need,
                       bool_or(f.age_decade = CAST(:age AS integer)) AS age
                FROM usage_referral f
                WHERE f.municipality = :municipality AND f.person IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM usage_referral_error e WHERE e.municipality = f.municipality AND e.mark = f.mark)
                GROUP BY 1),
            living AS (
                SELECT usage_person(h.person) AS person, bool_or(h.household = CAST(:household AS text)) AS household
                FROM usage_household h WHERE h.municipality = :municipality AND h.person IS NOT NULL GROUP BY 1),
            connected AS (
                SELECT DISTINCT surviving_resource(c.resource_id) AS resource_id, usage_person(c.person) AS person
                FROM usage_connection c
                WHERE c.municipality = :municipality AND c.person IS NOT NULL AND c.started_on < CAST(:before AS date)
                  AND usage_counts(c.case_mark)),
            cells AS (
                SELECT c.resource_id,
                       CASE WHEN CAST(:need AS text) = '' OR coalesce(r.need, false) THEN 4 ELSE 0 END
                       + CASE WHEN CAST(:household AS text) = '' OR coalesce(l.household, false) THEN 2 ELSE 0 END
                       + CASE WHEN CAST(:age AS integer) < 0 OR coalesce(r.age, false) THEN 1 ELSE 0 END AS parts, count(*) AS people
                FROM connected c LEFT JOIN referred r USING (person) LEFT JOIN living l USING (person)
                GROUP BY 1, 2)
            SELECT i.resource_id, r.name, i.kind, i.district, x.parts, x.people
            FROM cells x
            JOIN resource_index i ON i.municipality = :municipality AND i.resource_id = x.resource_id
            JOIN resource r ON r.municipality = i.municipality AND r.id = i.resource_id
            WHERE CAST(:category AS text) = '' OR CAST(:category AS text) IN (i.category, i.kind)
            """;

    private final EntityManager database;
    private final MunicipalityContext municipality;

    UsageCountsInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public Usage of(UUID resource, LocalDate until) {
        Tuple connections = (Tuple) about(CONNECTIONS, resource, until)
                .setParameter("sustained", Usage.SUSTAINED_DAYS)
                .getSingleResult();
        Tuple prescriptions = (Tuple) about(PRESCRIPTIONS, resource, until).getSingleResult();
        return new Usage(
                count(prescriptions, 0),
                count(connections, 0),
                count(connections, 1),
                count(connections, 2),
                count(connections, 6),
                count(prescriptions, 1),
                count(connections, 3),
                count(connections, 4),
                Optional.ofNullable(connections.get(5, Number.class)).map(Number::doubleValue));
    }

    private Query about(String question, UUID resource, LocalDate until) {
        return database.createNativeQuery(question, Tuple.class)
                .setParameter("municipality", here())
                .setParameter("resource", resource)
                .setParameter("today", until);
    }

    @Override
    public Load load(UUID resource, LocalDate today) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "SELECT people, expected, free FROM usage_load(CAST(?1 AS uuid), CAST(?2 AS date))",
                        Tuple.class)
                .setParameter(1, resource)
                .setParameter(2, today)
                .getSingleResult();
        Number free = row.get(2, Number.class);
        return new Load(count(row, 0), count(row, 1), free == null ? null : free.intValue());
    }

    @Override
    public List<Recommendation> alike(
            Likeness likeness, Optional<String> category, LocalDate before, LocalDate today, int limit) {
        List<?> rows = database.createNativeQuery(ALIKE, Tuple.class)
                .setParameter("municipality", here())
                .setParameter("need", likeness.need().map(Enum::name).orElse(""))
                .setParameter("household", likeness.household().map(Enum::name).orElse(""))
                .setParameter("age", likeness.ageDecade().orElse(-1))
                .setParameter("before", before)
                .setParameter("category", category.orElse(""))
                .getResultList();
        Map<UUID, Counted> byResource = new LinkedHashMap<>();
        rows.stream().map(Tuple.class::cast).forEach(row -> byResource
                .computeIfAbsent(row.get(0, UUID.class), id -> new Counted(row, new HashMap<>()))
                .people
                .put(count(row, 4), count(row, 5)));
        return byResource.values().stream()
                .flatMap(Counted::told)
                .sorted(Comparator.comparingInt(Told::people)
                        .reversed()
                        .thenComparing(Told::name)
                        .thenComparing(Told::resource))
                .limit(limit)
                .map(told -> new Recommendation(
                        told.resource,
                        told.name,
                        told.row.get(2, String.class),
                        told.row.get(3, String.class),
                        told.people,
                        load(told.resource, today).room()))
                .toList();
    }

    /** A resource and how many people fulfil which parts. */
    private record Counted(Tuple row, Map<Integer, Integer> people) {

        Stream<Told> told() {
            return SmallCells.told(people, Likeness.WHOLE).stream()
                    .mapToObj(atLeast -> new Told(row, row.get(0, UUID.class), row.get(1, String.class), atLeast));
        }
    }

    /** A resource of which something may be told. */
    private record Told(Tuple row, UUID resource, String name, int people) {}

    private static int count(Tuple row, int column) {
        return row.get(column, Number.class).intValue();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
