package org.tsunagari.referral.preview;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.AccessPreview;
import org.tsunagari.access.ConferenceKind;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.DenialReason;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Role;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.preview.usecase.PreviewAccess;

/** The dry run over HTTP. Nothing is created and nobody gets access: the answer is 200. */
@Path("/api/v1/persons/{id}/access-preview")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AccessPreviewResource {

    private final PreviewAccess preview;

    AccessPreviewResource(PreviewAccess preview) {
        this.preview = preview;
    }

    /** Who might join. */
    @Schema(name = "PreviewAccess", description = "Who might join: an organisation, or any of a kind")
    public record PreviewRequest(
            @Nullable UUID organisationId,

            @Nullable @Schema(description = "Required without `organisationId`")
            OrganisationKind kind,

            @NotNull @Schema(examples = "LINK_WORKER") Role role,

            @Nullable @Schema(description = "For LINK_WORKER; COMMUNITY sees the least")
            LinkWorkerRole linkWorkerRole,

            @Nullable @Schema(description = "For CONFERENCE_MEMBER")
            ConferenceKind conference,

            @NotNull @Schema(examples = "SUPPORT") Purpose purpose) {}

    /** One category. */
    @Schema(name = "CategoryPreview")
    public record CategoryView(
            DataCategory category,
            boolean allowed,

            @Schema(description = "The legal basis, where allowed") @Nullable
            LegalBasis basis,

            @Schema(description = "The reason, where not allowed") @Nullable
            DenialReason reason) {

        static CategoryView from(AccessPreview.Answer answer) {
            return new CategoryView(
                    answer.category(),
                    answer.isAllowed(),
                    answer.basis().orElse(null),
                    answer.reason().orElse(null));
        }
    }

    /** All categories. */
    @Schema(name = "AccessPreview")
    public record PreviewView(List<CategoryView> categories) {}

    @POST
    @Operation(
            operationId = "previewAccess",
            summary = "If X joins, what would X see?",
            description =
                    "Asks the access policy as if somebody of this organisation and role had joined: assigned to the case, at the centre, or at a conference where everything is in order. Gives access to nobody.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreviewView.class)))
    public Response preview(@PathParam("id") UUID id, @NotNull @Valid PreviewRequest request) {
        List<AccessPreview.Answer> answers = preview.handle(new PreviewAccess.Question(
                new PersonId(id),
                Optional.ofNullable(request.organisationId()),
                Optional.ofNullable(request.kind()),
                request.role(),
                request.linkWorkerRole() == LinkWorkerRole.COMMUNITY,
                Optional.ofNullable(request.conference()),
                request.purpose()));
        return Response.ok(
                        new PreviewView(answers.stream().map(CategoryView::from).toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
