package org.tsunagari.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.testkit.CheckedInFile;

/**
 * What every table and column means and how sensitive it is, read from the comments in the database itself. A comment is
 * {@code [class] text}; style 20.
 */
public final class DataDictionary {
    private static final Set<String> CLASSES = Set.of("public", "internal", "personal", "sensitive", "secret");
    private static final Pattern COMMENT = Pattern.compile("\\[(\\w+)]\\s+(\\S.*)", Pattern.DOTALL);

    // Not ours to comment: Flyway's table, what extensions bring, and partitions, which repeat their parent.
    private static final String COLUMNS = """
            SELECT n.nspname, c.relname, obj_description(c.oid, 'pg_class'),
                   a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, col_description(c.oid, a.attnum)
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relkind IN ('r', 'p', 'v', 'm')
               AND NOT c.relispartition
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname NOT LIKE 'pg\\_%'
               AND c.relname <> 'flyway_schema_history'
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             ORDER BY n.nspname, c.relname, a.attnum
            """;

    record Column(
            String name,
            String type,
            boolean required,
            @Nullable String comment) {}

    record Table(String name, @Nullable String comment, List<Column> columns) {}

    private final List<Table> tables;

    private DataDictionary(List<Table> tables) {
        this.tables = tables;
    }

    /** Reads the database of a connection; any role sees the catalogue. */
    public static DataDictionary of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                String schema = row.getString(1);
                String name = schema.equals("public") ? row.getString(2) : schema + "." + row.getString(2);
                if (tables.isEmpty() || !tables.getLast().name().equals(name)) {
                    tables.add(new Table(name, row.getString(3), new ArrayList<>()));
                }
                tables.getLast()
                        .columns()
                        .add(new Column(row.getString(4), row.getString(5), row.getBoolean(6), row.getString(7)));
            }
        }
        return new DataDictionary(tables);
    }

    /** Tables and columns without a comment or without a known class; empty when all is well. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (Table table : tables) {
            judge(violations, "table " + table.name(), table.comment());
            for (Column column : table.columns()) {
                judge(violations, "column " + table.name() + "." + column.name(), column.comment());
            }
        }
        return violations;
    }

    /** The page for {@code docs/data-dictionary}. */
    public String markdown(String service) {
        var page = new StringBuilder("# Data dictionary: %s%n".formatted(service))
                .append("%nGenerated from the comments in the database; change them by a migration.%n".formatted());
        for (Table table : tables) {
            page.append("%n## %s%n%n%s%n%n".formatted(table.name(), sentence(table.comment())))
                    .append("| column | type | required | class | meaning |%n|---|---|---|---|---|%n".formatted());
            for (Column column : table.columns()) {
                page.append("| `%s` | %s | %s | %s | %s |%n"
                        .formatted(
                                column.name(),
                                cell(column.type()),
                                column.required() ? "yes" : "",
                                sensitivity(column.comment()),
                                cell(text(column.comment()))));
            }
        }
        return page.toString();
    }

    /** Fails on violations and when the checked-in page {@code docs/data-dictionary/<service>.md} is another one. */
    public void assertCurrent(String service) {
        assertCurrent(service, CheckedInFile.inRepository("docs/data-dictionary/%s.md".formatted(service)));
    }

    void assertCurrent(String service, CheckedInFile file) {
        if (!violations().isEmpty()) {
            throw new AssertionError(String.join("\n", violations()));
        }
        String page = markdown(service);
        if (file.text().filter(page::equals).isPresent()) {
            return;
        }
        if (!CheckedInFile.updatesAreAskedFor()) {
            throw new AssertionError("%s differs from the database. %s".formatted(file.path(), file.howToUpdate()));
        }
        file.write(page);
    }

    private static void judge(List<String> violations, String what, @Nullable String comment) {
        if (comment == null || !COMMENT.matcher(comment).matches()) {
            violations.add("%s: comment %s (expected: [class] text)".formatted(what, comment));
        } else if (!CLASSES.contains(sensitivity(comment))) {
            violations.add("%s: class %s (expected: one of %s)"
                    .formatted(
                            what,
                            sensitivity(comment),
                            CLASSES.stream().sorted().toList()));
        }
    }

    private static String sentence(@Nullable String comment) {
        return "**%s** %s".formatted(sensitivity(comment), text(comment));
    }

    private static String sensitivity(@Nullable String comment) {
        return part(comment, 1);
    }

    private static String text(@Nullable String comment) {
        return part(comment, 2);
    }

    private static String part(@Nullable String comment, int group) {
        if (comment == null) {
            return "";
        }
        Matcher matcher = COMMENT.matcher(comment);
        return matcher.matches() ? matcher.group(group) : "";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
    }
}
