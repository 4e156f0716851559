package org.tsunagari.referral.basis.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.EmergencyAccess;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.basis.usecase.OpenOtherBasis;
import org.tsunagari.referral.identifier.model.PersonId;

/** Breaking the glass over HTTP. */
@Path("/api/v1/persons/{id}/emergency-accesses")
@Tag(name = "Other bases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class EmergencyAccessResource {

    private static final int LONGEST = 60;

    private final OpenOtherBasis bases;
    private final Idempotency idempotency;
    private final PersonAccess access;

    EmergencyAccessResource(OpenOtherBasis bases, Idempotency idempotency, PersonAccess access) {
        this.bases = bases;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** Why, and for how long. */
    @Schema(name = "BreakGlass", description = "To protect life, body or property while consent is hard to obtain")
    public record BreakGlassRequest(
            @NotBlank @Size(max = 2000) String reason,

            @Nullable @Min(1) @Max(LONGEST) @Schema(description = "60 if left out")
            Integer minutes) {

        @Override
        public String toString() {
            return "BreakGlassRequest[…]";
        }
    }

    /** The answer. */
    @Schema(name = "EmergencyAccessReceipt")
    public record EmergencyReceipt(UUID id, Instant expires) {}

    @POST
    @Operation(
            operationId = "breakGlass",
            summary = "Open a record in an emergency",
            description =
                    "Holds at once, for the account that asks and nobody else, for an hour at most. The centre is told, a second person judges it afterwards, and the person can read it in the disclosure ledger.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EmergencyReceipt.class)))
    public Response breakGlass(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid BreakGlassRequest request) {
        access.requireEver(org.tsunagari.access.Operation.BREAK_GLASS);
        Duration length = request.minutes() == null ? EmergencyAccess.LONGEST : Duration.ofMinutes(request.minutes());
        return idempotency.create(key, request, () -> {
            OtherBasis opened = bases.breakGlass(new PersonId(id), request.reason(), length);
            return new Receipt(
                    URI.create("/api/v1/basis-reviews/" + opened.id()),
                    0,
                    new EmergencyReceipt(opened.id(), opened.closes()));
        });
    }
}
