package org.tsunagari.directory.district.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.district.usecase.ReadDistricts;
import org.tsunagari.kit.identity.CurrentActor;

/** Districts over HTTP. */
@Path("/api/v1/districts")
@Tag(name = "Districts", description = "Where in the municipality (地区)")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class DistrictResource {

    private final ReadDistricts read;
    private final CurrentActor actor;

    DistrictResource(ReadDistricts read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** All districts. */
    @Schema(name = "DistrictList")
    public record DistrictList(@Schema(required = true) List<DistrictView> items) {}

    @GET
    @Operation(operationId = "listDistricts", summary = "The municipality's districts")
    @APIResponse(
            responseCode = "200",
            description = "In the municipality's order",
            content = @Content(schema = @Schema(implementation = DistrictList.class)))
    public DistrictList list() {
        return new DistrictList(
                read.all(actor.get()).stream().map(DistrictView::from).toList());
    }
}
