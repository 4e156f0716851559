package org.tsunagari.referral.correction.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
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
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.correction.model.CorrectionReason;
import org.tsunagari.referral.correction.usecase.CorrectPerson;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.web.PersonData;

/** Correcting a person over HTTP. */
@Path("/api/v1/persons/{id}/corrections")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CorrectionResource {

    private final CorrectPerson correct;
    private final Idempotency idempotency;
    private final PersonAccess access;
    private final Validator validator;

    CorrectionResource(CorrectPerson correct, Idempotency idempotency, PersonAccess access, Validator validator) {
        this.correct = correct;
        this.idempotency = idempotency;
        this.access = access;
        this.validator = validator;
    }

    /** The person as they are, and why it stood otherwise. */
    @Schema(name = "CorrectPerson")
    public record CorrectionRequest(
            @NotNull CorrectionReason reason,

            @NotNull @Schema(ref = PersonChangesSchema.NAME) PersonChanges person) {

        @Override
        public String toString() {
            return "CorrectionRequest[" + reason + "]";
        }
    }

    /** The person as they are with it, under the name by which a violation points to it. */
    private record Corrected(@Valid PersonData person) {}

    /** The answer to a correction. */
    @Schema(name = "CorrectionReceipt")
    public record CorrectionReceipt(
            @Schema(description = "The record that stands for the person")
            UUID personId,

            @Schema(description = "Its new version, for the next `If-Match`")
            long version) {}

    /** What stood there before. */
    @Schema(name = "PersonCorrectionPage", description = "Latest first")
    public record CorrectionPage(
            List<CorrectionView> items, @Nullable String next) {}

    @POST
    @Operation(
            operationId = "correctPerson",
            summary = "Write anew who the person is or where they are reached",
            description = """
                    For the centre, with the version of `GET /persons/{id}`. Say what is to change: what you leave out stays, \
                    `null` empties. What stood there before is kept, with the reason. Who describes the person as before is found by that too \
                    (`MOVED`, `NAME_CHANGED`, `REACHED_OTHERWISE`, `NEWLY_KNOWN`), or no more (`RECORDED_WRONGLY`). What the sources sent stays \
                    as they sent it.""")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CorrectionReceipt.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        access.requireEver(org.tsunagari.access.Operation.CORRECT_PERSON);
        ExpectedVersion expected = ExpectedVersion.fromIfMatch(ifMatch);
        return idempotency.create(key, request, () -> {
            Person now = correct.handle(
                    new PersonId(id), expected, known -> corrected(known, request.person()), request.reason());
            return new Receipt(
                    URI.create("/api/v1/persons/" + now.id()),
                    now.version(),
                    new CorrectionReceipt(now.id().value(), now.version()));
        });
    }

    private Described corrected(Described known, PersonChanges changes) {
        Corrected now = new Corrected(changes.appliedTo(PersonData.from(known)));
        Set<ConstraintViolation<Corrected>> violations = validator.validate(now);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return now.person().described();
    }

    @GET
    @Operation(
            operationId = "listPersonCorrections",
            summary = "What stood in the person's record before",
            description = "For the centre. Under all records of the person, latest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CorrectionPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.CORRECT_PERSON);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        Response answer = Page.of(
                        correct.history(new PersonId(id), page),
                        page,
                        correction -> List.of(
                                correction.at().toString(), correction.id().toString()))
                .map(CorrectionView::from)
                .response(uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
