package org.tsunagari.referral.worklist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.tsunagari.referral.worklist.usecase.CountQueues;

/** The numbers beside the queues. */
@Path("/api/v1/queue-counts")
@Tag(name = "Referrals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class QueueCountsResource {

    private final CountQueues queues;
    private final PersonAccess access;

    QueueCountsResource(CountQueues queues, PersonAccess access) {
        this.queues = queues;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "countQueues",
            summary = "What waits beside the referrals",
            description = "Counts exactly what you could read one by one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QueueCounts.class)))
    public Response count() {
        access.requireEver(org.tsunagari.access.Operation.TELL_PERSON);
        return Response.ok(queues.handle())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
