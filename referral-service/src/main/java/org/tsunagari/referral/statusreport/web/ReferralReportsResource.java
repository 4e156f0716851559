package org.tsunagari.referral.statusreport.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.IssueStatusReport;
import org.tsunagari.referral.statusreport.usecase.ReadStatusReports;

/** The status reports on a referral over HTTP. */
@Path("/api/v1/referrals/{id}/status-reports")
@Tag(name = "Status reports", description = "Form 2: the centre tells the source what has become of its referral")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReferralReportsResource {

    private final IssueStatusReport issue;
    private final ReadStatusReports read;
    private final Idempotency idempotency;
    private final PersonAccess access;

    ReferralReportsResource(
            IssueStatusReport issue, ReadStatusReports read, Idempotency idempotency, PersonAccess access) {
        this.issue = issue;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The answer to an issue. */
    @Schema(name = "StatusReportReceipt")
    public record StatusReportReceipt(UUID id, int edition, int connections) {}

    /** All reports on a referral. */
    @Schema(name = "StatusReportList")
    public record StatusReportList(List<StatusReportView> items) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueStatusReport",
            summary = "Issue a status report (form 2)",
            description =
                    "While the case is in support, and once more or oftener after its end: with `end` it is the final report, and the referral stays closed. Refused with `source-must-not-be-told` where the person does not let the source be told.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StatusReportReceipt.class)))
    public Response issue(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid IssueStatusReportRequest request) {
        access.requireEver(org.tsunagari.access.Operation.ISSUE_STATUS_REPORT);
        return idempotency.create(key, request, () -> {
            StatusReport report = issue.handle(request.command(new ReferralId(id)));
            return new Receipt(
                    URI.create("/api/v1/status-reports/" + report.id()),
                    report.version(),
                    new StatusReportReceipt(report.id(), report.edition(), report.connections()));
        });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listStatusReports",
            summary = "The status reports on a referral, first edition first",
            description = "Form 2 in all its editions, each as it was on the day of issue. A source reads them "
                    + "where the person lets it be told.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusReportList.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new StatusReportList(read.of(new ReferralId(id)).stream()
                        .map(StatusReportView::from)
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
