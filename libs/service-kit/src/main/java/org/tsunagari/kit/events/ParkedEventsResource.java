package org.tsunagari.kit.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an operator does about parked events. On the service's own port; the gateway does not route here. */
@Path("/operations/parked-events")
@RolesAllowed("operator")
@RunOnVirtualThread
public class ParkedEventsResource {

    private final ParkedEvents parked;

    ParkedEventsResource(ParkedEvents parked) {
        this.parked = parked;
    }

    @GET
    @Operation(hidden = true)
    public List<ParkedEvents.Parked> list() {
        return parked.list();
    }

    /** How many events of the aggregate were handled now. */
    public record Replayed(int handled) {}

    @POST
    @Path("/{aggregateId}/replay")
    @Operation(hidden = true)
    public Replayed replay(@PathParam("aggregateId") UUID aggregateId) throws Exception {
        return new Replayed(parked.replay(aggregateId));
    }
}
