package org.tsunagari.referral.person.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.usecase.LinkAccount;
import org.tsunagari.referral.person.usecase.ReadPerson;

/** Persons over HTTP. */
@Path("/api/v1/persons/{id}")
@Tag(name = "Persons", description = "Who the person is: the only place with direct identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PersonResource {

    private final ReadPerson read;
    private final LinkAccount link;
    private final Idempotency idempotency;
    private final PersonAccess access;

    PersonResource(ReadPerson read, LinkAccount link, Idempotency idempotency, PersonAccess access) {
        this.read = read;
        this.link = link;
        this.idempotency = idempotency;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getPerson",
            summary = "One person",
            description =
                    "As far as you may see. A source reads what it has written itself; what others wrote it sees by consent only. A read by another organisation than the one that recorded it is a disclosure, and the person can see it in the ledger.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response get(@PathParam("id") UUID id) {
        ReadPerson.Read found = read.handle(new PersonId(id));
        return Response.ok(PersonView.from(found.person(), found.visible()))
                .tag(ExpectedVersion.tag(found.person().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** An account of the person or of a family member. */
    @Schema(name = "LinkAccount")
    public record AccountRequest(
            @NotBlank @Size(max = 100) @Schema(description = "Subject (`sub`) of the account's tokens")
            String account,

            @NotNull LinkAccount.Relation relation) {}

    /** The answer to a link. */
    @Schema(name = "AccountReceipt")
    public record AccountReceipt(UUID personId, LinkAccount.Relation relation) {}

    @POST
    @Path("/accounts")
    @Operation(
            operationId = "linkAccount",
            summary = "Say which account belongs to the person",
            description = "The account can then read the person's own data, and give and withdraw consent.")
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
}
