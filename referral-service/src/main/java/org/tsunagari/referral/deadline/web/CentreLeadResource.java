package org.tsunagari.referral.deadline.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.deadline.model.Leads;
import org.tsunagari.referral.deadline.usecase.NameLeads;

/** Who leads the centre's coordinators. */
@Path("/api/v1/centre-leads")
@Tag(name = "Centre leads", description = "Who is told when nobody acts in time")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CentreLeadResource {

    private final NameLeads leads;

    CentreLeadResource(NameLeads leads) {
        this.leads = leads;
    }

    /** Who leads. */
    @Schema(name = "CentreLeads", description = "The accounts of those who lead; empty: every coordinator is told")
    public record LeadsView(
            List<String> accounts,

            @Schema(description = "Version, also in ETag; 0 before anybody was named")
            long version) {}

    /** Who is to lead. */
    @Schema(name = "NameCentreLeads", description = "All of them: whoever is left out leads no more")
    public record NameRequest(
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "\\S{1,100}") String> accounts) {}

    @GET
    @Operation(
            operationId = "getCentreLeads",
            summary = "Who leads the centre's coordinators",
            description =
                    "What passes its deadline and nobody acts on is told to them, and to all coordinators where nobody is named.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadsView.class)))
    public Response get() {
        return answer(leads.read());
    }

    @PUT
    @Operation(
            operationId = "putCentreLeads",
            summary = "Name who leads",
            description = "Replaces the list, with `If-Match` (\"0\" the first time). The same again changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadsView.class)))
    public Response put(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid NameRequest request) {
        return answer(leads.handle(request.accounts(), ExpectedVersion.fromIfMatch(ifMatch)));
    }

    private static Response answer(Leads leads) {
        return Response.ok(new LeadsView(leads.accounts(), leads.version()))
                .tag(ExpectedVersion.tag(leads.version()))
                .build();
    }
}
