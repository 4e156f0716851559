package org.tsunagari.directory.exchange.kml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.tsunagari.directory.exchange.file.AssuredDates;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.KindNames;
import org.tsunagari.directory.exchange.file.PhoneNumbers;
import org.tsunagari.directory.exchange.file.Positions;
import org.tsunagari.directory.exchange.file.WebAddresses;

/** A placemark on its way in. */
final class PlacemarkRow {

    /** As the API calls them. */
    static final Set<String> TEXTS = Set.of(
            "nameKana",
            "nameEn",
            "type",
            "formality",
            "step",
            "descriptionEn",
            "postalCode",
            "address",
            "building",
            "transport",
            "district",
            "phone",
            "email",
            "website",
            "application");

    /** Written as JSON. */
    static final Set<String> STRUCTURES =
            Set.of("alternativeNames", "serviceArea", "audience", "cost", "accessibility", "contacts", "openingHours");

    /** What follows from the rest, or is read elsewhere. */
    private static final Set<String> NOTED = Set.of(
            "id",
            "category",
            "precision",
            "confidential",
            "stage",
            "municipality",
            "changedAt",
            "version",
            "assuredOn");

    /** What people call them. */
    private static final Map<String, String> ALIASES = Map.of(
            "住所", "address",
            "所在地", "address",
            "電話番号", "phone",
            "電話", "phone",
            "名称_カナ", "nameKana",
            "ふりがな", "nameKana",
            "URL", "website",
            "url", "website",
            "カテゴリー", "category",
            "種別", "category");

    private final Placemark placemark;
    private final ObjectMapper json;
    private final String pointer;
    private final ImportedRow row;

    PlacemarkRow(Placemark placemark, ObjectMapper json) {
        this.placemark = placemark;
        this.json = json;
        this.pointer = "/Placemark/" + (placemark.number() - 1);
        this.row = new ImportedRow(placemark.number(), pointer, id());
    }

    /** My Maps gives no ids: there a placemark is known by its layer and name. */
    private String id() {
        String id = Stream.of(placemark.id(), placemark.data().getOrDefault("id", ""))
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
        String name = placemark.texts().getOrDefault("name", "").strip();
        return !id.isEmpty() || name.isEmpty() ? id : "name:" + placemark.folder() + "/" + name;
    }

    ImportedRow read(SortedSet<String> ignored, LocalDate today) {
        say("name", placemark.texts().getOrDefault("name", "").strip(), pointer + "/name");
        if (placemark.texts().containsKey("description")) {
            say("description", Balloon.text(placemark.texts().get("description")), pointer + "/description");
        }
        for (String own : new String[] {"address", "phoneNumber"}) {
            String text = placemark.texts().getOrDefault(own, "").strip();
            if (!text.isEmpty()) {
                say(own.equals("address") ? own : "phone", text, pointer + "/" + own);
            }
        }
        placemark.data().forEach((name, value) -> take(name, value, ignored));
        readCategory();
        readGeometry();
        AssuredDates.take(row, placemark.data().getOrDefault("assuredOn", ""), data("assuredOn"), today);
        row.usual().put("type", "SPOT");
        return row;
    }

    private void say(String member, String text, String where) {
        row.comesFrom(member, where);
        if (text.isEmpty()) {
            row.said().putNull(member);
        } else if (member.equals("phone")) {
            PhoneNumbers.take(row, text, where);
        } else if (member.equals("website")) {
            WebAddresses.take(row, text, where);
        } else {
            row.said().put(member, text);
        }
    }

    private void take(String name, String value, SortedSet<String> ignored) {
        String member = ALIASES.getOrDefault(name, name);
        String where = data(name);
        if (TEXTS.contains(member)) {
            say(member, value.strip(), where);
        } else if (STRUCTURES.contains(member)) {
            row.comesFrom(member, where);
            try {
                // My Maps writes every column of a layer for every placemark, empty ones too
                row.said().set(member, value.isBlank() ? json.nullNode() : json.readTree(value));
            } catch (JsonProcessingException none) {
                row.warning(where, "malformed-json");
            }
        } else if (member.equals("version") && value.matches("[0-9]{1,15}")) {
            row.madeFrom(Long.parseLong(value));
        } else if (!NOTED.contains(member)) {
            ignored.add(name);
        }
    }

    private String data(String name) {
        return pointer + "/ExtendedData/" + name;
    }

    /** What the data says; else what the layer is called. */
    private void readCategory() {
        for (Map.Entry<String, String> data : placemark.data().entrySet()) {
            if (ALIASES.getOrDefault(data.getKey(), data.getKey()).equals("category")) {
                KindNames.code(data.getValue())
                        .ifPresentOrElse(
                                code -> row.said().put("category", code),
                                () -> row.warning(data(data.getKey()), "unknown-code", data.getValue()));
            }
        }
        if (!row.said().has("category")) {
            KindNames.code(placemark.folder()).ifPresent(code -> row.usual().put("category", code));
        }
    }

    private void readGeometry() {
        String where = pointer + "/" + placemark.geometry();
        row.comesFrom("position", where);
        if (placemark.geometry().isEmpty()) {
            row.said().putNull("position");
            return;
        }
        String[] numbers = placemark.coordinates().split(",", -1);
        if (!placemark.geometry().equals("Point")) {
            row.warning(where, "not-carried");
            return;
        }
        try {
            Positions.take(
                    row,
                    Double.parseDouble(numbers[1]),
                    Double.parseDouble(numbers[0]),
                    placemark.data().getOrDefault("precision", "EXACT"),
                    where);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
            row.warning(where, "wrong-format");
        }
    }
}
