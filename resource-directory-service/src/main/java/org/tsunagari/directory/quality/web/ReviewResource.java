package org.tsunagari.directory.quality.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.quality.usecase.ReadQuality;
import org.tsunagari.directory.quality.usecase.Reviews;
import org.tsunagari.directory.query.Cursors;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;

/** What somebody should look at again. */
@Path("/api/v1/resource-reviews")
@Tag(name = "Quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ReviewResource {

    private final ReadQuality read;
    private final CurrentActor actor;

    ReviewResource(ReadQuality read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** A resource that waits. */
    @Schema(name = "ResourceReview")
    public record ReviewView(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            @Schema(required = true) LocalDate assuredOn,
            @Nullable String assuredBy,

            @Schema(required = true, description = "The day from which on it is stale")
            LocalDate reviewOn) {

        static ReviewView from(Reviews.Review review) {
            return new ReviewView(
                    review.id(),
                    review.name(),
                    review.assuredOn(),
                    review.assuredBy(),
                    review.assuredOn().plus(Standing.GOOD_FOR));
        }
    }

    /** A page of them. */
    @Schema(name = "ResourceReviewPage")
    public record ReviewPage(
            @Schema(required = true) List<ReviewView> items,
            @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listResourceReviews",
            summary = "Which resources are stale, or will be soon",
            description = "For editors and the centre: published resources that nobody has vouched for during a year.")
    @APIResponse(
            responseCode = "200",
            description = "The longest ago first",
            content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    public Response list(
            @QueryParam("withinDays")
                    @Nullable
                    @Parameter(
                            description = "Also those that will be stale so soon",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "0",
                                            maximum = "366",
                                            defaultValue = "30"))
                    String withinDays,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, cursor, 2);
        int days = QueryText.integer("withinDays", withinDays, 0, 366).orElse(30);
        List<Reviews.Review> due =
                read.due(actor.get(), days, page.after().map(ReviewResource::seen), page.limit() + 1);
        return Page.of(
                        due,
                        page,
                        review -> List.of(
                                review.assuredOn().toString(), review.id().toString()))
                .map(ReviewView::from)
                .response(uri);
    }

    private static Reviews.Seen seen(List<String> key) {
        return new Reviews.Seen(Cursors.day(key.get(0)), Cursors.id(key.get(1)));
    }
}
