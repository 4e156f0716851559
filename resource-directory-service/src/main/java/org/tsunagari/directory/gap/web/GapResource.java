package org.tsunagari.directory.gap.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.gap.usecase.ReadGaps;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;

/** The board of what is missing, over HTTP. */
@Path("/api/v1/resource-gaps")
@Tag(name = "Gaps", description = "What is missing, and what has come of it")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class GapResource {

    private final ReadGaps read;
    private final CurrentActor actor;

    GapResource(ReadGaps read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** The board. */
    @Schema(name = "ResourceGapList")
    public record GapList(@Schema(required = true) List<GapView> items) {}

    @GET
    @Operation(
            operationId = "listResourceGaps",
            summary = "What is missing, by category, kind and district",
            description =
                    "Counted from the unmet needs of cases, without the cases. For those who accompany people, editors and analysts; coordinators are told each number, everybody else steps of five, and nothing below.")
    @APIResponse(
            responseCode = "200",
            description = "What most wait for first",
            content = @Content(schema = @Schema(implementation = GapList.class)))
    public GapList list(
            @QueryParam("category") @Nullable @Parameter(description = "A category or kind", example = "CONSULTATION")
                    String category,
            @QueryParam("district") @Nullable @Parameter(description = "A district, see /districts") String district) {
        Actor reader = actor.get();
        return new GapList(GapView.of(
                read.board(
                        reader, QueryText.given(category).map(GapResource::requireCategory), QueryText.given(district)),
                DirectoryAccess.isCentre(reader)));
    }

    private static String requireCategory(String code) {
        boolean known = ConnectionKinds.find(code).isPresent()
                || Arrays.stream(ConnectionCategory.values())
                        .anyMatch(category -> category.name().equals(code));
        if (!known) {
            throw QueryText.invalid("category", "unknown-code");
        }
        return code;
    }
}
