package org.tsunagari.directory.search.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.usecase.Completion;
import org.tsunagari.directory.search.usecase.SearchResources;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Term;
import org.tsunagari.kit.identity.CurrentActor;

/** What somebody who is typing may mean. */
@Path("/api/v1/resource-completions")
@Tag(name = "Resources")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CompletionResource {

    private static final int MAX_TYPED = 100;

    private final SearchResources search;
    private final CurrentActor actor;
    private final List<Offer> offers;

    CompletionResource(SearchResources search, CurrentActor actor, TextIndex text) {
        this.search = search;
        this.actor = actor;
        this.offers = codes().map(code -> Offer.of(code, text)).toList();
    }

    /**
     * A category or kind, and what may be typed of it.
     *
     * @param names of which any part may be typed
     * @param readings of which the beginning may be typed
     */
    private record Offer(NamedCode code, List<String> names, Set<String> readings) {

        static Offer of(NamedCode code, TextIndex text) {
            return new Offer(
                    code,
                    List.of(TextIndex.beginning(code.ja()), TextIndex.beginning(code.en())),
                    text.beginnings(code.ja(), null));
        }

        boolean isMeantBy(String typed) {
            return names.stream().anyMatch(name -> name.contains(typed))
                    || readings.stream().anyMatch(reading -> reading.startsWith(typed));
        }
    }

    /** What may be meant. */
    @Schema(name = "ResourceCompletions")
    public record Completions(
            @Schema(required = true) List<NamedResource> resources,
            @Schema(required = true) List<NamedCode> categories) {}

    /** A resource by its name. */
    @Schema(name = "ResourceCompletion")
    public record NamedResource(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            @Nullable String nameKana,
            @Schema(required = true) String category,
            @Nullable String district) {

        static NamedResource from(Completion completion) {
            return new NamedResource(
                    completion.id(), completion.name(), completion.kana(), completion.kind(), completion.district());
        }
    }

    /** A category or kind. */
    @Schema(name = "CategoryCompletion")
    public record NamedCode(
            @Schema(required = true, examples = "CAFE") String code,
            @Schema(required = true) String ja,
            @Schema(required = true) String en) {}

    @GET
    @Operation(
            operationId = "completeResources",
            summary = "What somebody who is typing may mean",
            description =
                    "Resources of which the name, or a word in it, begins so, as written or as read; and categories and kinds of which the name contains it, or is read so from one of its words on.")
    @APIResponse(
            responseCode = "200",
            description = "The shortest first",
            content = @Content(schema = @Schema(implementation = Completions.class)))
    public Completions complete(
            @QueryParam("q") @Nullable @Parameter(description = "What is typed so far", example = "かふ", required = true)
                    String typed,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    String limit) {
        String text = QueryText.given(typed)
                .filter(given -> given.length() <= MAX_TYPED)
                .orElseThrow(
                        () -> QueryText.invalid("q", typed == null || typed.isBlank() ? "required" : "wrong-length"));
        int most = QueryText.integer("limit", limit, 1, 50).orElse(10);
        return new Completions(
                search.complete(actor.get(), text, most).stream()
                        .map(NamedResource::from)
                        .toList(),
                meant(TextIndex.beginning(text)).limit(most).toList());
    }

    private Stream<NamedCode> meant(String typed) {
        return offers.stream().filter(offer -> offer.isMeantBy(typed)).map(Offer::code);
    }

    private static Stream<NamedCode> codes() {
        Stream<NamedCode> categories = Stream.of(ConnectionCategory.values())
                .map(category -> new NamedCode(category.name(), ((Term) category).ja(), ((Term) category).en()));
        Stream<NamedCode> kinds =
                ConnectionKinds.all().stream().map(kind -> new NamedCode(kind.code(), kind.ja(), kind.en()));
        return Stream.concat(categories, kinds);
    }
}
