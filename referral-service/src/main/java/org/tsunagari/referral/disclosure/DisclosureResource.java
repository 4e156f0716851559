package org.tsunagari.referral.disclosure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.disclosure.usecase.ReadDisclosures;
import org.tsunagari.referral.identifier.model.PersonId;

/** The disclosure ledger of a person, for the person and for the centre. */
@Path("/api/v1/persons/{id}/disclosures")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DisclosureResource {

    private final ReadDisclosures disclosures;

    DisclosureResource(ReadDisclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** A page of disclosures. */
    @Schema(name = "DisclosurePage")
    public record DisclosurePage(
            List<DisclosureView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listDisclosures",
            summary = "Who saw what, when, why",
            description =
                    "Latest first. Readable by the person and by the centre. A line per reading and basis, and one per document sent; reading one's own record is no disclosure.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisclosurePage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("from")
                    @Nullable
                    @Parameter(description = "Inclusive", schema = @Schema(implementation = Instant.class))
                    String from,
            @QueryParam("until")
                    @Nullable
                    @Parameter(description = "Exclusive", schema = @Schema(implementation = Instant.class))
                    String until,
            @QueryParam("organisationId")
                    @Nullable
                    @Parameter(
                            description = "Only what this organisation received",
                            schema = @Schema(implementation = UUID.class))
                    String organisationId,
            @QueryParam("basis")
                    @Nullable
                    @Parameter(
                            description = "Only on this legal basis",
                            schema = @Schema(implementation = LegalBasis.class))
                    String basis,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 2);
        DisclosureFilter filter = new DisclosureFilter(
                QueryParameter.read("from", from, Instant::parse),
                QueryParameter.read("until", until, Instant::parse),
                QueryParameter.read("organisationId", organisationId, UUID::fromString),
                QueryParameter.read("basis", basis, LegalBasis::valueOf));
        return Page.of(
                        disclosures.handle(new PersonId(id), filter, page),
                        page,
                        line -> List.of(line.disclosedAt().toString(), line.id().toString()))
                .response(uri);
    }
}
