package org.tsunagari.evaluation.instrument.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.instrument.usecase.ReadInstruments;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;

/** Instruments over HTTP. */
@Path("/api/v1/instruments")
@Tag(name = "Instruments", description = "The questions that outcomes answer")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class InstrumentResource {

    private final ReadInstruments read;
    private final CurrentActor actor;

    InstrumentResource(ReadInstruments read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "listInstruments",
            summary = "All instruments in all versions",
            description = "With questions and scales in Japanese and English. A published version never changes: "
                    + "new questions are a new version.")
    @APIResponse(
            responseCode = "200",
            description = "By code and version",
            content = @Content(schema = @Schema(implementation = InstrumentList.class)))
    public InstrumentList list() {
        return new InstrumentList(
                read.all(actor.get()).stream().map(InstrumentView::from).toList(), null);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Operation(
            operationId = "getInstrument",
            summary = "One version of an instrument",
            description = "With questions and scale in Japanese and English, as they stand on the sheet.")
    @APIResponse(
            responseCode = "200",
            description = "The instrument",
            content = @Content(schema = @Schema(implementation = InstrumentView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public InstrumentView get(
            @PathParam("code") String code,
            @PathParam("version") @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1"))
                    String version) {
        return InstrumentView.from(read.one(actor.get(), new InstrumentVersion(code, number(version))));
    }

    /** What is no number names no version. */
    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException notANumber) {
            throw Refused.notFound();
        }
    }
}
