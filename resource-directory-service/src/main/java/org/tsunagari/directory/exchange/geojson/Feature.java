package org.tsunagari.directory.exchange.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.tsunagari.directory.exchange.file.AssuredDates;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.KindNames;
import org.tsunagari.directory.exchange.file.PhoneNumbers;
import org.tsunagari.directory.exchange.file.Positions;
import org.tsunagari.directory.exchange.file.WebAddresses;
import org.tsunagari.directory.geo.Area;

/** One feature, ours or somebody else's, on its way in. */
final class Feature {

    /** As the API calls them, so that they are taken over as they are. */
    private static final Set<String> MEMBERS = Set.of(
            "name",
            "nameKana",
            "nameEn",
            "alternativeNames",
            "type",
            "formality",
            "step",
            "description",
            "descriptionEn",
            "postalCode",
            "address",
            "building",
            "transport",
            "district",
            "serviceArea",
            "audience",
            "cost",
            "accessibility",
            "phone",
            "email",
            "website",
            "application",
            "contacts",
            "openingHours");

    /** What follows from the rest, or is read elsewhere. */
    private static final Set<String> NOTED = Set.of(
            "category",
            "precision",
            "confidential",
            "stage",
            "municipality",
            "changedAt",
            "version",
            "assuredOn",
            "id");

    /** What others call them. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("名称", "name"),
            Map.entry("施設名", "name"),
            Map.entry("title", "name"),
            Map.entry("名称_カナ", "nameKana"),
            Map.entry("説明", "description"),
            Map.entry("住所", "address"),
            Map.entry("所在地", "address"),
            Map.entry("方書", "building"),
            Map.entry("電話番号", "phone"),
            Map.entry("tel", "phone"),
            Map.entry("url", "website"),
            Map.entry("URL", "website"));

    private final JsonNode feature;
    private final JsonNode properties;
    private final String pointer;
    private final ImportedRow row;

    Feature(int index, JsonNode feature, SortedSet<String> ignored) {
        this.feature = feature;
        this.properties = feature.path("properties");
        this.pointer = "/features/" + index;
        this.row = new ImportedRow(index + 1L, pointer + "/properties", id());
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            take(property.getKey(), property.getValue(), ignored);
        }
    }

    /** Files of map makers often have no ids; then a name is what the feature is known by. */
    private String id() {
        for (JsonNode id : new JsonNode[] {feature.path("id"), properties.path("id")}) {
            if (id.isValueNode() && !id.asText().isBlank()) {
                return id.asText().strip();
            }
        }
        String name = name();
        return name.isEmpty() ? "" : "name:" + name;
    }

    private String name() {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String member = ALIASES.getOrDefault(property.getKey(), property.getKey());
            if (member.equals("name") && !property.getValue().asText().isBlank()) {
                return property.getValue().asText().strip();
            }
        }
        return "";
    }

    private void take(String name, JsonNode value, SortedSet<String> ignored) {
        String member = ALIASES.getOrDefault(name, name);
        if (MEMBERS.contains(member)) {
            if (!row.said().has(member) || ALIASES.get(name) == null) {
                String where =
                        pointer + "/properties/" + name.replace("~", "~0").replace("/", "~1");
                row.comesFrom(member, where);
                if (member.equals("phone") && value.isTextual()) {
                    PhoneNumbers.take(row, value.asText(), where);
                } else if (member.equals("website") && value.isTextual()) {
                    WebAddresses.take(row, value.asText(), where);
                } else {
                    row.said().set(member, value);
                }
            }
        } else if (!NOTED.contains(member)) {
            ignored.add(name);
        }
    }

    ImportedRow row(LocalDate today) {
        JsonNode category = properties.path("category");
        if (category.isTextual()) {
            KindNames.code(category.asText())
                    .ifPresentOrElse(
                            code -> row.said().put("category", code),
                            () -> row.warning(pointer + "/properties/category", "unknown-code", category.asText()));
        }
        if (properties.path("version").isIntegralNumber()) {
            row.madeFrom(properties.path("version").asLong());
        }
        AssuredDates.take(row, properties.path("assuredOn").asText(), pointer + "/properties/assuredOn", today);
        row.usual().put("type", "SPOT");
        takeGeometry(feature.path("geometry"));
        return row;
    }

    private void takeGeometry(JsonNode geometry) {
        String type = geometry.path("type").asText();
        String where = pointer + "/geometry";
        row.comesFrom("position", where);
        if (geometry.isNull()) {
            row.said().putNull("position");
        } else if (type.equals("Point")) {
            JsonNode coordinates = geometry.path("coordinates");
            if (coordinates.path(0).isNumber() && coordinates.path(1).isNumber()) {
                Positions.take(
                        row,
                        coordinates.path(1).asDouble(),
                        coordinates.path(0).asDouble(),
                        properties.path("precision").asText("EXACT"),
                        where);
            } else {
                row.warning(where + "/coordinates", "wrong-type");
            }
        } else if (geometry.isObject()) {
            takeArea(geometry, where);
        }
    }

    /** Of a ground, a point well inside. */
    private void takeArea(JsonNode geometry, String where) {
        try {
            Area area = Area.of(geometry);
            Positions.take(row, area.middleLatitude(), area.middleLongitude(), "APPROXIMATE", where);
        } catch (Area.NoArea none) {
            row.warning(where, none.code());
        }
    }
}
