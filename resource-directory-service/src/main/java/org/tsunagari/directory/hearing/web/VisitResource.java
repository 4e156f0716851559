package org.tsunagari.directory.hearing.web;

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
import org.tsunagari.directory.hearing.model.Visit;
import org.tsunagari.directory.hearing.usecase.ReadHearings;
import org.tsunagari.directory.hearing.usecase.RecordHearing;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;

/** Visits over HTTP. */
@Path("/api/v1/resources/{id}/visits")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class VisitResource {

    private final RecordHearing record;
    private final ReadHearings read;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    VisitResource(RecordHearing record, ReadHearings read, Idempotency idempotency, CurrentActor actor) {
        this.record = record;
        this.read = read;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** What somebody tells who was there. */
    @Schema(name = "NewResourceVisit")
    public record VisitRequest(
            @NotNull LocalDate visitedOn,
            @Nullable @Size(max = 2000) String note) {

        RecordHearing.NewVisit toModel() {
            return new RecordHearing.NewVisit(visitedOn, note == null || note.isBlank() ? null : note.strip());
        }
    }

    /** A visit. */
    @Schema(name = "ResourceVisit")
    public record VisitView(
            @Schema(required = true) UUID id,
            @Schema(required = true) LocalDate visitedOn,
            @Nullable String note) {

        static VisitView from(Visit visit) {
            return new VisitView(visit.id(), visit.on(), visit.note());
        }
    }

    /** Visits. */
    @Schema(name = "ResourceVisitList")
    public record VisitList(@Schema(required = true) List<VisitView> items) {}

    /** What was recorded. */
    @Schema(name = "ResourceVisitReceipt")
    public record VisitReceipt(@Schema(required = true) UUID id) {}

    @GET
    @Operation(
            operationId = "listResourceVisits",
            summary = "Who has been there (まちあるき); for those who accompany people",
            description = "With the day and what was seen there.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content = @Content(schema = @Schema(implementation = VisitList.class)))
    public VisitList list(@PathParam("id") UUID id) {
        return new VisitList(read.visits(actor.get(), new ResourceId(id)).stream()
                .map(VisitView::from)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordResourceVisit",
            summary = "Record that somebody has been there",
            description = "By the account that asks. The record's quality rises.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the resource is visited now",
            content = @Content(schema = @Schema(implementation = VisitReceipt.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid VisitRequest request) {
        return idempotency.create(key, request, () -> {
            Visit visit = record.visit(actor.get(), new ResourceId(id), request.toModel());
            return new Receipt(URI.create("/api/v1/resources/" + id + "/visits"), 0, new VisitReceipt(visit.id()));
        });
    }
}
