package org.tsunagari.directory.hsds.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Among;
import org.tsunagari.directory.search.model.SearchCriteria.Point;

/** What is asked for, in the words of HSDS. What it defines for another list is refused, never ignored. */
public class HsdsQuery {

    /** Every parameter of every list that the specification's OpenAPI document has. */
    private static final Set<String> DEFINED = Set.of(
            "modified_after",
            "minimal",
            "postcode",
            "proximity",
            "taxonomy_id",
            "organization_id",
            "full_service",
            "parent_id",
            "top_only");

    private static final int USUAL_SIZE = 50;
    private static final int MOST = 200;

    @QueryParam("search")
    @Parameter(description = "Japanese or English words; all of them")
    @Nullable
    String search;

    @QueryParam("taxonomy_term_id")
    @Parameter(
            description = "Id of a kind, as services have it in their attributes",
            schema = @Schema(implementation = UUID.class))
    @Nullable
    String term;

    @QueryParam("page")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", defaultValue = "1"))
    @Nullable
    String page;

    @QueryParam("per_page")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String perPage;

    @QueryParam("full")
    @Parameter(
            description = "Everything that belongs to each",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String full;

    @QueryParam("format")
    @Parameter(
            description = HsdsFormat.DESCRIPTION,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"json", "ndjson"},
                            defaultValue = "json"))
    @Nullable
    String format;

    /** Refuses what is defined for other lists only. */
    static void refuseOthers(UriInfo uri, String... offered) {
        Set<String> known = Set.of(offered);
        uri.getQueryParameters().keySet().stream()
                .filter(name -> DEFINED.contains(name) && !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw QueryText.invalid(name, "not-offered");
                });
    }

    SearchCriteria toCriteria() {
        return criteria(Among.ALL, Optional.empty(), Optional.empty(), Optional.empty());
    }

    SearchCriteria criteria(
            Among among, Optional<Point> near, Optional<Integer> withinMetres, Optional<String> serves) {
        Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
        QueryText.given(term)
                .ifPresent(id -> chosen.put(
                        Dimension.KIND,
                        List.of(HsdsTerms.kind(id)
                                .orElseThrow(() -> QueryText.invalid("taxonomy_term_id", "unknown-code")))));
        return new SearchCriteria(
                near,
                withinMetres,
                Optional.empty(),
                chosen,
                Optional.empty(),
                false,
                SearchCriteria.RoomMatters.NOT,
                serves,
                Optional.empty(),
                Optional.empty(),
                QueryText.given(search),
                among,
                Optional.empty());
    }

    /** All at once, line by line. */
    boolean isStream() {
        return HsdsFormat.isStream(format, page, perPage);
    }

    int number() {
        return number(page);
    }

    int size() {
        return size(perPage);
    }

    static int number(@Nullable String page) {
        return QueryText.integer("page", page, 1, 1_000_000).orElse(1);
    }

    static int size(@Nullable String perPage) {
        return QueryText.integer("per_page", perPage, 1, MOST).orElse(USUAL_SIZE);
    }

    boolean isFull() {
        return QueryText.flag("full", full);
    }
}
