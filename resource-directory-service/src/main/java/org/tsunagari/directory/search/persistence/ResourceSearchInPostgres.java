package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.ShownPosition;
import org.tsunagari.directory.search.model.Hit;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.directory.text.JapaneseText;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.PageRequest;

/** Finds resources: nearest first where a position is given, else by name. */
@ApplicationScoped
class ResourceSearchInPostgres implements ResourceSearch {

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final JapaneseText text;
    private final Resources resources;

    ResourceSearchInPostgres(
            EntityManager database, MunicipalityContext municipality, JapaneseText text, Resources resources) {
        this.resources = resources;
        this.database = database;
        this.municipality = municipality;
        this.text = text;
    }

    @Override
    public List<Hit> find(SearchCriteria criteria, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        String where = String.join(" AND ", conditions(criteria, page, parameters));
        String order = criteria.near().isPresent() ? "chord, r.resource_id" : "r.name, r.resource_id";
        String chord = criteria.near().isPresent()
                ? "r.place <-> place_on_earth(:latitude, :longitude)"
                : "CAST(NULL AS double precision)";
        Query query = database.createNativeQuery(
                "SELECT r.resource_id AS id, r.name, " + chord + " AS chord FROM resource_index r WHERE " + where
                        + " ORDER BY " + order,
                Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(page.limit() + 1).getResultList();
        return restore(rows.stream().map(Tuple.class::cast).toList(), criteria.near());
    }

    private List<Hit> restore(List<Tuple> rows, Optional<Point> near) {
        Map<ResourceId, Resource> found =
                resources
                        .findAll(rows.stream()
                                .map(row -> new ResourceId(row.get("id", UUID.class)))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Resource::id, Function.identity()));
        return rows.stream()
                .map(row ->
                        hit(row, Objects.requireNonNull(found.get(new ResourceId(row.get("id", UUID.class)))), near))
                .toList();
    }

    private List<String> conditions(SearchCriteria criteria, PageRequest page, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        all.add("r.municipality = :municipality");
        parameters.put("municipality", municipality.current().orElseThrow());
        criteria.near().ifPresent(point -> {
            all.add("r.place IS NOT NULL");
            parameters.put("latitude", point.latitude());
            parameters.put("longitude", point.longitude());
            criteria.withinMetres().ifPresent(metres -> {
                all.add("r.place <@ cube_enlarge(place_on_earth(:latitude, :longitude), :metres, 3)");
                all.add("(r.place <-> place_on_earth(:latitude, :longitude)) <= :metres");
                parameters.put("metres", metres.doubleValue());
            });
        });
        if (!criteria.kinds().isEmpty() || !criteria.categories().isEmpty()) {
            all.add("(r.kind IN (:kinds) OR r.category IN (:categories))");
            parameters.put("kinds", orNone(criteria.kinds()));
            parameters.put("categories", orNone(criteria.categories()));
        }
        if (!criteria.layers().isEmpty()) {
            all.add("r.layer IN (:layers)");
            parameters.put("layers", criteria.layers());
        }
        criteria.district().ifPresent(district -> {
            all.add("r.district = :district");
            parameters.put("district", district);
        });
        criteria.text().map(text::query).filter(query -> !query.isEmpty()).ifPresent(query -> {
            all.add("r.lexemes @@ CAST(:text AS tsquery)");
            parameters.put("text", query);
        });
        page.after().ifPresent(key -> {
            if (criteria.near().isPresent()) {
                all.add(
                        "((r.place <-> place_on_earth(:latitude, :longitude)), r.resource_id) > (CAST(:after AS double precision), CAST(:id AS uuid))");
            } else {
                all.add("(r.name, r.resource_id) > (:after, CAST(:id AS uuid))");
            }
            parameters.put("after", key.get(0));
            parameters.put("id", key.get(1));
        });
        return all;
    }

    private static List<String> orNone(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static Hit hit(Tuple row, Resource resource, Optional<Point> near) {
        Number chord = row.get("chord", Number.class);
        return new Hit(
                resource,
                near.map(point -> metres(point, resource.whereabouts().shown())).orElse(null),
                chord == null ? row.get("name", String.class) : chord.toString());
    }

    /** Along the WGS 84 ellipsoid (Karney, 2013). */
    private static @Nullable Long metres(Point from, @Nullable ShownPosition to) {
        return to == null
                ? null
                : Math.round(
                        Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude()).s12);
    }
}
