package org.tsunagari.referral.delivery.web;

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
import org.tsunagari.referral.delivery.usecase.ReportDeliveries;

/** Deliveries of a status report over HTTP. */
@Path("/api/v1/status-reports/{id}/deliveries")
@Tag(name = "Status reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DeliveryResource {

    private final ReportDeliveries deliveries;
    private final Idempotency idempotency;
    private final PersonAccess access;

    DeliveryResource(ReportDeliveries deliveries, Idempotency idempotency, PersonAccess access) {
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** How a report went to the source. */
    @Schema(name = "ReportDeliveryList")
    public record DeliveryList(List<DeliveryView> items) {}

    @GET
    @Operation(
            operationId = "listReportDeliveries",
            summary = "How a report went to the source, and whether it arrived",
            description = "For whoever may read the report.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryList.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new DeliveryList(
                        deliveries.of(id).stream().map(DeliveryView::from).toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** By which channel the centre sends a report, besides that the source can always fetch it. */
    public enum SentBy {
        FAX,
        WEBHOOK
    }

    /** A report is sent. */
    @Schema(name = "SendStatusReport")
    public record SendRequest(
            @NotNull
            @Schema(
                    description =
                            "FAX: the printed form 2 went to the source's number in the register. WEBHOOK: tell its systems again. Of a report in error: the form with the mark, and that it is in error")
            SentBy channel) {}

    /** The answer to a sending. */
    @Schema(name = "ReportDeliveryReceipt")
    public record DeliveryReceipt(UUID statusReportId, SentBy channel) {}

    @POST
    @Operation(
            operationId = "sendStatusReport",
            summary = "Note that form 2 was faxed, or tell the source's systems again",
            description =
                    "Refused with `source-must-not-be-told` where the person no longer lets the source be told. A FAX is a disclosure: the person sees it in the ledger.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeliveryReceipt.class)))
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid SendRequest request) {
        access.requireEver(org.tsunagari.access.Operation.ISSUE_STATUS_REPORT);
        return idempotency.create(key, request, () -> {
            switch (request.channel()) {
                case FAX -> deliveries.faxed(id);
                case WEBHOOK -> deliveries.tellAgain(id);
            }
            return new Receipt(
                    URI.create("/api/v1/status-reports/" + id + "/deliveries"),
                    0,
                    new DeliveryReceipt(id, request.channel()));
        });
    }
}
