package org.tsunagari.directory.search.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.AccessibilityFeature;
import org.tsunagari.directory.resource.model.CostType;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.SuitedFor;
import org.tsunagari.directory.search.model.BoundingBox;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.search.model.SortOrder;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A search whose position stays out of the URL. */
@Schema(
        name = "ResourceSearchRequest",
        description = "Everything given must hold; of a list any of its members, of accessibility all")
public record SearchRequest(
        @Nullable @Valid Near near,
        @Nullable @Min(1) @Max(Chosen.MAX_METRES) Integer withinMetres,
        @Nullable @Valid Box box,

        @Schema(
                description = "Any of these categories or kinds, see `GET /resource-categories`",
                examples = "[\"CAFE\",\"SALON\"]")
        @Nullable
        @Size(max = 50)
        List<@NotNull String> categories,

        @Nullable @Size(max = 3) @Schema(implementation = ConnectionLayer[].class)
        List<@NotNull String> layers,

        @Nullable @Size(max = 50) List<@NotNull String> districts,

        @Schema(description = "One district; `districts` does not count then") @Nullable @Size(max = 100)
        String district,

        @Nullable @Size(max = 10) @Schema(implementation = ResourceType[].class)
        List<@NotNull String> types,

        @Nullable @Size(max = 3) @Schema(implementation = Step[].class)
        List<@NotNull String> steps,

        @Nullable @Size(max = 2) @Schema(implementation = Formality[].class)
        List<@NotNull String> formality,

        @Nullable @Size(max = 4) @Schema(implementation = CostType[].class)
        List<@NotNull String> costs,

        @Nullable @Size(max = 30) @Schema(implementation = SuitedFor[].class)
        List<@NotNull String> suits,

        @Nullable @Size(max = 20) List<@NotNull String> languages,

        @Nullable @Size(max = 30) @Schema(implementation = AccessibilityFeature[].class)
        List<@NotNull String> accessibility,

        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable Boolean placesFree,

        @Schema(
                description =
                        "Somebody more can come, also by who is connected there and who is expected; for coordinators, link workers and editors")
        @Nullable
        Boolean hasRoom,

        @Nullable @Size(max = 100) String serves,

        @Schema(
                description =
                        "`true`: it is open now, or something takes place there, and no notice says that it is closed today. Not together with `openAt`")
        @Nullable
        Boolean openNow,

        @Schema(
                description =
                        "It is open at this municipal time, or something takes place there, and no notice of that day says that it is closed",
                examples = "2026-12-01T10:00")
        @Nullable
        LocalDateTime openAt,

        @Schema(
                description =
                        "Something takes place there from this day on, as `GET /occurrences` tells it. Left out: today, where `takesPlaceTo` is said",
                examples = "2026-12-01")
        @Nullable
        LocalDate takesPlaceFrom,

        @Schema(
                description =
                        "The last of these days, at most 31 with the first. Left out: the sixth day after `takesPlaceFrom`",
                examples = "2026-12-07")
        @Nullable
        LocalDate takesPlaceTo,

        @Schema(description = "Japanese or English words, all of them, in whatever writing (`q` in `GET /resources`)")
        @Nullable
        @Size(max = 200)
        String text,

        @Nullable SortOrder sort,

        @Schema(
                description = "`true`: answer with `total` and `facets` too, counts of what is found",
                defaultValue = "false")
        @Nullable
        Boolean facets,

        @Nullable @Min(1) @Max(200) @Schema(defaultValue = "50")
        Integer limit,

        @Nullable @Size(max = 500) String cursor) {

    /** Where from. */
    @Schema(name = "SearchPosition", description = "WGS 84 degrees")
    public record Near(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    /** A box of a map. */
    @Schema(
            name = "SearchBox",
            description = "WGS 84 degrees; a box whose west is greater than its east crosses the date line")
    public record Box(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double west,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double south,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double east,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double north) {}

    SearchCriteria toCriteria(Clock clock) {
        if (box != null && box.south() > box.north()) {
            throw QueryText.invalid("/box/north", "out-of-range");
        }
        return Chosen.criteria(
                Optional.ofNullable(near).map(point -> new Point(point.latitude(), point.longitude())),
                Optional.ofNullable(withinMetres),
                Optional.ofNullable(box)
                        .map(given -> new BoundingBox(given.west(), given.south(), given.east(), given.north())),
                new Chosen(
                        "/",
                        categories,
                        layers,
                        district == null ? districts : List.of(district),
                        types,
                        steps,
                        formality,
                        costs,
                        suits,
                        languages,
                        accessibility),
                Optional.ofNullable(age),
                Boolean.TRUE.equals(placesFree),
                Boolean.TRUE.equals(hasRoom),
                QueryText.given(serves),
                Chosen.openAt(
                        Boolean.TRUE.equals(openNow),
                        Optional.ofNullable(openAt).map(time -> QueryText.near("/openAt", time)),
                        clock,
                        "/openAt"),
                Chosen.takesPlace(
                        Optional.ofNullable(takesPlaceFrom).map(day -> QueryText.near("/takesPlaceFrom", day)),
                        Optional.ofNullable(takesPlaceTo).map(day -> QueryText.near("/takesPlaceTo", day)),
                        clock,
                        "/takesPlaceTo"),
                QueryText.given(text),
                Optional.ofNullable(sort));
    }

    @Override
    public String toString() {
        return "SearchRequest[…]";
    }
}
