package org.tsunagari.directory.search.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** Reads what is looked for; what cannot be meant is refused with a pointer, never ignored. */
final class SearchParameters {

    private static final int MAX_METRES = 200_000;
    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    private SearchParameters() {}

    static SearchCriteria read(
            @Nullable String near,
            @Nullable String within,
            List<String> category,
            List<String> layer,
            @Nullable String district,
            @Nullable String text) {
        Optional<Point> point = given(near).map(SearchParameters::point);
        Optional<Integer> metres = given(within).map(SearchParameters::metres);
        return criteria(point, metres, category, layer, district, text, "?category", "?layer", "?within");
    }

    static SearchCriteria read(SearchRequest request) {
        SearchRequest.Near near = request.near();
        return criteria(
                Optional.ofNullable(near).map(known -> new Point(known.latitude(), known.longitude())),
                Optional.ofNullable(request.withinMetres()),
                orNone(request.categories()),
                orNone(request.layers()),
                request.district(),
                request.text(),
                "/categories",
                "/layers",
                "/withinMetres");
    }

    private static SearchCriteria criteria(
            Optional<Point> near,
            Optional<Integer> within,
            List<String> category,
            List<String> layer,
            @Nullable String district,
            @Nullable String text,
            String categoryPointer,
            String layerPointer,
            String withinPointer) {
        if (within.isPresent() && near.isEmpty()) {
            throw invalid(withinPointer, "required");
        }
        List<String> kinds = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (String code : category) {
            if (Arrays.stream(ConnectionCategory.values())
                    .anyMatch(known -> known.name().equals(code))) {
                categories.add(code);
            }
            if (ConnectionKinds.find(code).isPresent()) {
                kinds.add(code);
            } else if (!categories.contains(code)) {
                throw invalid(categoryPointer, "unknown-code");
            }
        }
        for (String code : layer) {
            if (Arrays.stream(ConnectionLayer.values())
                    .noneMatch(known -> known.name().equals(code))) {
                throw invalid(layerPointer, "unknown-code");
            }
        }
        return new SearchCriteria(near, within, kinds, categories, layer, given(district), given(text));
    }

    private static Point point(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                double latitude = Double.parseDouble(parts[0].strip());
                double longitude = Double.parseDouble(parts[1].strip());
                if (Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE) {
                    return new Point(latitude, longitude);
                }
            }
        } catch (NumberFormatException noNumber) {
            throw invalid("?near", "wrong-format");
        }
        throw invalid("?near", "out-of-range");
    }

    private static int metres(String text) {
        try {
            int metres = Integer.parseInt(text);
            if (metres >= 1 && metres <= MAX_METRES) {
                return metres;
            }
        } catch (NumberFormatException noNumber) {
            throw invalid("?within", "wrong-format");
        }
        throw invalid("?within", "out-of-range");
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    private static Refused invalid(String pointer, String code) {
        return new Refused(CommonProblem.INVALID_PARAMETER, Violation.at(pointer, code));
    }
}
