package org.tsunagari.referral.statusreport.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.ReadStatusReports;

/** One status report over HTTP. */
@Path("/api/v1/status-reports/{id}")
@Tag(name = "Status reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class StatusReportResource {

    private final ReadStatusReports read;
    private final Form2Printer printer;
    private final PersonAccess access;

    StatusReportResource(ReadStatusReports read, Form2Printer printer, PersonAccess access) {
        this.read = read;
        this.printer = printer;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatusReport",
            summary = "One status report",
            description = "As JSON, or with `Accept: application/pdf` as the printable form 2.")
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
            description = "By the source, with the report's `ETag`: the centre sees that the report arrived and "
                    + "reminds nobody any more. The first time counts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusReportView.class)))
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.requireEver(org.tsunagari.access.Operation.ACKNOWLEDGE);
        return answer(read.acknowledge(id, ExpectedVersion.fromIfMatch(ifMatch)));
    }

    private static Response answer(StatusReport report) {
        return Response.ok(StatusReportView.from(report))
                .tag(ExpectedVersion.tag(report.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
