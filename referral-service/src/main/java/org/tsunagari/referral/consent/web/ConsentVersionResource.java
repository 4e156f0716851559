package org.tsunagari.referral.consent.web;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.usecase.ChangeConsent;
import org.tsunagari.referral.consent.usecase.PersonConsents;
import org.tsunagari.referral.consent.usecase.WithdrawConsent;

/** One version of the ledger, and what the person can do with it while it is in force. */
@Path("/api/v1/consents/{id}")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ConsentVersionResource {

    private final PersonConsents consents;
    private final WithdrawConsent withdraw;
    private final ChangeConsent change;
    private final Idempotency idempotency;
    private final PersonAccess access;
    private final ConsentReader reader;

    ConsentVersionResource(
            PersonConsents consents,
            WithdrawConsent withdraw,
            ChangeConsent change,
            Idempotency idempotency,
            PersonAccess access,
            ConsentReader reader) {
        this.consents = consents;
        this.withdraw = withdraw;
        this.change = change;
        this.idempotency = idempotency;
        this.access = access;
        this.reader = reader;
    }

    /**
     * The answer to a withdrawal.
     *
     * @param disclosedBefore lines of the disclosure ledger: what is known already cannot be taken back
     */
    @Schema(name = "WithdrawalReceipt")
    public record WithdrawalReceipt(
            UUID id,
            long version,
            boolean withdrawn,

            @Schema(description = "Numbers of the referrals that are on hold now", examples = "[\"R8-0001\"]")
            List<String> referralsOnHold,

            @Schema(description = "How often data were disclosed until now")
            long disclosedBefore,

            @Schema(description = "Where it is listed who saw what", format = "uri-reference")
            URI disclosures) {}

    @GET
    @Operation(
            operationId = "getConsent",
            summary = "One version of the consent ledger",
            description = "One version with its scope and evidence; the latest one is in force unless it says "
                    + "otherwise. For the person and whoever may read consents.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Response get(@PathParam("id") UUID id) {
        Consent consent = consents.one(id);
        return Response.ok(ConsentView.from(consent))
                .tag(ExpectedVersion.tag(consent.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawConsent",
            summary = "The person takes the consent back",
            description =
                    "Disclosure stops at once, in the other services within 5 seconds; open referrals go on hold and their parties get a notice. What was disclosed before stands in the disclosure ledger.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WithdrawalReceipt.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @RequestBody(required = false) @Nullable @Valid WithdrawConsentRequest request) {
        access.requireEver(org.tsunagari.access.Operation.WITHDRAW_CONSENT);
        Optional<String> reason = Optional.ofNullable(request).map(WithdrawConsentRequest::reason);
        return idempotency.create(key, reason.orElse(""), () -> receipt(withdraw.handle(id, reason)));
    }

    @POST
    @Path("/narrowing")
    @Operation(
            operationId = "narrowConsent",
            summary = "The person takes a part back",
            description =
                    "Only less than before: fewer recipients, purposes or categories, or an earlier end. Needs no form and no witness. More than before is a new consent.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ConsentResource.ConsentReceipt.class)))
    public Response narrow(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NarrowConsentRequest request) {
        access.requireEver(org.tsunagari.access.Operation.WITHDRAW_CONSENT);
        if (request.scope() == null && request.validUntil() == null) {
            throw Refused.invalid("/scope", "required");
        }
        return idempotency.create(key, request, () -> {
            Optional<List<ConsentScope.Line>> remains =
                    Optional.ofNullable(request.scope()).map(reader::lines);
            return ConsentResource.receipt(change.narrow(id, remains, Optional.ofNullable(request.validUntil())));
        });
    }

    @POST
    @Path("/source-feedback")
    @Operation(
            operationId = "switchSourceFeedback",
            summary = "The person says whether the source may be told",
            description = "The switch for form 2, on its own: nothing else of the consent changes.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ConsentResource.ConsentReceipt.class)))
    public Response tellSource(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid SourceFeedbackRequest request) {
        access.requireEver(org.tsunagari.access.Operation.GIVE_CONSENT);
        return idempotency.create(
                key,
                request,
                () -> ConsentResource.receipt(change.tellSource(
                        id,
                        Optional.ofNullable(request.organisationId()),
                        request.sourceMayBeTold(),
                        Optional.ofNullable(request.witness()))));
    }

    private static Receipt receipt(WithdrawConsent.Outcome outcome) {
        Consent.Withdrawn withdrawal = outcome.withdrawal();
        return new Receipt(
                URI.create("/api/v1/consents/" + withdrawal.id()),
                withdrawal.version(),
                new WithdrawalReceipt(
                        withdrawal.id(),
                        withdrawal.version(),
                        true,
                        outcome.onHold(),
                        outcome.disclosedBefore(),
                        URI.create("/api/v1/persons/" + withdrawal.person() + "/disclosures")));
    }
}
