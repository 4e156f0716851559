package org.tsunagari.referral.referral.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.usecase.DecideReferral;
import org.tsunagari.referral.referral.usecase.MoveReferral.Why;

/** Writing anew what a referral says. */
@Path("/api/v1/referrals/{id}/amendments")
@Tag(name = "Referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AmendmentResource {

    private final DecideReferral decide;
    private final ChangedReferral changed;
    private final PersonAccess access;

    AmendmentResource(DecideReferral decide, ChangedReferral changed, PersonAccess access) {
        this.decide = decide;
        this.changed = changed;
        this.access = access;
    }

    @POST
    @Operation(operationId = "amendReferral", summary = "Write anew what the referral says", description = """
                    The urgency, who asked for help, the needs and the wish: what you leave out stays as it is. By the source \
                    until the referral ends, by the centre until support begins; afterwards what the centre learns belongs to the \
                    case. Not while the referral is on hold: first it goes on again. The status stays; what becomes urgent, or is so \
                    no more, gets the deadline of that from now on. What was said before stands in \
                    `GET /referrals/{id}/transitions`, and the parties are told by a notice. Who the person is stands in their record: `POST /persons/{id}/corrections`. `nothing-to-correct` when it says so already.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AmendmentRequest request) {
        access.requireEver(org.tsunagari.access.Operation.CORRECT_REFERRAL);
        return changed.answer(decide.amend(
                new ReferralId(id),
                ExpectedVersion.fromIfMatch(ifMatch),
                request::over,
                new Why(Optional.of(request.reason()), Optional.ofNullable(request.note()))));
    }
}
