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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.usecase.PersonConsents;
import org.tsunagari.referral.identifier.model.PersonId;

/** Consents over HTTP. */
@Path("/api/v1/persons/{id}/consents")
@Tag(name = "Consents", description = "What the person agrees to; can be taken back at any time")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ConsentResource {

    private final PersonConsents consents;
    private final Idempotency idempotency;
    private final PersonAccess access;
    private final ConsentReader reader;

    ConsentResource(PersonConsents consents, Idempotency idempotency, PersonAccess access, ConsentReader reader) {
        this.consents = consents;
        this.idempotency = idempotency;
        this.access = access;
        this.reader = reader;
    }

    /** A page of the ledger of a person. */
    @Schema(name = "ConsentHistory")
    public record ConsentHistory(
            List<ConsentView> items, @Nullable String next) {}

    /** The answer to a consent. */
    @Schema(name = "ConsentReceipt")
    public record ConsentReceipt(UUID id, long version, boolean withdrawn) {}

    @GET
    @Operation(
            operationId = "listConsents",
            summary = "The person's consent ledger, latest version first",
            description = "Every version with its scope and how it was given: consent is never overwritten, a "
                    + "change is a new version. For the person and whoever may read consents.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentHistory.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 3);
        Response answer = Page.of(
                        consents.history(new PersonId(id), page),
                        page,
                        consent -> List.of(
                                consent.recordedAt().toString(),
                                String.valueOf(consent.version()),
                                consent.id().toString()))
                .map(ConsentView::from)
                .response(uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Operation(
            operationId = "giveConsent",
            summary = "The person agrees",
            description =
                    "A new version of the ledger that replaces the one before it as a whole: widening needs the person's new consent. Referrals on hold go on.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsentReceipt.class)))
    public Response give(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid ScopedConsentRequest request) {
        access.requireEver(org.tsunagari.access.Operation.GIVE_CONSENT);
        return idempotency.create(key, request, () -> receipt(consents.give(reader.statement(id, request))));
    }

    static Receipt receipt(Consent consent) {
        return new Receipt(
                URI.create("/api/v1/consents/" + consent.id()),
                consent.version(),
                new ConsentReceipt(consent.id(), consent.version(), consent instanceof Consent.Withdrawn));
    }
}
