package org.tsunagari.referral.basis.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.ConferenceKind;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.basis.usecase.OpenOtherBasis;
import org.tsunagari.referral.identifier.model.PersonId;

/** Tabling a case over HTTP. */
@Path("/api/v1/persons/{id}/conference-windows")
@Tag(name = "Other bases", description = "Access without consent: reason, second person, end")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ConferenceWindowResource {

    private final OpenOtherBasis bases;
    private final Idempotency idempotency;
    private final PersonAccess access;

    ConferenceWindowResource(OpenOtherBasis bases, Idempotency idempotency, PersonAccess access) {
        this.bases = bases;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** A case to be tabled. */
    @Schema(name = "TableCase", description = "A case to be tabled; the convener is the municipality of the centre")
    public record TableCaseRequest(
            @NotNull @Schema(description = "SUPPORT_CONFERENCE (支援会議) or MULTI_AGENCY (重層的支援会議, needs consent)")
            ConferenceKind kind,

            @NotNull @Schema(description = "The meeting") UUID meetingId,

            @NotBlank @Size(max = 100) @Schema(examples = "11月カンファレンス")
            String meetingName,

            @NotEmpty @Size(max = 100) @Schema(description = "Accounts of the members: nobody else is admitted")
            List<@NotBlank @Size(max = 100) String> members,

            @NotBlank @Size(max = 2000) @Schema(description = "Why this case must be discussed")
            String reason,

            @NotNull @Schema(description = "Inclusive") Instant opens,

            @NotNull @Schema(description = "Exclusive, at most 12 hours later")
            Instant closes) {

        @Override
        public String toString() {
            return "TableCaseRequest[…]";
        }
    }

    /** The answer. */
    @Schema(name = "ConferenceWindowReceipt")
    public record WindowReceipt(UUID id, OtherBasis.Status status) {}

    @POST
    @Operation(
            operationId = "tableCase",
            summary = "Table a case at a conference",
            description =
                    "Admits nobody before a second person at the centre has confirmed the reason (`/basis-reviews`).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WindowReceipt.class)))
    public Response table(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid TableCaseRequest request) {
        access.requireEver(org.tsunagari.access.Operation.TABLE_CASE);
        if (request.members().stream().distinct().count() != request.members().size()) {
            throw Refused.invalid("/members", "named-twice");
        }
        return idempotency.create(key, request, () -> {
            OtherBasis tabled = bases.table(new OpenOtherBasis.Tabling(
                    new PersonId(id),
                    switch (request.kind()) {
                        case SUPPORT_CONFERENCE -> OtherBasis.Type.SUPPORT_CONFERENCE;
                        case MULTI_AGENCY -> OtherBasis.Type.MULTI_AGENCY;
                    },
                    new OtherBasis.Meeting(request.meetingId(), request.meetingName(), request.members()),
                    request.reason(),
                    request.opens(),
                    request.closes()));
            return new Receipt(
                    URI.create("/api/v1/basis-reviews/" + tabled.id()),
                    0,
                    new WindowReceipt(tabled.id(), tabled.status()));
        });
    }
}
