package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.hsds.mapping.HsdsIds;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.directory.hsds.mapping.Nested;
import org.tsunagari.directory.hsds.mapping.ServiceWriter;
import org.tsunagari.directory.hsds.usecase.ReadServices;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.model.SearchCriteria;
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

    private static final String FULL_SERVICE =
            "Its service with all that belongs to it (left out: wherever the service is given), or with what is one to one";

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{3}-?[0-9]{4}");
    private static final int MOST_METRES = 200_000;

    private final ReadServices read;
    private final CurrentActor actor;
    private final ObjectMapper json;

    HsdsResource(ReadServices read, CurrentActor actor, ObjectMapper json) {
        this.read = read;
        this.actor = actor;
        this.json = json;
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
        return list(
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
        return list(query, query.toCriteria(), resource -> Nested.organization(resource, withService, withAll));
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

    @GET
    @Path("/service_at_locations")
    @Produces({MediaType.APPLICATION_JSON, HsdsFormat.LINES})
    @Operation(
            operationId = "listHsdsServiceAtLocations",
            summary = "Services where they are",
            description = "In the form of HSDS 3.0. A confidential place has its coarse position only.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of `service_at_location_list`, with `full=true` of `service_at_location`; with `format=ndjson` all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HsdsPage.class)),
                @Content(mediaType = HsdsFormat.LINES, schema = @Schema(implementation = String.class))
            })
    public Response serviceAtLocations(
            @BeanParam HsdsServiceQuery query,
            @QueryParam("postcode")
                    @Nullable
                    @Parameter(
                            description =
                                    "Those that serve the district in which the postal code lies, or do not say whom they serve. It lies in the middle of what is published under it; one under which nothing is, is refused",
                            example = "518-0718")
                    String postcode,
            @QueryParam("proximity")
                    @Nullable
                    @Parameter(
                            description = "And within so many metres of that middle; with `postcode` only",
                            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200000"))
                    String proximity,
            @Context UriInfo uri) {
        HsdsQuery.refuseOthers(uri, "taxonomy_id", "organization_id", "modified_after", "postcode", "proximity");
        return list(
                query,
                where(query, postcode, proximity),
                resource -> Nested.serviceAtLocation(resource, query.isFull()));
    }

    private SearchCriteria where(HsdsServiceQuery query, @Nullable String postcode, @Nullable String proximity) {
        Optional<Integer> metres = QueryText.integer("proximity", proximity, 1, MOST_METRES);
        Optional<String> code = QueryText.given(postcode);
        if (code.isEmpty()) {
            if (metres.isPresent()) {
                throw QueryText.invalid("postcode", "required");
            }
            return query.toCriteria();
        }
        ReadServices.Postcode there = read.postcode(actor.get(), digits(code.get()))
                .orElseThrow(() -> QueryText.invalid("postcode", "unknown-code"));
        // where no boundary encloses it, whoever serves certain districts only does not serve it
        return query.near(there.middle(), metres, there.district().orElse(""));
    }

    private static String digits(String postcode) {
        String plain = Normalizer.normalize(postcode, Normalizer.Form.NFKC);
        if (!POSTCODE.matcher(plain).matches()) {
            throw QueryText.invalid("postcode", "wrong-format");
        }
        return plain.replace("-", "");
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
    @APIResponse(responseCode = "404", ref = "NotFound")
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

    private Response list(List<ObjectNode> all, HsdsTermQuery query) {
        return query.isStream() ? HsdsFormat.lines(all.iterator(), json) : HsdsFormat.page(HsdsPage.of(all, query));
    }

    private Response list(HsdsQuery query, SearchCriteria criteria, Function<ExportedResource, ObjectNode> view) {
        if (query.isStream()) {
            Iterator<ExportedResource> all = read.all(actor.get(), criteria);
            return HsdsFormat.lines(
                    new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public ObjectNode next() {
                            return view.apply(all.next());
                        }
                    },
                    json);
        }
        return HsdsFormat.page(
                HsdsPage.of(read.page(actor.get(), criteria, query.number(), query.size()), query, view));
    }
}
