package org.tsunagari.referral.consent.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.usecase.WithdrawConsent;

/** Withdrawals over HTTP. */
@Path("/api/v1/consents/{id}/withdrawal")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class WithdrawalResource {

    private final WithdrawConsent withdraw;
    private final Idempotency idempotency;
    private final PersonAccess access;

    WithdrawalResource(WithdrawConsent withdraw, Idempotency idempotency, PersonAccess access) {
        this.withdraw = withdraw;
        this.idempotency = idempotency;
        this.access = access;
    }

    @POST
    @Operation(
            operationId = "withdrawConsent",
            summary = "The person takes the consent back",
            description =
                    "Disclosure stops at once, in the other services within 5 seconds; open referrals go on hold. What was disclosed before stands in the disclosure ledger.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ConsentResource.ConsentReceipt.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        access.requireEver(org.tsunagari.access.Operation.WITHDRAW_CONSENT);
        return idempotency.create(key, "withdrawal", () -> ConsentResource.receipt(withdraw.handle(id)));
    }
}
