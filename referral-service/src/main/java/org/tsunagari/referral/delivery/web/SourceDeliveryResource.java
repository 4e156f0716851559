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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.usecase.SourceDeliveries;
import org.tsunagari.referral.delivery.usecase.TellSource;

/** What has not reached the sources, over HTTP. */
@Path("/api/v1/source-deliveries")
@Tag(name = "Status reports")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SourceDeliveryResource {

    private final SourceDeliveries deliveries;
    private final TellSource tell;
    private final SourceLetterPrinter printer;
    private final Idempotency idempotency;
    private final PersonAccess access;

    SourceDeliveryResource(
            SourceDeliveries deliveries,
            TellSource tell,
            SourceLetterPrinter printer,
            Idempotency idempotency,
            PersonAccess access) {
        this.deliveries = deliveries;
        this.tell = tell;
        this.printer = printer;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** A page of what has not arrived. */
    @Schema(name = "SourceDeliveryPage")
    public record DeliveryPage(
            List<SourceDeliveryView> items, @Nullable String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSourceDeliveries",
            summary = "What has not reached the sources",
            description =
                    "For the centre, what has waited longest first: status reports that the source has neither fetched nor acknowledged, papers that nobody has noted as faxed, and steps and messages that its system could not be told of. What the person does not let the source be told is not here.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            @QueryParam("referralId")
                    @Nullable
                    @Parameter(description = "Only of this referral", schema = @Schema(implementation = UUID.class))
                    String referral,
            @QueryParam("overdue")
                    @Nullable
                    @Parameter(
                            description = "true: only what the source should have by now",
                            schema = @Schema(implementation = Boolean.class))
                    String overdue,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.requireEver(org.tsunagari.access.Operation.ISSUE_STATUS_REPORT);
        PageRequest page = PageRequest.of(limit, cursor, 2);
        SourceDeliveries.Wanted wanted = new SourceDeliveries.Wanted(
                QueryParameter.read("referralId", referral, UUID::fromString),
                QueryParameter.isTrue("overdue", overdue));
        return Page.of(
                        deliveries.waiting(wanted, page),
                        page,
                        row -> List.of(
                                row.waitingSince().orElseThrow().toString(),
                                row.id().toString()))
                .map(SourceDeliveryView::from)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSourceDelivery",
            summary = "One way of something to a source",
            description =
                    "As JSON, or with `Accept: application/pdf` as the page to be faxed: what has become of the referral (accepted, declined, on hold and on again, taken back, closed, an error), what the centre asks, or what it writes. Of a report that is form 2: `GET /status-reports/{id}`.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SourceDeliveryView.class)),
                @Content(mediaType = SourceLetterPrinter.PDF)
            })
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(SourceDeliveryView.from(tell.one(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(SourceLetterPrinter.PDF)
    @Operation(hidden = true)
    public Response print(@PathParam("id") UUID id) {
        return printer.answer(tell.page(id));
    }

    /** By which way the source was told. */
    @Schema(name = "TellSource")
    public record TellingRequest(
            @NotNull
            @Schema(
                    description =
                            "FAX: the printed page, or form 2, went to the number in the register. PHONE: somebody has called")
            Delivery.Told.How by) {}

    /** The answer to a telling. */
    @Schema(name = "SourceTellingReceipt")
    public record TellingReceipt(UUID deliveryId, Delivery.Told.How by) {}

    @POST
    @Path("/{id}/tellings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "noteSourceWasTold",
            summary = "Somebody has told the source: by FAX or by phone",
            description =
                    "It does not wait any more. What tells of support is a disclosure, which the person sees in the ledger; it is refused with `source-must-not-be-told` where the person does not let the source be told any more.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TellingReceipt.class)))
    public Response told(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid TellingRequest request) {
        access.requireEver(org.tsunagari.access.Operation.ISSUE_STATUS_REPORT);
        return idempotency.create(key, request, () -> {
            tell.told(id, request.by());
            return new Receipt(URI.create("/api/v1/source-deliveries/" + id), 0, new TellingReceipt(id, request.by()));
        });
    }
}
