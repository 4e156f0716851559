package org.tsunagari.referral.practitioner;

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
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.organisation.DayParameter;
import org.tsunagari.referral.organisation.NameParameter;
import org.tsunagari.referral.practitioner.persistence.Practitioners;
import org.tsunagari.referral.practitioner.usecase.PractitionerRegister;

/** Practitioners over HTTP. */
@Path("/api/v1/practitioners")
@Tag(name = "Practitioners", description = "Who works at the organisations, in which profession, from when to when")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PractitionerResource {

    private final PractitionerRegister practitioners;
    private final PersonAccess access;

    PractitionerResource(PractitionerRegister practitioners, PersonAccess access) {
        this.practitioners = practitioners;
        this.access = access;
    }

    /** A page of practitioners. */
    @Schema(name = "PractitionerPage")
    public record PractitionerPage(
            List<Practitioner> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listPractitioners",
            summary = "Practitioners, by name",
            description = "Who may be named as the practitioner at the source of a referral. A person who works at "
                    + "two organisations stands here twice.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PractitionerPage.class)))
    public Response list(
            @QueryParam("q")
                    @Parameter(
                            description =
                                    "Only those whose name or reading has this part, in any kana, width, and old or new kanji",
                            schema = @Schema(implementation = String.class, minLength = 1, maxLength = 100))
                    @Nullable
                    String q,
            @QueryParam("organisationId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
                    String organisationId,
            @QueryParam("profession")
                    @Parameter(
                            description = "Only who works in this profession",
                            schema = @Schema(implementation = Profession.class))
                    @Nullable
                    String profession,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Only who works there on this day",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String validOn,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.READ_PRACTITIONERS);
        PageRequest page = PageRequest.of(limit, cursor, 1);
        Practitioners.Criteria criteria = new Practitioners.Criteria(
                NameParameter.of(q), id(organisationId), profession(profession), DayParameter.of("validOn", validOn));
        return Page.of(
                        practitioners.list(criteria, page),
                        page,
                        practitioner -> List.of(practitioner.id().toString()))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPractitioner",
            summary = "One practitioner",
            description = "Somebody's work at one organisation, with its period. Its version is in `ETag`, for a "
                    + "change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Practitioner.class)))
    public Response get(@PathParam("id") UUID id) {
        access.requireEver(org.tsunagari.access.Operation.READ_PRACTITIONERS);
        Practitioner practitioner = practitioners.read(id);
        return Response.ok(practitioner)
                .tag(ExpectedVersion.tag(practitioner.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "putPractitioner",
            summary = "Register or change a practitioner",
            description =
                    "Creates with `If-None-Match: *`, changes with `If-Match`. The same content again changes nothing. Who leaves gets a last day, and stays in the register for the referrals of before.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Practitioner.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Practitioner.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull @Valid PractitionerDetails details) {
        access.requireEver(org.tsunagari.access.Operation.MAINTAIN_ORGANISATIONS);
        Practitioners.Put put = practitioners.put(id, details, ifMatch, ifNoneMatch);
        Response.ResponseBuilder answer =
                put.created() ? Response.created(URI.create("/api/v1/practitioners/" + id)) : Response.ok();
        return answer.entity(put.practitioner())
                .tag(ExpectedVersion.tag(put.practitioner().version()))
                .build();
    }

    private static Optional<Profession> profession(@Nullable String code) {
        try {
            return Optional.ofNullable(code).map(Profession::valueOf);
        } catch (IllegalArgumentException unknown) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?profession", "unknown-code"));
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?organisationId", "wrong-format"));
        }
    }
}
