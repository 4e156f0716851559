package org.tsunagari.referral.person.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.usecase.ReadPerson;

/** Persons over HTTP. */
@Path("/api/v1/persons/{id}")
@Tag(name = "Persons", description = "Who the person is: the only place with direct identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PersonResource {

    private final ReadPerson read;

    PersonResource(ReadPerson read) {
        this.read = read;
    }

    @GET
    @Operation(
            operationId = "getPerson",
            summary = "One person",
            description =
                    "As far as you may see. A source reads what it has written itself; what others wrote it sees by consent or in an emergency only. A read by another organisation than the one that recorded it is a disclosure, and the person can see it in the ledger. After a merge either record's id leads here; `id` is the surviving one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response get(@PathParam("id") UUID id) {
        ReadPerson.Read found = read.handle(new PersonId(id));
        return Response.ok(PersonView.from(found.person(), found.visible()))
                .tag(ExpectedVersion.tag(found.person().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
