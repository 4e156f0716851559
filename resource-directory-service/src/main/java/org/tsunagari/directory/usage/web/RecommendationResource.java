package org.tsunagari.directory.usage.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.usage.model.Likeness;
import org.tsunagari.directory.usage.model.Recommendation;
import org.tsunagari.directory.usage.model.Room;
import org.tsunagari.directory.usage.usecase.ReadUsage;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.kit.identity.CurrentActor;

/** What people like this were connected with, over HTTP. */
@Path("/api/v1/resource-recommendations")
@Tag(name = "Usage")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class RecommendationResource {

    private static final int MOST = 50;
    private static final int USUAL = 10;
    private static final int OLDEST = 120;

    private final ReadUsage read;
    private final CurrentActor actor;

    RecommendationResource(ReadUsage read, CurrentActor actor) {
        this.read = read;
        this.actor = actor;
    }

    /** A resource that people like this were connected with. */
    @Schema(name = "ResourceRecommendation")
    public record RecommendationView(
            @Schema(required = true) UUID resourceId,
            @Schema(required = true) String name,
            @Schema(required = true) String category,
            @Nullable String district,

            @Schema(required = true, description = "So many people or up to four more; a multiple of five")
            int peopleAtLeast,

            @Schema(required = true) Room room) {

        static RecommendationView from(Recommendation recommendation) {
            return new RecommendationView(
                    recommendation.resource(),
                    recommendation.name(),
                    recommendation.kind(),
                    recommendation.district(),
                    recommendation.people(),
                    recommendation.room());
        }
    }

    /** Recommendations. */
    @Schema(name = "ResourceRecommendationList")
    public record RecommendationList(
            @Schema(required = true, description = "Connections that began before this day are counted")
            LocalDate countedBefore,

            @Schema(required = true) List<RecommendationView> items) {}

    @GET
    @Operation(
            operationId = "listResourceRecommendations",
            summary = "What people like this were connected with",
            description =
                    "Say at least one of `need`, `household` and `ageDecade`. A resource is told only where five people or more were connected with it, and where leaving out a part of the question would not uncover a smaller group. New connections count from the next month on.")
    @APIResponse(
            responseCode = "200",
            description = "What most were connected with first",
            content = @Content(schema = @Schema(implementation = RecommendationList.class)))
    public RecommendationList list(
            @QueryParam("need")
                    @Nullable
                    @Parameter(
                            description = "They came with it, among others",
                            schema = @Schema(implementation = Need.class))
                    String need,
            @QueryParam("household")
                    @Nullable
                    @Parameter(description = "They live so", schema = @Schema(implementation = HouseholdType.class))
                    String household,
            @QueryParam("ageDecade")
                    @Nullable
                    @Parameter(
                            description = "How old they are, in full decades: 80 is 80 to 89 years. A multiple of ten",
                            example = "80",
                            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "120"))
                    String ageDecade,
            @QueryParam("category")
                    @Nullable
                    @Parameter(description = "A category or kind of resources", example = "COMFORTABLE_PLACE")
                    String category,
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    String limit) {
        Likeness likeness = new Likeness(
                QueryText.given(need).map(code -> QueryText.code("need", Need.class, code)),
                QueryText.given(household).map(code -> QueryText.code("household", HouseholdType.class, code)),
                QueryText.integer("ageDecade", ageDecade, 0, OLDEST).map(RecommendationResource::requireDecade));
        if (likeness.isEmpty()) {
            throw QueryText.invalid("need", "required");
        }
        ReadUsage.Helped helped = read.alike(
                actor.get(),
                likeness,
                QueryText.given(category).map(RecommendationResource::requireCategory),
                QueryText.integer("limit", limit, 1, MOST).orElse(USUAL));
        return new RecommendationList(
                helped.before(),
                helped.recommendations().stream().map(RecommendationView::from).toList());
    }

    private static int requireDecade(int decade) {
        if (decade % 10 != 0) {
            throw QueryText.invalid("ageDecade", "wrong-format");
        }
        return decade;
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
