package org.tsunagari.referral.disclosure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.disclosure.persistence.DisclosureLedger;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** The disclosure ledger of a person, for the person and for the centre. */
@Path("/api/v1/persons/{id}/disclosures")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DisclosureResource {

    private final DisclosureLedger ledger;
    private final Persons persons;
    private final PersonAccess access;
    private final Auditor auditor;
    private final CurrentActor actor;

    DisclosureResource(
            DisclosureLedger ledger, Persons persons, PersonAccess access, Auditor auditor, CurrentActor actor) {
        this.ledger = ledger;
        this.persons = persons;
        this.access = access;
        this.auditor = auditor;
        this.actor = actor;
    }

    /** A page of disclosures. */
    @Schema(name = "DisclosurePage")
    public record DisclosurePage(
            List<DisclosureView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listDisclosures",
            summary = "Who saw what, when, why",
            description = "Latest first. Readable by the person and by the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisclosurePage.class)))
    @Transactional
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.READ_LEDGER);
        PersonId person = new PersonId(id);
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        String object = "persons/" + id + "/disclosures";
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
        access.require(org.tsunagari.access.Operation.READ_LEDGER, purpose, person, object);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        auditor.record(AuditEntry.of("read-ledger", object, id).forPurpose(purpose.name()));
        return Page.of(
                        ledger.of(person, page),
                        page,
                        line -> List.of(line.disclosedAt().toString(), line.id().toString()))
                .response(uri);
    }
}
