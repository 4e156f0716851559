package org.tsunagari.kit.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a first line of names.
 *
 * @param columns as the first line names them
 */
public record CsvTable(List<String> columns, List<Row> rows) {

    /** As many as an editor can still look at. */
    private static final int USUAL_MOST = 5_000;

    /** A cell of one letter costs thirty times as much once it is read. */
    private static final int MOST_CELLS = 500_000;

    /** A record after the last: a quote that does not end would take it in, as it takes in all that follows it. */
    private static final String END = "\u0000end";

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row; empty cells are left out.
     *
     * @param line of the file, from 1, as an editor counts them
     */
    public record Row(long line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * @param charset as the Content-Type declares it
     * @throws CsvUnreadable saying why
     */
    public static CsvTable read(byte[] bytes, @Nullable String charset) {
        return read(bytes, charset, USUAL_MOST, false);
    }

    /**
     * Takes lines with fewer or more cells than names too, as tables that grew over the years have them.
     *
     * @param charset as the Content-Type declares it
     * @param most rows
     * @throws CsvUnreadable saying why
     */
    public static CsvTable readUneven(byte[] bytes, @Nullable String charset, int most) {
        return read(bytes, charset, most, true);
    }

    private static CsvTable read(byte[] bytes, @Nullable String charset, int most, boolean uneven) {
        String text = CsvText.decode(bytes, charset) + "\n" + END;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<String> columns = List.of();
            List<Row> rows = new ArrayList<>();
            boolean ended = false;
            int cells = 0;
            for (CsvRecord line : reader) {
                ended = line.getFields().equals(List.of(END));
                if (ended) {
                    continue;
                }
                if (!uneven && !columns.isEmpty() && line.getFieldCount() != columns.size()) {
                    throw new CsvUnreadable(CsvUnreadable.Fault.MALFORMED);
                }
                if (columns.isEmpty()) {
                    columns = line.getFields().stream().map(String::strip).toList();
                } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(line.getStartingLineNumber(), cells(columns, line.getFields())));
                    cells += rows.getLast().cells().size();
                }
                if (rows.size() > most || cells > MOST_CELLS) {
                    throw new CsvUnreadable(CsvUnreadable.Fault.TOO_MANY_ROWS);
                }
            }
            if (columns.isEmpty() || !ended) {
                throw new CsvUnreadable(CsvUnreadable.Fault.MALFORMED);
            }
            return new CsvTable(columns, rows);
        } catch (CsvParseException malformed) {
            throw new CsvUnreadable(CsvUnreadable.Fault.MALFORMED);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> cells(List<String> columns, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            String cell = FormulaSafe.undo(fields.get(i).strip());
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }
}
