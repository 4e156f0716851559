package org.tsunagari.referral.matching.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.matching.usecase.SearchPersons;

/** Whether a person stands in the register twice. */
@Path("/api/v1/persons/{id}/matches")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DuplicatesResource {

    private final SearchPersons search;

    DuplicatesResource(SearchPersons search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "listPersonMatches",
            summary = "Who may be the same person",
            description = "Others in the register who may be this person, with the weights. Merge them if they are "
                    + "(`mergePersons`); from then on `GET /persons/{id}` answers to either id with the surviving one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CandidatesView.class)))
    public Response list(@Context HttpHeaders headers, @PathParam("id") UUID id) {
        SearchPersons.Found found = search.duplicatesOf(new PersonId(id));
        return Response.ok(CandidatesView.from(found, EvidenceText.language(headers.getAcceptableLanguages())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
