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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Party;
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
    @Operation(operationId = "listReferrals", summary = "Where referrals stand", description = """
                    A source's own referrals, or the centre's inbox: `status=SUBMITTED` is what is new, \
                    `status=INFORMATION_REQUESTED` what waits for a source, `overdue=true` what is late, `escalated=true` what \
                    the coordinator's lead has to see. Contains exactly the referrals that you could read one by one.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    public Response list(
            @Parameter(description = "ReferralStatus; may be repeated") @QueryParam("status") List<String> status,
            @QueryParam("personId") @Nullable String personId,
            @QueryParam("sourceOrganisationId") @Nullable String sourceOrganisationId,
            @Parameter(description = "API, FAX, PHONE or COMMUNITY") @QueryParam("channel") @Nullable String channel,
            @Parameter(description = "ROUTINE or URGENT") @QueryParam("urgency") @Nullable String urgency,
            @Parameter(description = "Who has to act: SOURCE or CENTRE") @QueryParam("waitingFor") @Nullable
                    String waitingFor,
            @Parameter(description = "true: only what is past its deadline") @QueryParam("overdue") @Nullable
                    String overdue,
            @Parameter(description = "true: only what was escalated") @QueryParam("escalated") @Nullable
                    String escalated,
            @Parameter(description = "latest (first, the default) or due (first)") @QueryParam("sort") @Nullable
                    String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.LIST);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        Order order = code("sort", sort == null ? null : sort.toUpperCase(Locale.ROOT), Order.class)
                .orElse(Order.LATEST);
        Criteria criteria = new Criteria(
                status.stream()
                        .map(name -> code("status", name, ReferralStatus.class).orElseThrow())
                        .toList(),
                id("personId", personId),
                id("sourceOrganisationId", sourceOrganisationId),
                code("channel", channel, Channel.class),
                code("urgency", urgency, Urgency.class),
                code("waitingFor", waitingFor, Party.class),
                truth("overdue", overdue),
                truth("escalated", escalated));
        return Page.of(referrals.page(criteria, order, page), page, order::keyOf)
                .response(uri);
    }

    private static <E extends Enum<E>> Optional<E> code(String parameter, @Nullable String name, Class<E> type) {
        try {
            return Optional.ofNullable(name).map(known -> Enum.valueOf(type, known));
        } catch (IllegalArgumentException unknown) {
            throw invalid(parameter);
        }
    }

    private static boolean truth(String parameter, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw invalid(parameter);
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
