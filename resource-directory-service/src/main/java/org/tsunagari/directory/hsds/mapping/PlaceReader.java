package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.Positions;

/** A location on its way in. */
final class PlaceReader {

    private static final List<String> ADDRESS =
            List.of("address_1", "address_2", "city", "region", "state_province", "postal_code", "country");

    private final ImportedRow row;
    private final JsonNode location;
    private final String pointer;

    PlaceReader(ImportedRow row, JsonNode location, String pointer) {
        this.row = row;
        this.location = location;
        this.pointer = Fields.where(location, pointer);
    }

    /** @param precision of the position, as exported */
    void read(String precision) {
        row.comesFrom("transport", pointer + "/transportation");
        say("transport", Fields.text(location, "transportation").orElse(""));
        JsonNode address = location.path("addresses").path(0);
        row.comesFrom("address", Fields.where(address, pointer + "/addresses/0") + "/address_1");
        boolean japanese = address.path("country").asText().equals("JP");
        say("address", japanese ? address.path("address_1").asText().strip() : abroad(address));
        say("building", japanese ? address.path("address_2").asText().strip() : "");
        String code = address.path("postal_code").asText().strip();
        say("postalCode", code.matches("[0-9]{3}-?[0-9]{4}") ? code : "");
        readPosition(precision);
        readAccessibility();
    }

    private void say(String member, String text) {
        if (text.isEmpty()) {
            row.said().putNull(member);
        } else {
            row.said().put(member, text);
        }
    }

    /** A Japanese address is one text; of others the parts are put together. */
    private static String abroad(JsonNode address) {
        return ADDRESS.stream()
                .map(field -> Fields.text(address, field))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void readPosition(String precision) {
        String where = pointer + "/latitude";
        row.comesFrom("position", where);
        Optional<Double> latitude = degrees("latitude");
        Optional<Double> longitude = degrees("longitude");
        if (latitude.isPresent() && longitude.isPresent()) {
            Positions.take(row, latitude.get(), longitude.get(), precision, where);
        } else if (Fields.text(location, "latitude").isEmpty()) {
            row.said().putNull("position");
        }
    }

    private Optional<Double> degrees(String field) {
        return Fields.text(location, field).flatMap(text -> {
            try {
                return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
            } catch (NumberFormatException none) {
                row.warning(pointer + "/" + field, "wrong-format");
                return Optional.empty();
            }
        });
    }

    private void readAccessibility() {
        ObjectNode accessibility = row.said().putObject("accessibility");
        row.comesFrom("accessibility", pointer + "/accessibility");
        List<String> notes = new ArrayList<>();
        for (JsonNode entry : location.path("accessibility")) {
            String feature = Features.code(entry.path("description").asText());
            if (feature != null) {
                accessibility.withArray("features").add(feature);
            } else {
                Fields.text(entry, "description").ifPresent(notes::add);
            }
            Fields.text(entry, "details").ifPresent(notes::add);
        }
        notes.stream().reduce(ServiceReader::beside).ifPresent(note -> accessibility.put("note", note));
    }
}
