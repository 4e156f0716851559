package org.tsunagari.directory.exchange.municipal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.FileUnreadable;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.PhoneNumbers;
import org.tsunagari.directory.exchange.file.ResourceFileReader;
import org.tsunagari.directory.exchange.file.ResourceFileWriter;
import org.tsunagari.directory.resource.model.AccessibilityFeature;
import org.tsunagari.kit.csv.CsvFile;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.csv.CsvUnreadable;

/** The table of facilities as files have it: any of the usual encodings in, UTF-8 with a byte order mark out. */
@ApplicationScoped
class FacilityList implements ResourceFileReader, ResourceFileWriter {

    private static final int MOST = 10_000;

    @Override
    public boolean reads(ExchangeFormat format) {
        return format == ExchangeFormat.CSV;
    }

    @Override
    public boolean writes(ExchangeFormat format) {
        return format == ExchangeFormat.CSV;
    }

    @Override
    public FileRows read(byte[] file, @Nullable String charset) {
        CsvTable table = table(file, charset);
        SortedSet<String> ignored = new TreeSet<>();
        Map<String, Column> columns = columns(table, ignored);
        if (!columns.containsValue(Column.NAME)) {
            throw new FileUnreadable(Column.NAME.pointer(), "required");
        }
        List<ImportedRow> rows = new ArrayList<>();
        for (CsvTable.Row line : table.rows()) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            line.cells().forEach((title, cell) -> {
                Column column = columns.get(title);
                if (column != null) {
                    cells.put(column, cell);
                }
            });
            rows.add(new FacilityRow(line, cells, new TreeSet<>(columns.values())).read());
        }
        return new FileRows(rows, ignored);
    }

    private static CsvTable table(byte[] file, @Nullable String charset) {
        try {
            return CsvTable.readUneven(file, charset, MOST);
        } catch (CsvUnreadable unreadable) {
            throw new FileUnreadable(
                    "",
                    switch (unreadable.fault()) {
                        case UNKNOWN_CHARSET, WRONG_CHARSET -> "wrong-charset";
                        case MALFORMED -> "malformed-csv";
                        case TOO_MANY_ROWS -> "too-many-rows";
                    });
        }
    }

    private static Map<String, Column> columns(CsvTable table, SortedSet<String> ignored) {
        Map<String, Column> columns = new HashMap<>();
        for (String title : table.columns()) {
            String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).strip();
            Column column = plain.toUpperCase(Locale.ROOT).equals("NO") ? Column.NUMBER : Column.titled(plain);
            if (column == null) {
                ignored.add(title);
            } else if (columns.containsValue(column)) {
                throw new FileUnreadable(column.pointer(), "duplicate");
            } else {
                columns.put(title, column);
            }
        }
        ignored.remove("");
        return columns;
    }

    @Override
    public void write(ExchangeFormat format, Iterator<ExportedResource> resources, OutputStream out)
            throws IOException {
        CsvFile file = CsvFile.to(
                out, Arrays.stream(Column.values()).map(Column::title).toList(), true);
        while (resources.hasNext()) {
            Map<Column, Object> cells = cells(resources.next());
            file.add(Arrays.stream(Column.values()).map(cells::get).toArray());
        }
        file.flush();
    }

    private static Map<Column, Object> cells(ExportedResource resource) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        String[] code = FacilityRow.codeAndNumber(resource.externalId().orElse(""));
        cells.put(
                Column.MUNICIPALITY_CODE,
                code.length == 2 ? code[0] : MunicipalityCode.withCheckDigit(resource.municipality()));
        cells.put(Column.NUMBER, code.length == 2 ? code[1] : resource.id().toString());
        ObjectNode told = resource.told();
        for (Column column : Column.values()) {
            String member = column.member();
            if (resource.kept().has(column.title())) {
                cells.put(column, resource.kept().get(column.title()).asText());
            }
            if (member != null && told.hasNonNull(member)) {
                cells.put(column, told.get(member).asText());
            }
        }
        putPhone(cells, resource.text("phone"));
        put(cells, Column.WEBSITE, resource.text("website"));
        put(
                cells,
                Column.ALSO_CALLED,
                told.path("alternativeNames")
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("、")));
        put(cells, Column.ACCESSIBILITY, accessibility(told.path("accessibility")));
        if (told.has("position")) {
            cells.put(Column.LATITUDE, told.at("/position/latitude").doubleValue());
            cells.put(Column.LONGITUDE, told.at("/position/longitude").doubleValue());
            String remark = Objects.toString(cells.get(Column.REMARKS), "");
            if (!told.at("/position/precision").asText().equals("EXACT") && !remark.contains(FacilityRow.APPROXIMATE)) {
                cells.put(Column.REMARKS, remark + FacilityRow.APPROXIMATE);
            }
        }
        if (told.has("openingHours")) {
            hours(told.get("openingHours"), cells);
        }
        return cells;
    }

    /** With all that its cell said, where nobody has changed the number since. */
    private static void putPhone(Map<Column, Object> cells, @Nullable String phone) {
        Object written = cells.remove(Column.PHONE);
        boolean same = written != null
                && Objects.equals(PhoneNumbers.read(written.toString()).number(), phone);
        put(cells, Column.PHONE, same ? written.toString() : phone);
    }

    private static void put(Map<Column, Object> cells, Column column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(column, text);
        }
    }

    private static String accessibility(JsonNode accessibility) {
        String features = accessibility
                .path("features")
                .valueStream()
                .map(code -> AccessibilityFeature.valueOf(code.asText()).ja())
                .collect(Collectors.joining(";"));
        String note = accessibility.path("note").asText();
        return features.isEmpty() ? note : note.isEmpty() ? features : features + ";" + note;
    }

    private static void hours(JsonNode hours, Map<Column, Object> cells) {
        Column.HOURS.forEach(cells::remove);
        put(cells, Column.DAYS, WrittenDays.written(hours));
        if (HoursInWords.fitsColumns(hours)) {
            cells.put(Column.OPENS, hours.at("/weekly/0/opens").asText());
            cells.put(Column.CLOSES, hours.at("/weekly/0/closes").asText());
            put(cells, Column.HOURS_NOTE, hours.path("note").asText());
        } else {
            put(cells, Column.HOURS_NOTE, HoursInWords.of(hours));
        }
    }
}
