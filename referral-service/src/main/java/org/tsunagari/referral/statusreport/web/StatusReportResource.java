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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.statusreport.model.ReportError;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.EnterReportInError;
import org.tsunagari.referral.statusreport.usecase.ReadStatusReports;

/** One status report over HTTP. */
@Path("/api/v1/status-reports/{id}")
@Tag(name = "Status reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class StatusReportResource {

    private final ReadStatusReports read;
    private final EnterReportInError errors;
    private final Form2Printer printer;
    private final PersonAccess access;

    StatusReportResource(ReadStatusReports read, EnterReportInError errors, Form2Printer printer, PersonAccess access) {
        this.read = read;
        this.errors = errors;
        this.printer = printer;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatusReport",
            summary = "One status report",
            description =
                    "As JSON, or with `Accept: application/pdf` as the printable form 2. A report in error bears the mark in both.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatusReportView.class)),
                @Content(mediaType = Form2Printer.PDF)
            })
    public Response get(@PathParam("id") UUID id) {
        return answer(read.one(id));
    }

    @GET
    @Produces(Form2Printer.PDF)
    @Operation(hidden = true)
    public Response print(@PathParam("id") UUID id) {
        return printer.answer(read.printed(id));
    }

    @POST
    @Path("/acknowledgement")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acknowledgeStatusReport",
            summary = "The source has read the report",
            description =
                    "By the source, with the report's `ETag`: the centre sees that the report arrived, and nobody is reminded of it any more (`GET /source-deliveries` has what did not arrive). Of a report in error the mark is acknowledged. The first time counts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusReportView.class)))
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.requireEver(org.tsunagari.access.Operation.ACKNOWLEDGE);
        return answer(read.acknowledge(id, ExpectedVersion.fromIfMatch(ifMatch)));
    }

    /** Why a report should not have been issued. */
    @Schema(name = "EnterStatusReportInError")
    public record ErrorRequest(@NotNull ReportError.Reason reason) {}

    @POST
    @Path("/entered-in-error")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterStatusReportInError",
            summary = "The report should not have been issued",
            description =
                    "By the centre, with the report's `ETag`. The report stays as it was, and whoever reads or prints it sees the mark; the source is told by the ways by which it was told of the report. Issue the right one with `replaces`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusReportView.class)))
    public Response enterInError(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ErrorRequest request) {
        access.requireEver(org.tsunagari.access.Operation.ISSUE_STATUS_REPORT);
        return answer(errors.handle(id, ExpectedVersion.fromIfMatch(ifMatch), request.reason()));
    }

    private static Response answer(StatusReport report) {
        return Response.ok(StatusReportView.from(report))
                .tag(ExpectedVersion.tag(report.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
