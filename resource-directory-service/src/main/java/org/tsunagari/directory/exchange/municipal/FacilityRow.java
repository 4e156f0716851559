package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.KindEndings;
import org.tsunagari.directory.exchange.file.PhoneNumbers;
import org.tsunagari.directory.exchange.file.Positions;
import org.tsunagari.directory.exchange.file.WebAddresses;
import org.tsunagari.directory.resource.model.AccessibilityFeature;
import org.tsunagari.kit.csv.CsvTable;

/** One row on its way in. A column that is missing is not said; an empty cell says that there is nothing. */
final class FacilityRow {

    /** The layout has no precision; so the remark says it, also of places that are confidential. */
    static final String APPROXIMATE = "位置はおおよその場所です";

    private final Map<Column, String> cells;
    private final Set<Column> columns;
    private final ImportedRow row;

    FacilityRow(CsvTable.Row line, Map<Column, String> cells, Set<Column> columns) {
        this.cells = cells;
        this.columns = columns;
        this.row = new ImportedRow(line.line(), "", id());
    }

    /** Ours is known by the UUID that stands in NO; others count within their municipality. */
    private String id() {
        String number = plain(Column.NUMBER);
        if (isOurs(number)) {
            return number;
        }
        if (!number.isEmpty()) {
            return plain(Column.MUNICIPALITY_CODE) + ":" + number;
        }
        String name = cell(Column.NAME);
        return name.isEmpty() ? "" : "name:" + name + "|" + cell(Column.ADDRESS);
    }

    private static boolean isOurs(String number) {
        return number.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** The two that an external id was made of; something else where it was not. */
    static String[] codeAndNumber(String externalId) {
        return externalId.matches("[0-9]*:.+") ? externalId.split(":", 2) : new String[0];
    }

    ImportedRow read() {
        for (Column column : columns) {
            String member = column.member();
            if (member != null) {
                say(member, column, cell(column));
            }
        }
        if (columns.contains(Column.ALSO_CALLED)) {
            list("alternativeNames", Column.ALSO_CALLED, names(cell(Column.ALSO_CALLED)));
        }
        if (columns.contains(Column.PHONE)) {
            PhoneNumbers.take(row, cell(Column.PHONE), Column.PHONE.pointer());
            if (!PhoneNumbers.read(cell(Column.PHONE)).whole()) {
                keep(Column.PHONE);
            }
        }
        if (columns.contains(Column.WEBSITE)) {
            WebAddresses.take(row, cell(Column.WEBSITE), Column.WEBSITE.pointer());
        }
        readPosition();
        readAccessibility();
        readHours();
        row.usual().put("type", "FACILITY");
        KindEndings.kind(cell(Column.NAME)).ifPresent(row::endsIn);
        Column.KEPT.forEach(this::keep);
        return row;
    }

    /**
     * A middle dot is part of many a name; and so is any other sign where a better one stands between them, as always in a
     * file of ours.
     */
    private String[] names(String written) {
        boolean asWeWrite = isOurs(plain(Column.NUMBER)) || written.contains("、");
        return written.split(asWeWrite ? "、" : "[,，;；/／\\n]");
    }

    private void keep(Column column) {
        if (!cell(column).isEmpty()) {
            row.kept().put(column.title(), cell(column));
        }
    }

    private void say(String member, Column column, String text) {
        row.comesFrom(member, column.pointer());
        if (text.isEmpty()) {
            row.said().putNull(member);
        } else {
            row.said().put(member, text);
        }
    }

    private void list(String member, Column column, String... items) {
        row.comesFrom(member, column.pointer());
        ArrayNode list = row.said().putArray(member);
        Arrays.stream(items).map(String::strip).filter(item -> !item.isEmpty()).forEach(list::add);
    }

    private void readPosition() {
        if (!columns.contains(Column.LATITUDE) || !columns.contains(Column.LONGITUDE)) {
            return;
        }
        row.comesFrom("position", Column.LATITUDE.pointer());
        String latitude = plain(Column.LATITUDE);
        String longitude = plain(Column.LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) {
            row.said().putNull("position");
            return;
        }
        Double north = degrees(latitude, Column.LATITUDE);
        Double east = degrees(longitude, Column.LONGITUDE);
        if (north != null && east != null) {
            boolean approximate = cell(Column.REMARKS).contains(APPROXIMATE);
            Positions.takeInJapan(row, north, east, approximate ? "APPROXIMATE" : "EXACT", Column.LATITUDE.pointer());
        }
    }

    private @Nullable Double degrees(String text, Column column) {
        double degrees = number(text);
        if (Double.isFinite(degrees)) {
            return degrees;
        }
        row.warning(column.pointer(), "wrong-format");
        return null;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private void readAccessibility() {
        if (!columns.contains(Column.ACCESSIBILITY)) {
            return;
        }
        row.comesFrom("accessibility", Column.ACCESSIBILITY.pointer());
        List<String> others = new ArrayList<>();
        ObjectNode accessibility = row.said().putObject("accessibility");
        ArrayNode features = accessibility.putArray("features");
        for (String word : cell(Column.ACCESSIBILITY).split("[;;]")) {
            String written = Normalizer.normalize(word.strip(), Normalizer.Form.NFKC);
            Optional<AccessibilityFeature> feature = Arrays.stream(AccessibilityFeature.values())
                    .filter(known -> known.ja().equals(written))
                    .findFirst();
            if (feature.isPresent()) {
                features.add(feature.get().name());
            } else if (!written.isEmpty()) {
                others.add(word);
            }
        }
        if (!others.isEmpty()) {
            accessibility.put("note", String.join(";", others).strip());
        }
    }

    /** Days without times, or words that are no days: kept as they are, rather than "closed". */
    private void readHours() {
        Optional<WrittenDays> days = WrittenDays.read(cell(Column.DAYS));
        Optional<List<WrittenHours.Span>> spans = WrittenHours.spans(cell(Column.OPENS), cell(Column.CLOSES));
        row.comesFrom("openingHours", Column.DAYS.pointer());
        if (days.isPresent() && spans.isPresent()) {
            row.said().set("openingHours", hours(days.get(), spans.get()));
            return;
        }
        Column.HOURS.forEach(this::keep);
        if (columns.containsAll(Column.HOURS)
                && Column.HOURS.stream().allMatch(column -> cell(column).isBlank())) {
            row.said().putNull("openingHours");
        }
        if (!cell(Column.DAYS).isEmpty()
                || !cell(Column.OPENS).isEmpty()
                || !cell(Column.CLOSES).isEmpty()) {
            Column unclear = days.isEmpty()
                    ? Column.DAYS
                    : WrittenHours.isOpening(cell(Column.OPENS)) ? Column.CLOSES : Column.OPENS;
            row.warning(unclear.pointer(), "hours-unclear", cell(unclear));
        }
    }

    /** With the remark as it stands, and with the closed days that it names. */
    private ObjectNode hours(WrittenDays days, List<WrittenHours.Span> spans) {
        ObjectNode hours = days.hours(spans);
        String note = cell(Column.HOURS_NOTE);
        if (!note.isEmpty()) {
            hours.put("note", note);
        }
        WrittenClosures closures = WrittenClosures.read(note);
        closures.putTo(hours);
        if (!closures.whole() || !closures.agreesWith(days)) {
            row.warning(Column.HOURS_NOTE.pointer(), "hours-note-unread", note);
        }
        return hours;
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "").replace("\r\n", "\n");
    }

    /** With the digits and signs of ASCII. */
    private String plain(Column column) {
        return Normalizer.normalize(cell(column), Normalizer.Form.NFKC).strip();
    }
}
