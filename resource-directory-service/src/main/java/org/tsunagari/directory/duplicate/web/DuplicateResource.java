package org.tsunagari.directory.duplicate.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.duplicate.model.Candidate;
import org.tsunagari.directory.duplicate.usecase.FindDuplicates;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;

/** Possible duplicates over HTTP. */
@Path("/api/v1/resource-duplicates")
@Tag(name = "Duplicates", description = "Records that may be one resource")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class DuplicateResource {

    private static final int KEYS = 3;

    private final FindDuplicates find;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    DuplicateResource(FindDuplicates find, Idempotency idempotency, CurrentActor actor) {
        this.find = find;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A page of candidates, for the OpenAPI document. */
    @Schema(
            name = "ResourceDuplicatePage",
            requiredProperties = {"items", "next"})
    public record DuplicatePage(
            List<DuplicateView> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** Two resources that look the same and are not. */
    @Schema(name = "ResourceDistinction")
    public record Distinction(
            @NotNull UUID resourceId, @NotNull UUID otherId) {}

    /** What was said. */
    @Schema(name = "ResourceDistinctionReceipt")
    public record DistinctionReceipt(
            @Schema(required = true) UUID resourceId,
            @Schema(required = true) UUID otherId) {}

    @GET
    @Operation(
            operationId = "listResourceDuplicates",
            summary = "Records that may be one resource, with the reasons",
            description =
                    "For editors. Compared are records, drafts too, with the same reading or telephone number or within 300 m. Up to 50 points for the reading of the name, 25 for the place, 30 for the telephone number, 10 for the kind; what contradicts is subtracted. Pairs that somebody has told apart are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The likeliest first",
            content = @Content(schema = @Schema(implementation = DuplicatePage.class)))
    public Response list(
            @QueryParam("resourceId")
                    @Nullable
                    @Parameter(
                            description = "Only those of this resource",
                            schema = @Schema(implementation = UUID.class))
                    String resourceId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, KEYS);
        List<Candidate> found = find.page(
                actor.get(),
                Optional.ofNullable(resourceId).map(DuplicateResource::requireId),
                page.after().map(DuplicateResource::seen),
                page.limit() + 1);
        return Page.of(
                        found,
                        page,
                        candidate -> List.of(
                                Integer.toString(candidate.score()),
                                candidate.first().id().toString(),
                                candidate.second().id().toString()))
                .map(DuplicateView::from)
                .response(uri);
    }

    @POST
    @Path("/distinctions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "distinguishResources",
            summary = "Say that two resources are not the same",
            description = "It is remembered, and they are not shown together any more.")
    @APIResponse(
            responseCode = "201",
            description = "Remembered",
            content = @Content(schema = @Schema(implementation = DistinctionReceipt.class)))
    public Response distinguish(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid Distinction pair) {
        return idempotency.create(key, pair, () -> {
            find.tellApart(actor.get(), pair.resourceId(), pair.otherId());
            return new Receipt(
                    URI.create("/api/v1/resource-duplicates"),
                    0,
                    new DistinctionReceipt(pair.resourceId(), pair.otherId()));
        });
    }

    private static FindDuplicates.Seen seen(List<String> keys) {
        return new FindDuplicates.Seen(
                Cursors.whole(keys.getFirst()), Cursors.id(keys.get(1)), Cursors.id(keys.get(2)));
    }

    private static UUID requireId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw QueryText.invalid("resourceId", "wrong-format");
        }
    }
}
