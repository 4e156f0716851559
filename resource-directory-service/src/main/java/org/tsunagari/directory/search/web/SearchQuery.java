package org.tsunagari.directory.search.web;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.model.BoundingBox;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.search.model.SortOrder;

/** What is looked for, in the query of a URL. */
public class SearchQuery {

    @QueryParam("near")
    @Parameter(description = "WGS 84 latitude and longitude of a public place", example = "34.6265,136.0925")
    @Nullable
    String near;

    @QueryParam("within")
    @Parameter(
            description = "Metres along the ground",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200000"))
    @Nullable
    String within;

    @QueryParam("bbox")
    @Parameter(description = "West, south, east, north in WGS 84 degrees", example = "136.0,34.5,136.2,34.7")
    @Nullable
    String bbox;

    @QueryParam("category")
    @Parameter(description = "Categories or kinds; any of them", example = "CAFE")
    List<String> category = List.of();

    @QueryParam("layer")
    @Parameter(description = "PEOPLE, LIFE or VITALITY; any of them")
    List<String> layer = List.of();

    @QueryParam("district")
    @Parameter(description = "Names of districts; any of them")
    List<String> district = List.of();

    @QueryParam("type")
    @Parameter(description = "SPOT, FACILITY, SHOP, PERSON, GROUP, ACTIVITY or EVENT; any of them")
    List<String> type = List.of();

    @QueryParam("step")
    @Parameter(description = "DAILY_LIFE, ACTIVITY or WORK; any of them")
    List<String> step = List.of();

    @QueryParam("formality")
    @Parameter(description = "FORMAL or INFORMAL")
    List<String> formality = List.of();

    @QueryParam("cost")
    @Parameter(description = "FREE, DONATION, PAID or VARIES; any of them")
    List<String> cost = List.of();

    @QueryParam("suits")
    @Parameter(description = "Whom it suits; any of them", example = "SECLUDED_PEOPLE")
    List<String> suits = List.of();

    @QueryParam("language")
    @Parameter(description = "What is spoken there, BCP 47; any of them", example = "pt-BR")
    List<String> language = List.of();

    @QueryParam("accessibility")
    @Parameter(description = "What is needed; all of them", example = "WHEELCHAIR")
    List<String> accessibility = List.of();

    @QueryParam("age")
    @Parameter(
            description = "Who is so old can come",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "130"))
    @Nullable
    String age;

    @QueryParam("placesFree")
    @Parameter(
            description = "There is room, as far as is known",
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
    @Parameter(description = "People of this district can come, or are visited")
    @Nullable
    String serves;

    @QueryParam("openNow")
    @Parameter(
            description = "It is open, or something takes place there",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    String openNow;

    @QueryParam("openAt")
    @Parameter(
            description = "The same at another time, municipal",
            schema = @Schema(implementation = LocalDateTime.class),
            example = "2026-12-01T10:00")
    @Nullable
    String openAt;

    @QueryParam("q")
    @Parameter(description = "Japanese or English words; all of them, in whatever writing", example = "喫茶")
    @Nullable
    String text;

    @QueryParam("sort")
    @Parameter(
            description =
                    "What comes first. Else DISTANCE with `near`, BEST with `q`, and otherwise NAME (by its reading)",
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
