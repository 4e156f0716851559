package org.tsunagari.referral.worklist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.worklist.usecase.ReferralList;

/** The list of referrals: a source's own, or the centre's inbox. */
@Path("/api/v1/referrals")
@Tag(name = "Referrals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReferralListResource {

    private final ReferralList referrals;
    private final PersonAccess access;

    ReferralListResource(ReferralList referrals, PersonAccess access) {
        this.referrals = referrals;
        this.access = access;
    }

    /** A page of referrals. */
    @Schema(name = "ReferralPage")
    public record ReferralPage(
            List<ReferralRow> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listReferrals",
            summary = "Where referrals stand",
            description = "Latest first; contains exactly the referrals that you could read one by one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("personId") @Nullable String personId,
            @QueryParam("sourceOrganisationId") @Nullable String sourceOrganisationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.LIST);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        ReferralList.Criteria criteria = new ReferralList.Criteria(
                status(status), id("personId", personId), id("sourceOrganisationId", sourceOrganisationId));
        return Page.of(
                        referrals.handle(criteria, page),
                        page,
                        row -> List.of(row.submittedAt().toString(), row.id().toString()))
                .response(uri);
    }

    private static Optional<ReferralStatus> status(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ReferralStatus.values())
                .filter(status -> status.name().equals(code))
                .findFirst()
                .orElseThrow(() -> invalid("status")));
    }

    private static Optional<UUID> id(String parameter, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw invalid(parameter);
        }
    }

    private static Refused invalid(String parameter) {
        return new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?" + parameter, "wrong-format"));
    }
}
