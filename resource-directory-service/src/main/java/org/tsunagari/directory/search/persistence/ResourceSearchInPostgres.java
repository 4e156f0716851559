package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.Facet;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.Completion;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.directory.text.TextQuery;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** The search: the index says which and in what order, then the resources themselves are read. */
@ApplicationScoped
class ResourceSearchInPostgres implements ResourceSearch {

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final TextIndex text;
    private final DailyFacts daily;
    private final Hits hits;
    private final Clock clock;

    ResourceSearchInPostgres(
            EntityManager database,
            MunicipalityContext municipality,
            TextIndex text,
            DailyFacts daily,
            Hits hits,
            Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.text = text;
        this.daily = daily;
        this.hits = hits;
        this.clock = clock;
    }

    @Override
    public List<Hit> find(SearchCriteria criteria, Optional<After> after, int limit) {
        return find(criteria, after, 0, limit);
    }

    @Override
    public List<Hit> page(SearchCriteria criteria, long skipped, int limit) {
        return find(criteria, Optional.empty(), skipped, limit);
    }

    private List<Hit> find(SearchCriteria criteria, Optional<After> after, long skipped, int limit) {
        Optional<TextQuery> asked = criteria.text().map(text::query);
        return hits.of(rows(criteria, asked, after, skipped, limit), criteria.near(), asked);
    }

    /** What the index says: {@code id} and {@code ord}, in the order of the list. */
    List<Tuple> rows(
            SearchCriteria criteria, Optional<TextQuery> asked, Optional<After> after, long skipped, int limit) {
        SqlConditions conditions = conditions(criteria, asked);
        SqlOrder order = SqlOrder.of(criteria, conditions.hasText());
        String sql = new SqlList(criteria.sort(), order, conditions)
                .statement(after.isPresent(), Math.addExact(Math.toIntExact(skipped), limit));
        Query query = conditions.bindTo(database.createNativeQuery(sql, Tuple.class), sql);
        after.ifPresent(seen -> query.setParameter("after", seen.order()).setParameter("afterId", seen.id()));
        List<?> rows = query.setFirstResult(Math.toIntExact(skipped))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private SqlConditions conditions(SearchCriteria criteria, Optional<TextQuery> asked) {
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        return new SqlConditions(criteria, here(), today, asked, daily);
    }

    @Override
    public List<Facet> facets(SearchCriteria criteria) {
        SqlConditions conditions = conditions(criteria, criteria.text().map(text::query));
        String sql = SqlFacets.statement(conditions);
        List<?> rows = conditions
                .bindTo(database.createNativeQuery(sql, Tuple.class), sql)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Facet(
                        Dimension.valueOf(row.get(0, String.class)),
                        row.get(1, String.class),
                        row.get(2, Number.class).longValue()))
                .toList();
    }

    @Override
    public List<Change> changes(SearchCriteria criteria) {
        SqlConditions conditions = conditions(criteria, criteria.text().map(text::query));
        String sql = "SELECT r.resource_id, changed.changed_at FROM resource_index r JOIN resource changed"
                + " ON changed.municipality = r.municipality AND changed.id = r.resource_id WHERE " + conditions.all()
                + " ORDER BY 1";
        List<?> rows = conditions
                .bindTo(database.createNativeQuery(sql, Tuple.class), sql)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Change(row.get(0, UUID.class), row.get(1, Instant.class)))
                .toList();
    }

    @Override
    public long count(SearchCriteria criteria) {
        SqlConditions conditions = conditions(criteria, criteria.text().map(text::query));
        String sql = "SELECT count(*) FROM resource_index_here r WHERE " + conditions.all();
        return ((Number) conditions.bindTo(database.createNativeQuery(sql), sql).getSingleResult()).longValue();
    }

    @Override
    public List<Completion> complete(String typed, int limit) {
        String beginning = TextIndex.beginning(typed);
        if (beginning.isEmpty()) {
            return List.of();
        }
        List<?> rows = database.createNativeQuery("""
                        SELECT r.id, r.name, r.name_kana, r.kind, coalesce(r.district, r.located_in)
                        FROM (SELECT resource_id, min(length(beginning)) AS length FROM resource_beginning_here
                              WHERE municipality = ?1 AND beginning LIKE ?2 GROUP BY resource_id
                              ORDER BY 2, 1 LIMIT ?3) AS found
                        JOIN resource r ON r.municipality = ?1 AND r.id = found.resource_id ORDER BY found.length, r.name, r.id
                        """, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, beginning.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Completion(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class)))
                .toList();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
