package org.tsunagari.referral.person.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.AccountRelation;
import org.tsunagari.referral.person.model.LinkedAccount;
import org.tsunagari.referral.person.usecase.LinkAccount;
import org.tsunagari.referral.person.usecase.ListAccounts;
import org.tsunagari.referral.person.usecase.UnlinkAccount;

/** Who signs in as a person or acts for one, over HTTP. */
@Path("/api/v1/persons/{id}/accounts")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AccountResource {

    private final LinkAccount link;
    private final UnlinkAccount unlink;
    private final ListAccounts list;
    private final Idempotency idempotency;
    private final PersonAccess access;

    AccountResource(
            LinkAccount link, UnlinkAccount unlink, ListAccounts list, Idempotency idempotency, PersonAccess access) {
        this.link = link;
        this.unlink = unlink;
        this.list = list;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** An account of the person or of a family member. */
    @Schema(name = "LinkAccount")
    public record AccountRequest(
            @NotBlank @Size(max = 100) @Schema(description = "Subject (`sub`) of the account's tokens")
            String account,

            @NotNull AccountRelation relation) {}

    /** The answer to a link. */
    @Schema(name = "AccountReceipt")
    public record AccountReceipt(UUID personId, AccountRelation relation) {}

    /** An account that stands or stood for the person. */
    @Schema(name = "PersonAccount", description = "An account that acts for the person, or did until `endedAt`")
    public record AccountView(
            @Schema(description = "Subject (`sub`) of the account's tokens")
            String account,

            AccountRelation relation,
            Instant linkedAt,

            @Schema(description = "Since when it does not act for the person any more; null while it does") @Nullable
            Instant endedAt) {

        static AccountView from(LinkedAccount link) {
            return new AccountView(
                    link.account(),
                    link.relation(),
                    link.linkedAt(),
                    link.ended().orElse(null));
        }

        @Override
        public String toString() {
            return "AccountView[" + relation + "]";
        }
    }

    /** Who acts for a person. */
    @Schema(name = "PersonAccounts", description = "Those that act for the person first, then those that did")
    public record AccountList(List<AccountView> items) {}

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "Who signs in as the person or acts for them, and who did",
            description = "For the centre: a guardian whose office has ended must not stay linked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountList.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new AccountList(list.handle(new PersonId(id)).stream()
                        .map(AccountView::from)
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Operation(
            operationId = "linkAccount",
            summary = "Say which account belongs to the person",
            description =
                    "The account can then read the person's own data, and give and withdraw consent. The same again changes nothing; `account-linked-otherwise` where it stands for the person in another relation: end that one first.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountReceipt.class)))
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid AccountRequest request) {
        access.requireEver(org.tsunagari.access.Operation.LINK_ACCOUNT);
        return idempotency.create(key, request, () -> {
            link.handle(new PersonId(id), request.account(), request.relation());
            return new Receipt(URI.create("/api/v1/persons/" + id), 0, new AccountReceipt(id, request.relation()));
        });
    }

    @DELETE
    @Path("/{account}")
    @Operation(
            operationId = "unlinkAccount",
            summary = "Say that an account does not stand for the person any more",
            description =
                    "Its access ends at once. That it stood for the person, and until when, stays on record; what it did stays what it was. Again changes nothing.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response unlink(@PathParam("id") UUID id, @PathParam("account") String account) {
        access.requireEver(org.tsunagari.access.Operation.LINK_ACCOUNT);
        unlink.handle(new PersonId(id), account);
        return Response.noContent().build();
    }
}
