package org.tsunagari.referral.referral.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.usecase.Parties;
import org.tsunagari.referral.referral.usecase.ReadReferral;
import org.tsunagari.referral.referral.usecase.SubmitReferral;

/** Referrals over HTTP. */
@Path("/api/v1/referrals")
@Tag(name = "Referrals", description = "Form 1: a source asks the centre for help for a person")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReferralResource {

    private final SubmitReferral submit;
    private final SubmissionReader reader;
    private final ReadReferral read;
    private final Parties parties;
    private final Form1Printer printer;
    private final Idempotency idempotency;
    private final PersonAccess access;

    ReferralResource(
            SubmitReferral submit,
            SubmissionReader reader,
            ReadReferral read,
            Parties parties,
            Form1Printer printer,
            Idempotency idempotency,
            PersonAccess access) {
        this.submit = submit;
        this.reader = reader;
        this.read = read;
        this.parties = parties;
        this.printer = printer;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The answer to a submission. */
    @Schema(name = "ReferralReceipt", description = "What was created; no personal data")
    public record ReferralReceipt(
            UUID id, @Schema(examples = "R5-0021") String number, UUID personId, ReferralStatus status) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "submitReferral", summary = "Submit a referral (form 1)", description = """
                    Refers a person to the centre, with the person's consent or on another legal basis. A person who is known \
                    beyond doubt keeps the id; otherwise a new one is recorded. Send an `Idempotency-Key` of your own for each \
                    referral and repeat it when you are not sure that the answer reached you: there is one referral per key. \
                    It takes no file: with a scanned signature that is to be kept here, go by a draft (`POST /referral-drafts`, see \
                    `ConsentEvidence`).""")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    public Response submit(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid SubmitReferralRequest request) {
        access.requireEver(org.tsunagari.access.Operation.SUBMIT_REFERRAL);
        return idempotency.create(key, request, () -> {
            Referral referral = submit.handle(reader.command(request));
            return new Receipt(
                    URI.create("/api/v1/referrals/" + referral.id()),
                    referral.version(),
                    new ReferralReceipt(
                            referral.id().value(),
                            referral.number().text(),
                            referral.person().value(),
                            referral.status()));
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReferral",
            summary = "One referral",
            description = "As JSON, or with `Accept: application/pdf` as the printable form 1.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReferralView.class)),
                @Content(mediaType = Form1Printer.PDF)
            })
    public Response get(@PathParam("id") UUID id) {
        ReadReferral.Read found = read.handle(new ReferralId(id), ReferralView.SHOWN);
        return Response.ok(ReferralView.from(
                        found.referral(),
                        found.dueAt().orElse(null),
                        found.support().orElse(null),
                        found.visible(),
                        parties.of(found.referral())))
                .tag(ExpectedVersion.tag(found.referral().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(Form1Printer.PDF)
    @Operation(hidden = true)
    public Response print(@PathParam("id") UUID id) {
        return printer.answer(read.printed(new ReferralId(id)));
    }
}
