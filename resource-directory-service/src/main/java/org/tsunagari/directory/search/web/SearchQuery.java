package org.tsunagari.directory.search.web;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** What is looked for, in the query of a URL. */
public class SearchQuery {

    @QueryParam("near")
    @Parameter(
            description =
                    "WGS 84 latitude and longitude of a public place, in degrees, with a comma between; a home goes into the body of `POST /resource-searches`",
            example = "34.6265,136.0925")
    @Nullable
    String near;

    @QueryParam("within")
    @Parameter(
            description = "Within so many metres along the ground; needs `near`",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200000"))
    @Nullable
    String within;

    @QueryParam("bbox")
    @Parameter(
            description =
                    "West, south, east, north in WGS 84 degrees; a west greater than the east crosses the date line",
            example = "136.0,34.5,136.2,34.7")
    @Nullable
    String bbox;

    @QueryParam("category")
    @Parameter(description = "Categories or kinds, see `GET /resource-categories`; any of them", example = "CAFE")
    List<String> category = List.of();

    @QueryParam("layer")
    @Parameter(description = "Any of these layers", schema = @Schema(implementation = ConnectionLayer[].class))
    List<String> layer = List.of();

    @QueryParam("district")
    @Parameter(description = "Where it is: names of districts, see `GET /districts`; any of them", example = "名張")
    List<String> district = List.of();

    @QueryParam("type")
    @Parameter(description = "Any of these types", schema = @Schema(implementation = ResourceType[].class))
    List<String> type = List.of();

    @QueryParam("step")
    @Parameter(description = "Any of these steps", schema = @Schema(implementation = Step[].class))
    List<String> step = List.of();

    @QueryParam("formality")
    @Parameter(description = "Any of these halves", schema = @Schema(implementation = Formality[].class))
    List<String> formality = List.of();

    @QueryParam("cost")
    @Parameter(description = "Any of these", schema = @Schema(implementation = CostType[].class))
    List<String> cost = List.of();

    @QueryParam("suits")
    @Parameter(
            description =
                    "Whom it suits, any of these, as the record names them: name `EVERYBODY` too, to find what is for everybody",
            schema = @Schema(implementation = SuitedFor[].class),
            example = "SECLUDED_PEOPLE")
    List<String> suits = List.of();

    @QueryParam("language")
    @Parameter(description = "What is spoken there, BCP 47; any of them", example = "pt-BR")
    List<String> language = List.of();

    @QueryParam("accessibility")
    @Parameter(
            description = "What is needed; all of these",
            schema = @Schema(implementation = AccessibilityFeature[].class),
            example = "WHEELCHAIR")
    List<String> accessibility = List.of();

    @QueryParam("age")
    @Parameter(
            description = "Somebody of this age in years can come, or no limit is known",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "130"))
    @Nullable
    String age;

    @QueryParam("placesFree")
    @Parameter(
            description =
                    "Places were free when last told, or no capacity was ever told. Whoever may ask for `hasRoom` gets a truer answer by it",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String placesFree;

    @QueryParam("hasRoom")
    @Parameter(
            description =
                    "Somebody more can come, also by who is connected there and who is expected; for coordinators, link workers and editors",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String hasRoom;

    @QueryParam("serves")
    @Parameter(
            description =
                    "Name of a district: people who live there can come or are visited, or no district is named. `district` says where a resource itself is",
            example = "名張")
    @Nullable
    String serves;

    @QueryParam("openNow")
    @Parameter(
            description =
                    "It is open now, or something takes place there, and no notice says that it is closed today; not together with `openAt`",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String openNow;

    @QueryParam("openAt")
    @Parameter(
            description =
                    "It is open at this municipal time, or something takes place there, and no notice of that day says that it is closed",
            schema = @Schema(implementation = LocalDateTime.class),
            example = "2026-12-01T10:00")
    @Nullable
    String openAt;

    @QueryParam("takesPlaceFrom")
    @Parameter(
            description =
                    "Something takes place there from this day on, as `GET /occurrences` tells it. Left out: today, where `takesPlaceTo` is said",
            schema = @Schema(implementation = LocalDate.class),
            example = "2026-12-01")
    @Nullable
    String takesPlaceFrom;

    @QueryParam("takesPlaceTo")
    @Parameter(
            description =
                    "The last of these days, at most 31 with the first. Left out: the sixth day after `takesPlaceFrom`",
            schema = @Schema(implementation = LocalDate.class),
            example = "2026-12-07")
    @Nullable
    String takesPlaceTo;

    @QueryParam("q")
    @Parameter(description = "Japanese or English words; all of them, in whatever writing", example = "喫茶")
    @Nullable
    String text;

    @QueryParam("sort")
    @Parameter(
            description =
                    "What comes first. Default: `BEST` with `q`, else `DISTANCE` with `near`, else `NAME`. `DISTANCE` needs `near`",
            schema = @Schema(implementation = SortOrder.class))
    @Nullable
    String sort;

    public SearchCriteria toCriteria(Clock clock) {
        Optional<Point> point = QueryText.given(near).map(SearchQuery::point);
        return Chosen.criteria(
                point,
                QueryText.integer("within", within, 1, Chosen.MAX_METRES),
                QueryText.given(bbox).map(SearchQuery::box),
                new Chosen("?", category, layer, district, type, step, formality, cost, suits, language, accessibility),
                QueryText.integer("age", age, 0, 130),
                QueryText.flag("placesFree", placesFree),
                QueryText.flag("hasRoom", hasRoom),
                QueryText.given(serves),
                Chosen.openAt(
                        QueryText.flag("openNow", openNow),
                        QueryText.given(openAt).map(time -> QueryText.time("openAt", time)),
                        clock,
                        "?openAt"),
                Chosen.takesPlace(
                        QueryText.given(takesPlaceFrom).map(day -> QueryText.date("takesPlaceFrom", day)),
                        QueryText.given(takesPlaceTo).map(day -> QueryText.date("takesPlaceTo", day)),
                        clock,
                        "?takesPlaceTo"),
                QueryText.given(text),
                QueryText.given(sort).map(code -> QueryText.code("sort", SortOrder.class, code)));
    }

    private static Point point(String text) {
        double[] numbers = QueryText.numbers("near", text, 2);
        if (Math.abs(numbers[0]) > 90 || Math.abs(numbers[1]) > 180) {
            throw QueryText.invalid("near", "out-of-range");
        }
        return new Point(numbers[0], numbers[1]);
    }

    private static BoundingBox box(String text) {
        double[] numbers = QueryText.numbers("bbox", text, 4);
        if (Math.abs(numbers[0]) > 180
                || Math.abs(numbers[1]) > 90
                || Math.abs(numbers[2]) > 180
                || Math.abs(numbers[3]) > 90
                || numbers[1] > numbers[3]) {
            throw QueryText.invalid("bbox", "out-of-range");
        }
        return new BoundingBox(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
