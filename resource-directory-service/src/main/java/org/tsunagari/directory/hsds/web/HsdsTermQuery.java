package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;

/** What HSDS lets ask of taxonomies and their terms. */
class HsdsTermQuery {

    @QueryParam("search")
    @Parameter(description = "A part of the code, the name or the description")
    @Nullable
    String search;

    @QueryParam("taxonomy_id")
    @Parameter(description = "Only terms of this taxonomy", schema = @Schema(implementation = UUID.class))
    @Nullable
    String taxonomy;

    @QueryParam("parent_id")
    @Parameter(
            description = "Only terms below this one; no term of ours is below another",
            schema = @Schema(implementation = UUID.class))
    @Nullable
    String parent;

    @QueryParam("top_only")
    @Parameter(
            description = "Only terms that are below no other",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String topOnly;

    @QueryParam("page")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", defaultValue = "1"))
    @Nullable
    String page;

    @QueryParam("per_page")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String perPage;

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

    /** Which taxonomies; what tells terms apart means nothing here. */
    Predicate<ObjectNode> taxonomies() {
        HsdsFormat.refuse("taxonomy_id", taxonomy);
        HsdsFormat.refuse("parent_id", parent);
        HsdsFormat.refuse("top_only", topOnly);
        return withWords();
    }

    /** Which terms. */
    Predicate<ObjectNode> terms() {
        QueryText.flag("top_only", topOnly);
        boolean isBelowAnother = QueryText.given(parent).isPresent();
        Optional<String> one = QueryText.given(taxonomy);
        return withWords()
                .and(term -> !isBelowAnother
                        && one.map(term.path("taxonomy_id").asText()::equals).orElse(true));
    }

    private Predicate<ObjectNode> withWords() {
        Optional<String> words = QueryText.given(search).map(HsdsTermQuery::folded);
        return described -> words.map(text -> says(described, text)).orElse(true);
    }

    /** All at once, line by line. */
    boolean isStream() {
        return HsdsFormat.isStream(format, page, perPage);
    }

    private static boolean says(ObjectNode term, String text) {
        return folded(term.path("code").asText()
                        + " " + term.path("name").asText()
                        + " " + term.path("description").asText())
                .contains(text);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    int number() {
        return HsdsQuery.number(page);
    }

    int size() {
        return HsdsQuery.size(perPage);
    }
}
