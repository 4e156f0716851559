package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hsds.mapping.ServiceWriter;
import org.tsunagari.directory.hsds.usecase.ReadServices;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.kit.identity.CurrentActor;

/** What is published, as services of HSDS. */
@Path("/hsds/services")
@Tag(name = "HSDS")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HsdsServiceResource {

    private final ReadServices read;
    private final HsdsLists lists;
    private final CurrentActor actor;
    private final ObjectMapper json;

    HsdsServiceResource(ReadServices read, HsdsLists lists, CurrentActor actor, ObjectMapper json) {
        this.read = read;
        this.lists = lists;
        this.actor = actor;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, HsdsFormat.LINES})
    @Operation(
            operationId = "listHsdsServices",
            summary = "Published resources as services",
            description = "In the form of HSDS 3.0, page by page, or with `format=ndjson` all of them line by line.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `service_list`, with `full=true` of `service`; with `format=ndjson` all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsFormat.LINES, schema = @Schema(implementation = String.class))
            })
    public Response services(
            @BeanParam HsdsServiceQuery query,
            @QueryParam("minimal")
                    @Nullable
                    @Parameter(
                            description =
                                    "Nothing but `id` and `modified_date` of each, all on one page: what is missing is not published any more",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String minimal,
            @Context UriInfo uri) {
        HsdsQuery.refuseOthers(uri, "taxonomy_id", "organization_id", "modified_after", "minimal");
        if (QueryText.flag("minimal", minimal)) {
            return changes(query);
        }
        return lists.of(
                query,
                query.toCriteria(),
                resource -> query.isFull() ? ServiceWriter.full(resource) : ServiceWriter.brief(resource));
    }

    private Response changes(HsdsServiceQuery query) {
        HsdsFormat.refuse("page", query.page);
        HsdsFormat.refuse("per_page", query.perPage);
        HsdsFormat.refuse("full", query.full);
        List<ObjectNode> all = read.changes(actor.get(), query.toCriteria()).stream()
                .map(change -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", change.id().toString())
                        .put("modified_date", change.at().toString()))
                .toList();
        return query.isStream() ? HsdsFormat.lines(all.iterator(), json) : HsdsFormat.page(HsdsPage.whole(all));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getHsdsService",
            summary = "One service with all that belongs to it",
            description = "In the form of HSDS 3.0, with organisation, locations, schedules, contacts and "
                    + "attributes nested in it.")
    @APIResponse(
            responseCode = "200",
            description = "`service`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public ObjectNode service(@PathParam("id") UUID id) {
        return ServiceWriter.full(read.one(actor.get(), id));
    }
}
