package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;

/** The taxonomies of HSDS that attributes of services are of, and their terms. */
@Path("/hsds")
@Tag(name = "HSDS")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HsdsTaxonomyResource {

    private final CurrentActor actor;
    private final ObjectMapper json;

    HsdsTaxonomyResource(CurrentActor actor, ObjectMapper json) {
        this.actor = actor;
        this.json = json;
    }

    @GET
    @Path("/taxonomies")
    @Produces({MediaType.APPLICATION_JSON, HsdsFormat.LINES})
    @Operation(
            operationId = "listHsdsTaxonomies",
            summary = "The taxonomies that attributes of services are of",
            description = "In the form of HSDS 3.0: our categories and kinds, and what is known about access.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `taxonomy`; with `format=ndjson` all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsFormat.LINES, schema = @Schema(implementation = String.class))
            })
    public Response taxonomies(@BeanParam HsdsTermQuery query) {
        actor.get();
        return list(HsdsTerms.taxonomies().stream().filter(query.taxonomies()).toList(), query);
    }

    @GET
    @Path("/taxonomies/{id}")
    @Operation(operationId = "getHsdsTaxonomy", summary = "One taxonomy", description = "In the form of HSDS 3.0.")
    @APIResponse(
            responseCode = "200",
            description = "`taxonomy`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public ObjectNode taxonomy(@PathParam("id") UUID id) {
        actor.get();
        return named(HsdsTerms.taxonomies(), id);
    }

    @GET
    @Path("/taxonomy_terms")
    @Produces({MediaType.APPLICATION_JSON, HsdsFormat.LINES})
    @Operation(
            operationId = "listHsdsTaxonomyTerms",
            summary = "The terms that attributes of services name",
            description = "In the form of HSDS 3.0, with the term above each.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `taxonomy_term`; with `format=ndjson` all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsFormat.LINES, schema = @Schema(implementation = String.class))
            })
    public Response taxonomyTerms(@BeanParam HsdsTermQuery query) {
        actor.get();
        return list(HsdsTerms.terms().stream().filter(query.terms()).toList(), query);
    }

    @GET
    @Path("/taxonomy_terms/{id}")
    @Operation(
            operationId = "getHsdsTaxonomyTerm",
            summary = "One term",
            description = "In the form of HSDS 3.0, with the term above it.")
    @APIResponse(
            responseCode = "200",
            description = "`taxonomy_term`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public ObjectNode taxonomyTerm(@PathParam("id") UUID id) {
        actor.get();
        return named(HsdsTerms.terms(), id);
    }

    private static ObjectNode named(List<ObjectNode> all, UUID id) {
        return all.stream()
                .filter(one -> one.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private Response list(List<ObjectNode> all, HsdsTermQuery query) {
        return query.isStream() ? HsdsFormat.lines(all.iterator(), json) : HsdsFormat.page(HsdsPage.of(all, query));
    }
}
