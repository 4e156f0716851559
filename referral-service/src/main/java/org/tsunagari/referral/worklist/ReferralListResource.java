package org.tsunagari.referral.worklist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.access.PersonAccess;
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
                    `status=INFORMATION_REQUESTED` what waits for a source, `overdue=true` what is late, `escalatedToMe=true` what \
                    you have to see to because nobody acted, `unread=true` what has messages to read, `basisAwaited=true` what the person has not \
                    answered to. Contains exactly the referrals that you could read one by one; \
                    what depends on urgency is neither shown nor a criterion where you may not read the needs.""")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    public Response list(
            @BeanParam WorklistQuery query,
            @Parameter(
                            description = """
                                    `latest`: sent last first; `due`: due first first, without a deadline last; `urgency`: urgent first, \
                                    then as `due`; `changed`: changed first first, for a system that catches up""",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"latest", "due", "urgency", "changed"},
                                            defaultValue = "latest"))
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.LIST);
        Order order = QueryParameter.read("sort", sort, name -> Order.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Order.LATEST);
        PageRequest page = PageRequest.of(limit, cursor, order.keys());
        return Page.of(referrals.page(query.toCriteria(), order, page), page, order::keyOf)
                .response(uri);
    }
}
