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
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.kit.identity.CurrentActor;

/** Services where they are, found also by the postal code of those who would come. */
@Path("/hsds/service_at_locations")
@Tag(name = "HSDS")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class HsdsServiceAtLocationResource {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{3}-?[0-9]{4}");
    private static final int MOST_METRES = 200_000;

    private final ReadServices read;
    private final HsdsLists lists;
    private final CurrentActor actor;

    HsdsServiceAtLocationResource(ReadServices read, HsdsLists lists, CurrentActor actor) {
        this.read = read;
        this.lists = lists;
        this.actor = actor;
    }

    @GET
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
        return lists.of(
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
    @Path("/{id}")
    @Operation(
            operationId = "getHsdsServiceAtLocation",
            summary = "One service where it is",
            description = "In the form of HSDS 3.0. A confidential place has its coarse position only.")
    @APIResponse(
            responseCode = "200",
            description = "`service_at_location`",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public ObjectNode serviceAtLocation(@PathParam("id") UUID id) {
        return Nested.serviceAtLocation(read.one(actor.get(), HsdsIds.SERVICE_AT_LOCATION.resource(id)), true);
    }
}
