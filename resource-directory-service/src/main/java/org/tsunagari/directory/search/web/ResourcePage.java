package org.tsunagari.directory.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.search.model.Facet;
import org.tsunagari.directory.search.usecase.SearchResources.Counts;

/** A page of resources. */
@Schema(name = "ResourcePage")
public record ResourcePage(
        @Schema(required = true) List<FoundResource> items,

        @Schema(description = "Cursor of the following page; null on the last") @Nullable
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "With `facets`: how many resources there are in all")
        @Nullable
        Long total,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "With `facets`: by LAYER, CATEGORY, KIND, DISTRICT, TYPE, STEP, FORMALITY, COST, SUITS, LANGUAGE and ACCESSIBILITY, how many would be found with this value instead of those chosen; most first")
        @Nullable
        Map<String, List<FacetCount>> facets) {

    /** A value and how often. */
    @Schema(name = "ResourceFacetCount")
    public record FacetCount(
            @Schema(required = true) String value,
            @Schema(required = true) long count) {}

    static @Nullable Map<String, List<FacetCount>> facets(@Nullable Counts counts) {
        if (counts == null) {
            return null;
        }
        Map<String, List<FacetCount>> facets = new TreeMap<>();
        for (Facet facet : counts.facets()) {
            facets.computeIfAbsent(facet.dimension().name(), dimension -> new ArrayList<>())
                    .add(new FacetCount(facet.value(), facet.count()));
        }
        return facets;
    }
}
