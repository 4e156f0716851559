package org.tsunagari.directory.hsds.web;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;

/** What is asked for, in the words of HSDS. What it defines and we do not answer is refused, never ignored. */
public class HsdsQuery {

    private static final int USUAL_SIZE = 50;
    private static final int MOST = 200;

    @QueryParam("search")
    @Parameter(description = "Japanese or English words; all of them")
    @Nullable
    String search;

    @QueryParam("taxonomy_term_id")
    @Parameter(description = "Id of a kind, as services have it in their attributes")
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
    @Parameter(description = "json")
    @Nullable
    String format;

    @QueryParam("modified_after")
    @Parameter(hidden = true)
    @Nullable
    String modifiedAfter;

    @QueryParam("minimal")
    @Parameter(hidden = true)
    @Nullable
    String minimal;

    @QueryParam("postcode")
    @Parameter(hidden = true)
    @Nullable
    String postcode;

    @QueryParam("proximity")
    @Parameter(hidden = true)
    @Nullable
    String proximity;

    @QueryParam("taxonomy_id")
    @Parameter(hidden = true)
    @Nullable
    String taxonomy;

    @QueryParam("organization_id")
    @Parameter(hidden = true)
    @Nullable
    String organization;

    SearchCriteria toCriteria() {
        refuse("modified_after", modifiedAfter);
        refuse("minimal", minimal);
        refuse("postcode", postcode);
        refuse("proximity", proximity);
        refuse("taxonomy_id", taxonomy);
        refuse("organization_id", organization);
        requireJson(format);
        Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
        QueryText.given(term)
                .ifPresent(id -> chosen.put(
                        Dimension.KIND,
                        List.of(HsdsTerms.kind(id)
                                .orElseThrow(() -> QueryText.invalid("taxonomy_term_id", "unknown-code")))));
        return new SearchCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chosen,
                Optional.empty(),
                false,
                SearchCriteria.RoomMatters.NOT,
                Optional.empty(),
                Optional.empty(),
                QueryText.given(search),
                Optional.empty());
    }

    static void requireJson(@Nullable String format) {
        if (!QueryText.given(format).orElse("json").equals("json")) {
            throw QueryText.invalid("format", "unknown-code");
        }
    }

    static void refuse(String name, @Nullable String value) {
        if (value != null) {
            throw QueryText.invalid(name, "not-offered");
        }
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
