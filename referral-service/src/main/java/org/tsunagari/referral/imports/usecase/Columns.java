package org.tsunagari.referral.imports.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** The columns of a kind of file: the name that the API uses, and the one that a Japanese spreadsheet has. */
public final class Columns {

    private final Map<String, String> japanese = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    public Columns required(String name, String inJapanese) {
        required.add(name);
        return optional(name, inJapanese);
    }

    public Columns optional(String name, String inJapanese) {
        japanese.put(name, inJapanese);
        return this;
    }

    /** The names for a file's first line. */
    public List<String> names() {
        return List.copyOf(japanese.keySet());
    }

    /**
     * The table with the API's names.
     *
     * @throws Refused when a column is missing, twice there or not known
     */
    CsvTable named(CsvTable table) {
        Map<String, String> byTitle = new HashMap<>();
        japanese.forEach((name, title) -> {
            byTitle.put(name, name);
            byTitle.put(title, name);
        });
        List<Violation> violations = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = byTitle.get(table.columns().get(i));
            if (name == null) {
                violations.add(Violation.at("/columns/" + i, "unknown-column"));
            } else if (names.contains(name)) {
                violations.add(Violation.at("/columns/" + i, "twice-in-file"));
            }
            names.add(name == null ? "" : name);
        }
        required.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> violations.add(Violation.at("/columns/" + name, "required")));
        if (!violations.isEmpty()) {
            throw new Refused(CommonProblem.VALIDATION_FAILED, violations.toArray(Violation[]::new));
        }
        return new CsvTable(
                names, table.rows().stream().map(row -> renamed(row, byTitle)).toList());
    }

    private static CsvTable.Row renamed(CsvTable.Row row, Map<String, String> byTitle) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach((title, cell) -> {
            String name = byTitle.get(title);
            if (name != null) {
                cells.put(name, cell);
            }
        });
        return new CsvTable.Row(row.line(), cells);
    }
}
