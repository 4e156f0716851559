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

/** Who lives with a person. */
@Path("/api/v1/persons/{id}/household-candidates")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class HouseholdResource {

    private final SearchPersons search;

    HouseholdResource(SearchPersons search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "listHouseholdCandidates",
            summary = "Who may live in the same household",
            description =
                    "Others at the same address or telephone who are more probably of the household than strangers. Of a person without either there are none. At most a hundred are compared, those who share most; `complete` says whether these were all.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CandidatesView.class)))
    public Response list(@Context HttpHeaders headers, @PathParam("id") UUID id) {
        SearchPersons.Found found = search.householdOf(new PersonId(id));
        return Response.ok(CandidatesView.from(found, EvidenceText.language(headers.getAcceptableLanguages())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
