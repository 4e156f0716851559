package org.tsunagari.directory.duplicate.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.duplicate.model.Merge;
import org.tsunagari.directory.duplicate.usecase.MergeResources;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.web.ResourceView;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Merging over HTTP. */
@Path("/api/v1/resources/{id}/merge")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class MergeResource {

    private final MergeResources merges;
    private final CurrentActor actor;
    private final LocalCalendar calendar;

    MergeResource(MergeResources merges, CurrentActor actor, LocalCalendar calendar) {
        this.merges = merges;
        this.actor = actor;
        this.calendar = calendar;
    }

    /** Which record turned out to be this one. */
    @Schema(name = "ResourceMergeRequest")
    public record MergeRequest(
            @NotNull UUID mergedId,
            @Nullable @Size(max = 500) String reason) {}

    /** Which record is another one after all. */
    @Schema(name = "ResourceMergeReversal")
    public record ReversalRequest(@NotNull UUID mergedId) {}

    /** What was said. */
    @Schema(name = "ResourceMerge")
    public record MergeView(
            @Schema(required = true) UUID mergedId,
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "Whose account it was; empty after three years")
            String account,

            @Nullable String reason,

            @Schema(required = true, description = "Its opening hours were taken over, because there were none here")
            boolean tookOpeningHours,

            @Schema(required = true, description = "Its capacity was taken over, because none was known here")
            boolean tookCapacity,

            @Schema(description = "When it was taken back") @Nullable
            Instant reversedAt) {

        static MergeView from(Merge merge) {
            return new MergeView(
                    merge.merged(),
                    merge.at(),
                    merge.account(),
                    merge.reason(),
                    merge.taken().hours() != null,
                    merge.taken().capacity() != null,
                    merge.reversedAt());
        }
    }

    /** Merges. */
    @Schema(name = "ResourceMergeList")
    public record MergeList(@Schema(required = true) List<MergeView> items) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "listResourceMerges",
            summary = "What was merged into a resource; for editors",
            description = "Each with who said so, why, and whether it was taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = MergeList.class)))
    public MergeList list(@PathParam("id") UUID id) {
        return new MergeList(merges.into(actor.get(), new ResourceId(id)).stream()
                .map(MergeView::from)
                .toList());
    }

    @POST
    @Operation(
            operationId = "mergeResources",
            summary = "Say that another record is this resource too",
            description =
                    "Its notices, events, photos, visits, hearings, provenance, answered gaps, suggestions and external ids move here; its name becomes another name; history and usage are shown together. It is retired, and whoever asks for it gets this one. Details stay as they are here; opening hours and capacity are taken over where there are none here.")
    @APIResponse(
            responseCode = "200",
            description = "The surviving resource, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MergeRequest request) {
        return answer(merges.merge(
                actor.get(),
                new ResourceId(id),
                ExpectedVersion.fromIfMatch(ifMatch),
                new ResourceId(request.mergedId()),
                request.reason()));
    }

    @POST
    @Path("/reversal")
    @Operation(
            operationId = "partResources",
            summary = "Take a merge back",
            description =
                    "What was moved goes back, what was taken over and not changed since is taken away, and the other record is what it was. What was recorded meanwhile stays here.")
    @APIResponse(
            responseCode = "200",
            description = "The surviving resource, its version in `ETag`",
            content = @Content(schema = @Schema(implementation = ResourceView.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response part(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReversalRequest request) {
        return answer(merges.reverse(
                actor.get(),
                new ResourceId(id),
                ExpectedVersion.fromIfMatch(ifMatch),
                new ResourceId(request.mergedId())));
    }

    private Response answer(Resource surviving) {
        return Response.ok(ResourceView.from(surviving, true, calendar.today()))
                .tag(ExpectedVersion.tag(surviving.version()))
                .build();
    }
}
