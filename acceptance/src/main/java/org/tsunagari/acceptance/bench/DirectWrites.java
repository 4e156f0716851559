package org.tsunagari.acceptance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one referral, seen by triggers while a real one was submitted, written again and again under new ids: in one
 * transaction, all statements pipelined in one round trip, as superuser, whom row-level security does not bind, into tables
 * with the same columns, indexes and checks but without foreign keys. As little as a durable intake can cost. The tables
 * are copies, so that nobody publishes what was never submitted.
 */
final class DirectWrites {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final AtomicLong UNIQUE =
            new AtomicLong(System.currentTimeMillis()); // not used up by an earlier run

    /** Row numbers of the audit trail that no real entry reaches. */
    private static final long FAR_AWAY = 1L << 50;

    private record Row(String table, Map<String, @Nullable String> values) {}

    private final List<Row> rows;

    private DirectWrites(List<Row> rows) {
        this.rows = rows;
    }

    /** Looks at what one act writes. Nobody else may write at the same time. */
    static DirectWrites observed(Connection owner, Load.Client act) throws Exception {
        install(owner);
        try {
            act.act();
            var rows = rowsOfOneReferral(owner);
            remove(owner);
            copyTables(owner, rows);
            return new DirectWrites(rows);
        } catch (Exception e) {
            remove(owner);
            throw e;
        }
    }

    int size() {
        return rows.size();
    }

    String tables() {
        var counted = new LinkedHashMap<String, Integer>();
        rows.forEach(row -> counted.merge(row.table, 1, Integer::sum));
        return String.join(
                ", ",
                counted.entrySet().stream()
                        .map(entry ->
                                entry.getValue() == 1 ? entry.getKey() : entry.getValue() + " × " + entry.getKey())
                        .toList());
    }

    /** Writes them on a connection of its own. */
    Load.Client client(Connection connection) throws SQLException {
        connection.setAutoCommit(true); // one implicit transaction: nothing is sent for its begin and end
        var statement = connection.prepareStatement(
                String.join(";", rows.stream().map(DirectWrites::insert).toList()));
        return new Load.Client() {
            @Override
            public void act() throws SQLException {
                bindAnew(statement);
                statement.execute();
                while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                    // each insert has a result
                }
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void bindAnew(PreparedStatement statement) throws SQLException {
        var ids = new HashMap<String, String>();
        long unique = UNIQUE.incrementAndGet();
        int position = 0;
        for (var row : rows) {
            for (var entry : row.values.entrySet()) {
                statement.setString(++position, renewed(row.table, entry.getKey(), entry.getValue(), ids, unique));
            }
        }
    }

    private static @Nullable String renewed(
            String table, String column, @Nullable String value, Map<String, String> ids, long unique) {
        if (value == null) {
            return null;
        }
        if (table.equals("audit_event") && column.equals("seq")) {
            return Long.toString(FAR_AWAY + unique);
        }
        if (table.equals("referral") && column.equals("number")) {
            return "bench-" + unique;
        }
        if (table.equals("person") && column.endsWith("_index")) {
            return "\\x" + UUID.randomUUID().toString().replace("-", "").repeat(2); // another person's blind index
        }
        return UUIDS.matcher(value)
                .replaceAll(found -> ids.computeIfAbsent(found.group(), DirectWrites::anotherOfItsKind));
    }

    /** Where ids are ordered by time, the copies are too: an index does not cost more than it did. */
    private static String anotherOfItsKind(String id) {
        if (id.startsWith("00000000-")) {
            return id; // an organisation or account of the demo realm
        }
        if (id.charAt(14) != '7') {
            return UUID.randomUUID().toString();
        }
        var random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    private static String insert(Row row) {
        var columns = String.join(", ", row.values.keySet());
        var places = String.join(
                ", ", row.values.keySet().stream().map(column -> "?").toList());
        return "INSERT INTO bench.%s (%s) VALUES (%s)".formatted(row.table, columns, places);
    }

    private static void install(Connection owner) throws SQLException {
        execute(owner, """
                CREATE TABLE bench_seen (position bigint GENERATED ALWAYS AS IDENTITY, operation text, "table" text, content jsonb);
                CREATE FUNCTION bench_see() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    INSERT INTO bench_seen (operation, "table", content) VALUES (TG_OP, TG_TABLE_NAME, to_jsonb(NEW));
                    RETURN NULL;
                END $$""");
        for (var table : tables(owner)) {
            execute(owner, """
                    CREATE TRIGGER bench_see AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION bench_see()""".formatted(table));
        }
    }

    private static void copyTables(Connection owner, List<Row> rows) throws SQLException {
        execute(owner, "DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench");
        for (var table : rows.stream().map(Row::table).distinct().toList()) {
            execute(owner, "CREATE TABLE bench.%1$s (LIKE public.%1$s INCLUDING ALL)".formatted(table));
        }
    }

    private static void remove(Connection owner) throws SQLException {
        execute(owner, "DROP FUNCTION bench_see() CASCADE; DROP TABLE bench_seen");
    }

    /** Inserted rows as they were at the end of the transaction; counters that were only moved on are not rows of a referral. */
    private static List<Row> rowsOfOneReferral(Connection owner) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = owner.createStatement();
                var seen = statement.executeQuery(
                        "SELECT operation, \"table\", content FROM bench_seen ORDER BY position")) {
            while (seen.next()) {
                var table = seen.getString(2);
                if (seen.getString(1).equals("INSERT")) {
                    rows.add(new Row(table, values(owner, table, seen.getString(3))));
                } else {
                    int only = theOnlyRowOf(table, rows);
                    if (only >= 0) {
                        rows.set(only, new Row(table, values(owner, table, seen.getString(3))));
                    }
                }
            }
        }
        if (rows.stream().filter(row -> row.table.equals("referral")).count() != 1) {
            throw new IllegalStateException(
                    "seen: " + rows.stream().map(Row::table).toList());
        }
        return rows;
    }

    private static int theOnlyRowOf(String table, List<Row> rows) {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).table.equals(table)) {
                positions.add(i);
            }
        }
        return positions.size() == 1 ? positions.getFirst() : -1;
    }

    /** The columns that are written, with what PostgreSQL reads as the same values. */
    private static Map<String, @Nullable String> values(Connection owner, String table, String json)
            throws SQLException {
        var values = new LinkedHashMap<String, @Nullable String>();
        try (var query = owner.prepareStatement("""
                SELECT c.column_name, ?::jsonb ->> c.column_name FROM information_schema.columns c
                WHERE c.table_schema = 'public' AND c.table_name = ? AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'
                ORDER BY c.ordinal_position""")) {
            query.setString(1, json);
            query.setString(2, table);
            try (ResultSet columns = query.executeQuery()) {
                while (columns.next()) {
                    values.put(columns.getString(1), columns.getString(2));
                }
            }
        }
        return values;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("""
                        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                          AND c.relname NOT IN ('bench_seen', 'flyway_schema_history')""")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
