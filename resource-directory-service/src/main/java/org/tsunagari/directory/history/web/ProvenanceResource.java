package org.tsunagari.directory.history.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.history.usecase.Provenance;
import org.tsunagari.directory.history.usecase.ReadHistory;
import org.tsunagari.directory.history.usecase.Source;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;

/** Where a resource came from, over HTTP. */
@Path("/api/v1/resources/{id}/provenance")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ProvenanceResource {

    private final ReadHistory history;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    ProvenanceResource(ReadHistory history, Idempotency idempotency, CurrentActor actor) {
        this.history = history;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** Where something came from. */
    @Schema(name = "ResourceProvenance")
    public record ProvenanceView(
            @Schema(required = true) Source source,
            @Schema(required = true) LocalDate on,
            @Nullable String note,

            @Schema(description = "Id of an import, a suggestion, a hearing …") @Nullable
            String reference) {

        static ProvenanceView from(Provenance provenance) {
            return new ProvenanceView(provenance.source(), provenance.on(), provenance.note(), provenance.reference());
        }
    }

    /** All of it. */
    @Schema(name = "ResourceProvenanceList")
    public record ProvenanceList(@Schema(required = true) List<ProvenanceView> items) {}

    /** What an editor knows of it. */
    @Schema(name = "NewResourceProvenance")
    public record ProvenanceRequest(
            @NotNull Source source,

            @Nullable @Schema(description = "Left out: today")
            LocalDate on,

            @Nullable @Size(max = 500) String note) {}

    /** What was noted. */
    @Schema(name = "ResourceProvenanceReceipt")
    public record ProvenanceReceipt(@Schema(required = true) Source source) {}

    @GET
    @Operation(
            operationId = "listResourceProvenance",
            summary = "Where it came from",
            description = "For those who accompany people: a diary, a walk, a hearing, an import, a contribution.")
    @APIResponse(
            responseCode = "200",
            description = "The oldest first",
            content = @Content(schema = @Schema(implementation = ProvenanceList.class)))
    public ProvenanceList list(@PathParam("id") UUID id) {
        return new ProvenanceList(history.provenance(actor.get(), new ResourceId(id)).stream()
                .map(ProvenanceView::from)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addResourceProvenance",
            summary = "Note where something about it came from",
            description =
                    "A diary, a walk, a hearing, a contribution … For those who accompany people and for " + "editors.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = ProvenanceReceipt.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid ProvenanceRequest request) {
        return idempotency.create(key, request, () -> {
            history.add(actor.get(), new ResourceId(id), request.source(), request.on(), request.note());
            return new Receipt(
                    URI.create("/api/v1/resources/" + id + "/provenance"), 0, new ProvenanceReceipt(request.source()));
        });
    }
}
