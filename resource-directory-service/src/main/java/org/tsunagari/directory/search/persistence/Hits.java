package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
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
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.text.TextQuery;

/** Reads the resources that the index has found, with what belongs to them. */
@ApplicationScoped
class Hits {

    private final Resources resources;
    private final Highlights highlights;
    private final DailyFacts daily;

    Hits(Resources resources, Highlights highlights, DailyFacts daily) {
        this.resources = resources;
        this.highlights = highlights;
        this.daily = daily;
    }

    /**
     * @param rows {@code id} and {@code ord}, in the order of the list
     */
    List<Hit> of(List<Tuple> rows, Optional<Point> near, Optional<TextQuery> asked) {
        List<UUID> ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, Resource> found = resources
                .findAll(ids.stream().map(ResourceId::new).toList())
                .stream()
                .collect(Collectors.toMap(resource -> resource.id().value(), Function.identity()));
        DailyFacts.Today today = daily.about(ids);
        return rows.stream()
                .map(row -> {
                    UUID id = row.get("id", UUID.class);
                    Resource resource = Objects.requireNonNull(found.get(id));
                    return new Hit(
                            resource,
                            near.map(point ->
                                            metres(point, resource.whereabouts().shown()))
                                    .orElse(null),
                            asked.map(query -> highlights.of(resource, query)).orElse(List.of()),
                            today.openNow(id),
                            today.noticesOf(id),
                            row.get("ord").toString());
                })
                .toList();
    }

    /** Along the WGS 84 ellipsoid (Karney, 2013). */
    private static @Nullable Long metres(Point from, @Nullable ShownPosition to) {
        return to == null
                ? null
                : Math.round(
                        Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude()).s12);
    }
}
