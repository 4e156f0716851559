package org.tsunagari.referral.worklist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.worklist.usecase.ReferralList;

/** The numbers beside the worklist's trays. */
@Path("/api/v1/referral-counts")
@Tag(name = "Referrals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReferralCountsResource {

    private final ReferralList referrals;
    private final PersonAccess access;

    ReferralCountsResource(ReferralList referrals, PersonAccess access) {
        this.referrals = referrals;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "countReferrals",
            summary = "How much there is to do",
            description = "Counts exactly the referrals that you could read one by one, narrowed as the list is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralCounts.class)))
    public Response count(@BeanParam WorklistQuery query) {
        access.requireEver(org.tsunagari.access.Operation.LIST);
        return Response.ok(referrals.count(query.toCriteria()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
