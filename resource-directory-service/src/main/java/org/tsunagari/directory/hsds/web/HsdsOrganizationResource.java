package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hsds.mapping.HsdsIds;
import org.tsunagari.directory.hsds.mapping.Nested;
import org.tsunagari.directory.hsds.usecase.ReadServices;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.kit.identity.CurrentActor;

/** Who stands behind each service, as organisations of HSDS. */
@Path("/hsds/organizations")
@Tag(name = "HSDS")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HsdsOrganizationResource {

    private static final String FULL_SERVICE =
            "Its service with all that belongs to it (left out: wherever the service is given), or with what is one to one";

    private final ReadServices read;
    private final HsdsLists lists;
    private final CurrentActor actor;

    HsdsOrganizationResource(ReadServices read, HsdsLists lists, CurrentActor actor) {
        this.read = read;
        this.lists = lists;
        this.actor = actor;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HsdsFormat.LINES})
    @Operation(
            operationId = "listHsdsOrganizations",
            summary = "Who stands behind the services, one for each",
            description = "In the form of HSDS 3.0. An organisation of ours stands behind one service.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of `organization_list`, with `full=true` or `full_service=true` of `organization`; with `format=ndjson` all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsFormat.LINES, schema = @Schema(implementation = String.class))
            })
    public Response organizations(
            @BeanParam HsdsQuery query,
            @QueryParam("full_service")
                    @Nullable
                    @Parameter(description = FULL_SERVICE, schema = @Schema(implementation = Boolean.class))
                    String fullService,
            @Context UriInfo uri) {
        HsdsQuery.refuseOthers(uri, "full_service");
        boolean asked = QueryText.flag("full_service", fullService);
        boolean withService = query.isFull() || asked;
        boolean withAll = asked || (withService && QueryText.given(fullService).isEmpty());
        return lists.of(query, query.toCriteria(), resource -> Nested.organization(resource, withService, withAll));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getHsdsOrganization",
            summary = "One organisation and its service",
            description = "In the form of HSDS 3.0, with its service nested in it.")
    @APIResponse(
            responseCode = "200",
            description = "`organization`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public ObjectNode organization(
            @PathParam("id") UUID id,
            @QueryParam("full_service")
                    @Nullable
                    @Parameter(description = FULL_SERVICE, schema = @Schema(implementation = Boolean.class))
                    String fullService) {
        boolean withAll = QueryText.flag("full_service", fullService)
                || QueryText.given(fullService).isEmpty();
        return Nested.organization(read.one(actor.get(), HsdsIds.ORGANIZATION.resource(id)), true, withAll);
    }
}
