package org.tsunagari.referral.consent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.usecase.TellOtherServices;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * The ledger's word for services whose projection is stale: scope and version by pseudonymous id, no content. On the
 * service's own port; the gateway does not route here.
 */
@Path("/internal/consent-snapshots")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service")
@RunOnVirtualThread
public class ConsentSnapshotResource {

    private final TellOtherServices tell;

    ConsentSnapshotResource(TellOtherServices tell) {
        this.tell = tell;
    }

    /** A person's consent in force. */
    public record Snapshot(
            long version,
            boolean withdrawn,
            List<ConsentView.ScopeLine> grants,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    @GET
    @Path("/{personId}")
    @Operation(hidden = true)
    public Snapshot get(@PathParam("personId") UUID personId) {
        return switch (tell.handle(new PersonId(personId))) {
            case Consent.Granted granted ->
                new Snapshot(
                        granted.version(),
                        false,
                        granted.scope().lines().stream()
                                .map(ConsentView.ScopeLine::from)
                                .toList(),
                        granted.validFrom(),
                        granted.validUntil().orElse(null));
            case Consent.Withdrawn withdrawn ->
                new Snapshot(withdrawn.version(), true, List.of(), withdrawn.recordedAt(), null);
        };
    }
}
