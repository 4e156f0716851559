package org.tsunagari.directory.district.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.directory.district.model.Attribution;
import org.tsunagari.directory.district.model.District;
import org.tsunagari.directory.geo.Area;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.RefusedText;

/** Districts as GeoJSON features (RFC 7946), each with its name in the properties. */
@ApplicationScoped
class DistrictFeatures {

    static final String MEDIA_TYPE = "application/geo+json";

    /** {@code name}, and what municipalities call it in their files. */
    private static final List<String> NAMES = List.of("name", "名称", "地区名", "S_NAME");

    private static final int MAX_NAME = 100;
    private static final int MAX_ATTRIBUTION = 300;
    private static final String ATTRIBUTION = "attribution";
    private static final String ATTRIBUTION_EN = "attributionEn";

    private final ObjectMapper json;

    DistrictFeatures(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Several features of one name are one district: files have its parts beside the river, or its quarters (小地域).
     *
     * @throws Refused with a violation for every feature that is none
     */
    List<District> read(JsonNode collection) {
        if (!collection.path("type").asText().equals("FeatureCollection")
                || !collection.path("features").isArray()) {
            throw Refused.invalid("/type", "wrong-type");
        }
        Map<String, Area> areas = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < collection.path("features").size(); i++) {
            JsonNode feature = collection.path("features").path(i);
            String pointer = "/features/" + i;
            String name = name(feature.path("properties"));
            fault(name, MAX_NAME).ifPresent(code -> violations.add(Violation.at(pointer + "/properties/name", code)));
            try {
                areas.merge(name, Area.of(feature.path("geometry")), Area::with);
            } catch (Area.NoArea none) {
                violations.add(Violation.at(pointer + "/geometry", none.code()));
            }
        }
        if (!violations.isEmpty()) {
            throw Refused.invalid(violations);
        }
        List<District> districts = new ArrayList<>();
        areas.forEach((name, area) ->
                districts.add(new District(name, area.middleLatitude(), area.middleLongitude(), area.geoJson())));
        return districts;
    }

    /**
     * What has to be said where the boundaries are shown, as foreign members of the collection (RFC 7946, section 6.1).
     *
     * @throws Refused where it is no text that can be kept
     */
    Optional<Attribution> attribution(JsonNode collection) {
        Optional<String> japanese = text(collection, ATTRIBUTION);
        Optional<String> english = text(collection, ATTRIBUTION_EN);
        if (english.isPresent() && japanese.isEmpty()) {
            throw Refused.invalid("/" + ATTRIBUTION, "required");
        }
        return japanese.map(told -> new Attribution(told, english.orElse(null)));
    }

    private Optional<String> text(JsonNode collection, String member) {
        JsonNode said = collection.path(member);
        if (said.isMissingNode() || said.isNull()) {
            return Optional.empty();
        }
        if (!said.isTextual()) {
            throw Refused.invalid("/" + member, "wrong-type");
        }
        String text = said.textValue().strip();
        fault(text, MAX_ATTRIBUTION).ifPresent(code -> {
            throw Refused.invalid("/" + member, code);
        });
        return Optional.of(text);
    }

    /** A text obeys the rules of every text, also where its feature is none of ours. */
    private Optional<String> fault(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return Optional.of(text.isEmpty() ? "required" : "wrong-length");
        }
        try {
            json.treeToValue(TextNode.valueOf(text), String.class);
            return Optional.empty();
        } catch (RefusedText refused) {
            return Optional.of(refused.reason().code());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(JsonNode properties) {
        return NAMES.stream()
                .map(member -> properties.path(member).asText().strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    JsonNode write(List<District> districts, Optional<Attribution> attribution) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        attribution.ifPresent(
                told -> collection.put(ATTRIBUTION, told.japanese()).put(ATTRIBUTION_EN, told.english()));
        ArrayNode features = collection.putArray("features");
        for (District district : districts) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.putObject("properties")
                    .put("name", district.name())
                    .put("latitude", district.latitude())
                    .put("longitude", district.longitude());
            feature.set("geometry", geometry(district));
        }
        return collection;
    }

    /** A district without a boundary is a feature without a geometry. */
    private JsonNode geometry(District district) {
        try {
            return district.boundary() == null ? json.nullNode() : json.readTree(district.boundary());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a boundary that was checked is no JSON", broken);
        }
    }
}
