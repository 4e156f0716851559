package org.tsunagari.referral.merging.web;

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
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.model.MergeReason;
import org.tsunagari.referral.merging.model.PartingReason;
import org.tsunagari.referral.merging.usecase.MergePersons;
import org.tsunagari.referral.merging.usecase.PartPersons;

/** Merging over HTTP. */
@Path("/api/v1/persons/{id}/merge")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class MergeResource {

    private final MergePersons merge;
    private final PartPersons part;
    private final Idempotency idempotency;
    private final PersonAccess access;

    MergeResource(MergePersons merge, PartPersons part, Idempotency idempotency, PersonAccess access) {
        this.merge = merge;
        this.part = part;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** The other record, and how it is known that both are one person. */
    @Schema(name = "MergePersons")
    public record MergeRequest(
            @NotNull @Schema(description = "The record that this one will stand for")
            UUID mergedPersonId,

            @NotNull MergeReason reason) {}

    /** The other record, and why they are parted. */
    @Schema(name = "PartPersons")
    public record PartRequest(
            @NotNull UUID mergedPersonId, @NotNull PartingReason reason) {}

    /** What was said about a person's records. */
    @Schema(name = "PersonMerges", description = "Latest first")
    public record MergesView(List<MergeView> items) {}

    @POST
    @Operation(operationId = "mergePersons", summary = "Say that another record is the same person", description = """
                    This record stands for both from now on: referrals, consents, disclosures, accounts and link workers of \
                    both are found under it, and the other id keeps leading here: `GET /persons/{mergedPersonId}` answers with \
                    the surviving `id`. Nothing is moved or lost; it can be taken \
                    back. What the person agreed to under either record holds for both; of a consent and a withdrawal the \
                    later one counts, and what it withdraws stays withdrawn when the merge is taken back.""")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MergeView.class)))
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid MergeRequest request) {
        access.requireEver(org.tsunagari.access.Operation.MERGE_PERSONS);
        return idempotency.create(key, request, () -> {
            MergeView done = MergeView.from(
                    merge.handle(new PersonId(id), new PersonId(request.mergedPersonId()), request.reason()));
            return new Receipt(URI.create("/api/v1/persons/" + id + "/merge"), 0, done);
        });
    }

    @POST
    @Path("/reversal")
    @Operation(operationId = "partPersons", summary = "Take a merge back", description = """
                    Both records stand for themselves again, each with its own referrals, accounts and consents. What was \
                    recorded about both while they were one stays with this record; a consent that was withdrawn meanwhile \
                    is withdrawn for both.""")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MergeView.class)))
    public Response part(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid PartRequest request) {
        access.requireEver(org.tsunagari.access.Operation.MERGE_PERSONS);
        return idempotency.create(key, request, () -> {
            MergeView done = MergeView.from(
                    part.handle(new PersonId(id), new PersonId(request.mergedPersonId()), request.reason()));
            return new Receipt(URI.create("/api/v1/persons/" + id + "/merge"), 0, done);
        });
    }

    @GET
    @Operation(
            operationId = "listPersonMerges",
            summary = "What was said about the records of a person",
            description = "Which records were said to be the same person, by which reason, and what was taken back. "
                    + "For the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MergesView.class)))
    public MergesView list(@PathParam("id") UUID id) {
        access.requireEver(org.tsunagari.access.Operation.MERGE_PERSONS);
        return new MergesView(
                part.history(new PersonId(id)).stream().map(MergeView::from).toList());
    }
}
