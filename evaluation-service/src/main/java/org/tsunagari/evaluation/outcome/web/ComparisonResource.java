package org.tsunagari.evaluation.outcome.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.evaluation.fact.model.CaseId;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.outcome.usecase.CompareOutcomes;
import org.tsunagari.kit.identity.CurrentActor;

/** Before and after, side by side, over HTTP. */
@Path("/api/v1/outcome-comparisons")
@Tag(name = "Outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
class ComparisonResource {

    private final CompareOutcomes compare;
    private final CurrentActor actor;

    ComparisonResource(CompareOutcomes compare, CurrentActor actor) {
        this.compare = compare;
        this.actor = actor;
    }

    @GET
    @Operation(
            operationId = "compareOutcomes",
            summary = "What changed for a person",
            description =
                    "The baseline and the latest follow-up of a case within one version of an instrument. Versions "
                            + "are never mixed. Without `instrument` and `instrumentVersion`: the version that was "
                            + "answered before and after, of several the last one answered.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison; what is missing is null",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    public ComparisonView get(
            @QueryParam("caseId") @Parameter(required = true, schema = @Schema(implementation = UUID.class)) @Nullable
                    String caseId,
            @QueryParam("instrument") @Nullable String instrument,
            @QueryParam("instrumentVersion")
                    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1"))
                    @Nullable
                    String instrumentVersion) {
        CaseId file = new CaseId(QueryText.requiredId("caseId", caseId));
        return compare.handle(actor.get(), file, version(instrument, instrumentVersion))
                .map(comparison -> ComparisonView.from(file, comparison))
                .orElseGet(() -> ComparisonView.ofNothing(file));
    }

    private static Optional<InstrumentVersion> version(
            @Nullable String instrument, @Nullable String instrumentVersion) {
        if (instrument == null && instrumentVersion == null) {
            return Optional.empty();
        }
        if (instrument == null) {
            throw QueryText.refused("instrument", "required");
        }
        if (instrumentVersion == null) {
            throw QueryText.refused("instrumentVersion", "required");
        }
        return Optional.of(new InstrumentVersion(instrument, QueryText.number("instrumentVersion", instrumentVersion)));
    }
}
