package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.kit.identity.CurrentActor;

/** The directory as services of HSDS 3.0 (Open Referral), for programs that know it. */
@Path("/hsds")
@Tag(name = "HSDS", description = "The directory by the Human Services Data Specification 3.0")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HsdsResource {

    private final CurrentActor actor;

    HsdsResource(CurrentActor actor) {
        this.actor = actor;
    }

    /** What this is. */
    @Schema(name = "HsdsApi")
    public record About(
            @Schema(required = true, examples = "3.0") String version,
            @Schema(required = true) String profile,

            @Schema(name = "openapi_url", required = true) @JsonProperty("openapi_url")
            String openapiUrl) {}

    @GET
    @Operation(
            operationId = "getHsdsApi",
            summary = "Which HSDS this is",
            description = "Version and profile of the Open Referral Human Services Data Specification, and where "
                    + "its OpenAPI stands. Open to everybody with an account.")
    @APIResponse(responseCode = "200", description = "About this API")
    public About about(@Context UriInfo uri) {
        actor.get();
        return new About(
                "3.0",
                "https://docs.openreferral.org/en/v3.0.0/",
                uri.getBaseUri().resolve("/openapi").toString());
    }
}
