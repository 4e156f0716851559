package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.hsds.mapping.HsdsIds;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.directory.hsds.mapping.Nested;
import org.tsunagari.directory.hsds.mapping.ServiceWriter;
import org.tsunagari.directory.hsds.usecase.ReadServices;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;

/** The directory as services of HSDS 3.0 (Open Referral), for programs that know it. */
@Path("/hsds")
@Tag(name = "HSDS", description = "The directory by the Human Services Data Specification 3.0")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
class HsdsResource {

    private final ReadServices read;
    private final CurrentActor actor;

    HsdsResource(ReadServices read, CurrentActor actor) {
        this.read = read;
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

    @GET
    @Path("/services")
    @Operation(
            operationId = "listHsdsServices",
            summary = "Published resources as services",
            description = "In the form of HSDS 3.0, page by page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `service_list`, with `full=true` of `service`",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public HsdsPage services(@BeanParam HsdsQuery query) {
        return page(query, resource -> query.isFull() ? ServiceWriter.full(resource) : ServiceWriter.brief(resource));
    }

    @GET
    @Path("/services/{id}")
    @Operation(
            operationId = "getHsdsService",
            summary = "One service with all that belongs to it",
            description = "In the form of HSDS 3.0, with organisation, locations, schedules, contacts and "
                    + "attributes nested in it.")
    @APIResponse(
            responseCode = "200",
            description = "`service`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ObjectNode service(@PathParam("id") UUID id) {
        return ServiceWriter.full(read.one(actor.get(), id));
    }

    @GET
    @Path("/organizations")
    @Operation(
            operationId = "listHsdsOrganizations",
            summary = "Who stands behind the services, one for each",
            description = "In the form of HSDS 3.0. An organisation of ours stands behind one service.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `organization_list`, with `full=true` of `organization`",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public HsdsPage organizations(@BeanParam HsdsQuery query) {
        return page(query, resource -> Nested.organization(resource, query.isFull()));
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(
            operationId = "getHsdsOrganization",
            summary = "One organisation and its service",
            description = "In the form of HSDS 3.0, with its service nested in it.")
    @APIResponse(
            responseCode = "200",
            description = "`organization`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ObjectNode organization(@PathParam("id") UUID id) {
        return Nested.organization(read.one(actor.get(), HsdsIds.ORGANIZATION.resource(id)), true);
    }

    @GET
    @Path("/service_at_locations")
    @Operation(
            operationId = "listHsdsServiceAtLocations",
            summary = "Services where they are",
            description = "In the form of HSDS 3.0. A confidential place has its coarse position only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `service_at_location_list`, with `full=true` of `service_at_location`",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public HsdsPage serviceAtLocations(@BeanParam HsdsQuery query) {
        return page(query, resource -> Nested.serviceAtLocation(resource, query.isFull()));
    }

    @GET
    @Path("/service_at_locations/{id}")
    @Operation(
            operationId = "getHsdsServiceAtLocation",
            summary = "One service where it is",
            description = "In the form of HSDS 3.0. A confidential place has its coarse position only.")
    @APIResponse(
            responseCode = "200",
            description = "`service_at_location`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ObjectNode serviceAtLocation(@PathParam("id") UUID id) {
        return Nested.serviceAtLocation(read.one(actor.get(), HsdsIds.SERVICE_AT_LOCATION.resource(id)), true);
    }

    @GET
    @Path("/taxonomies")
    @Operation(
            operationId = "listHsdsTaxonomies",
            summary = "The taxonomies that attributes of services are of",
            description = "In the form of HSDS 3.0: our categories and kinds, and what is known about access.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `taxonomy`",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public HsdsPage taxonomies(@BeanParam HsdsTermQuery query) {
        actor.get();
        return HsdsPage.of(
                HsdsTerms.taxonomies().stream().filter(query.taxonomies()).toList(), query);
    }

    @GET
    @Path("/taxonomies/{id}")
    @Operation(operationId = "getHsdsTaxonomy", summary = "One taxonomy", description = "In the form of HSDS 3.0.")
    @APIResponse(
            responseCode = "200",
            description = "`taxonomy`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ObjectNode taxonomy(@PathParam("id") UUID id) {
        actor.get();
        return named(HsdsTerms.taxonomies(), id);
    }

    @GET
    @Path("/taxonomy_terms")
    @Operation(
            operationId = "listHsdsTaxonomyTerms",
            summary = "The terms that attributes of services name",
            description = "In the form of HSDS 3.0, with the term above each.")
    @APIResponse(
            responseCode = "200",
            description = "A page of `taxonomy_term`",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public HsdsPage taxonomyTerms(@BeanParam HsdsTermQuery query) {
        actor.get();
        return HsdsPage.of(HsdsTerms.terms().stream().filter(query.terms()).toList(), query);
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
    @APIResponse(responseCode = "404", ref = "NotFound")
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

    private HsdsPage page(HsdsQuery query, Function<ExportedResource, ObjectNode> view) {
        return HsdsPage.of(read.page(actor.get(), query.toCriteria(), query.number(), query.size()), query, view);
    }
}
