package org.tsunagari.referral.matching.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.matching.model.DistinctionReason;
import org.tsunagari.referral.matching.model.DuplicateState;
import org.tsunagari.referral.matching.usecase.DecideDuplicates;

/** The queue of records that are likely one person. */
@Path("/api/v1/person-duplicates")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PersonDuplicateResource {

    private final DecideDuplicates duplicates;
    private final PersonAccess access;
    private final Clock clock;

    PersonDuplicateResource(DecideDuplicates duplicates, PersonAccess access, Clock clock) {
        this.duplicates = duplicates;
        this.access = access;
        this.clock = clock;
    }

    /** A page of the queue. */
    @Schema(name = "PersonDuplicatePage")
    public record DuplicatePage(
            List<DuplicateView.Row> items, @Nullable String next) {}

    /** How it is known that they are two persons. */
    @Schema(name = "TellPersonsApart")
    public record DistinctionRequest(@NotNull DistinctionReason reason) {}

    @GET
    @Operation(operationId = "listPersonDuplicates", summary = "Records that are likely one person", description = """
                    Found when a system sent somebody who is likely known, but not beyond doubt. By ids, oldest first; \
                    `state=OPEN` is what somebody has to decide on. Merge the two, or say that they are two persons.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DuplicatePage.class)))
    public Response list(
            @Parameter(schema = @Schema(implementation = DuplicateState.class)) @QueryParam("state") @Nullable
                    String state,
            @QueryParam("overdue")
                    @Nullable
                    @Parameter(
                            description = "true: only what waits past its time",
                            schema = @Schema(implementation = Boolean.class))
                    String overdue,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.MATCH_PERSONS);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        return Page.of(
                        duplicates.list(state(state), QueryParameter.isTrue("overdue", overdue), page),
                        page,
                        waiting -> List.of(
                                waiting.duplicate().foundAt().toString(),
                                waiting.duplicate().id().toString()))
                .map(waiting -> DuplicateView.Row.from(waiting, clock.instant()))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPersonDuplicate",
            summary = "One pair, with what speaks for and against",
            description = "Compared as the two are described now. Reads both persons.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DuplicateView.class)))
    public Response get(@Context HttpHeaders headers, @PathParam("id") UUID id) {
        DecideDuplicates.Opened opened = duplicates.open(id);
        return Response.ok(DuplicateView.from(
                        opened, clock.instant(), EvidenceText.language(headers.getAcceptableLanguages())))
                .tag(ExpectedVersion.tag(opened.pair().duplicate().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/distinction")
    @Operation(
            operationId = "tellPersonsApart",
            summary = "Say that they are two persons",
            description =
                    "Closes the pair. Both stay who they are; a search says from now on that somebody has looked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DuplicateView.Row.class)))
    public Response tellApart(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DistinctionRequest request) {
        access.requireEver(org.tsunagari.access.Operation.MERGE_PERSONS);
        DecideDuplicates.Waiting decided =
                duplicates.tellApart(id, ExpectedVersion.fromIfMatch(ifMatch), request.reason());
        return Response.ok(DuplicateView.Row.from(decided, clock.instant()))
                .tag(ExpectedVersion.tag(decided.duplicate().version()))
                .build();
    }

    private static Optional<DuplicateState> state(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(DuplicateState::valueOf);
        } catch (IllegalArgumentException none) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?state", "wrong-format"));
        }
    }
}
