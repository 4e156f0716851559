package org.tsunagari.referral.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.csv.CsvFile;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.organisation.persistence.Organisations;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;

/** Organisations over HTTP. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "Who refers, supports or receives")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class OrganisationResource {

    private final OrganisationRegister organisations;
    private final PersonAccess access;

    OrganisationResource(OrganisationRegister organisations, PersonAccess access) {
        this.organisations = organisations;
        this.access = access;
    }

    /** A page of organisations. */
    @Schema(name = "OrganisationPage")
    public record OrganisationPage(
            List<Organisation> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations of the municipality, by name",
            description =
                    "As JSON page by page; for the centre with `Accept: text/csv` all of them that the same criteria leave as a table for spreadsheets, in which no cell runs as a formula.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OrganisationPage.class)),
                @Content(mediaType = CsvFile.MEDIA_TYPE)
            })
    public Response list(
            @QueryParam("q")
                    @Parameter(
                            description =
                                    "Only those whose name or reading has this part, in any kana, width, and old or new kanji",
                            schema = @Schema(implementation = String.class, minLength = 1, maxLength = 100))
                    @Nullable
                    String q,
            @QueryParam("kind") @Parameter(schema = @Schema(implementation = OrganisationKind.class)) @Nullable
                    String kind,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Only entries that hold on this day",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String validOn,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.READ_DIRECTORY);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        return Page.of(
                        organisations.list(criteria(q, kind, validOn), page),
                        page,
                        organisation ->
                                List.of(organisation.name(), organisation.id().toString()))
                .response(uri);
    }

    @GET
    @Produces(CsvFile.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public Response export(
            @QueryParam("q") @Nullable String q,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("validOn") @Nullable String validOn) {
        access.requireEver(org.tsunagari.access.Operation.MAINTAIN_ORGANISATIONS);
        return Response.ok(organisations.exported(criteria(q, kind, validOn)), CsvFile.WITH_CHARSET)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisations.csv\"")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation",
            description = "One entry of the register, with its period. Its version is in `ETag`, for a change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Organisation.class)))
    public Response get(@PathParam("id") UUID id) {
        access.requireEver(org.tsunagari.access.Operation.READ_DIRECTORY);
        Organisation organisation = organisations.read(id);
        return Response.ok(organisation)
                .tag(ExpectedVersion.tag(organisation.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "putOrganisation",
            summary = "Register or change an organisation",
            description =
                    "Creates with `If-None-Match: *`, changes with `If-Match`. The same content again changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Organisation.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Organisation.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid OrganisationDetails details) {
        access.requireEver(org.tsunagari.access.Operation.MAINTAIN_ORGANISATIONS);
        Organisations.Put put = organisations.put(id, details, ifMatch, ifNoneMatch);
        Response.ResponseBuilder answer =
                put.created() ? Response.created(URI.create("/api/v1/organisations/" + id)) : Response.ok();
        return answer.entity(put.organisation())
                .tag(ExpectedVersion.tag(put.organisation().version()))
                .build();
    }

    private static Organisations.Criteria criteria(
            @Nullable String q, @Nullable String kind, @Nullable String validOn) {
        return new Organisations.Criteria(NameParameter.of(q), kind(kind), DayParameter.of("validOn", validOn));
    }

    private static Optional<OrganisationKind> kind(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (kind.name().equals(code)) {
                return Optional.of(kind);
            }
        }
        throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?kind", "unknown-code"));
    }
}
