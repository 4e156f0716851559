package org.tsunagari.directory.search.bench;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.search.persistence.SearchInsides;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.TestServers;

/**
 * Writes a catalogue into the tables of the service, by COPY and without their indexes, which are made afterwards. What is
 * derived comes from the service: its lexemes, its beginnings, its statement for the row of the index, and hours of which it
 * has written one of each schedule itself. {@link #check} lets it write some of the rows again and looks for differences.
 */
record Loading(
        String municipality,
        Catalogue catalogue,
        MunicipalityContext context,
        Resources resources,
        ResourceIndex index,
        OpeningTimes openingTimes,
        SearchInsides insides) {

    private static final int CHUNK = 5_000;
    private static final int WRITERS = 3;
    private static final int CHECKED = 200;

    private static final String TABLES =
            "resource, resource_index, resource_beginning, resource_opening, resource_opening_exception";

    private static final String SECONDARY_INDEXES = """
            SELECT indexname, indexdef FROM pg_indexes JOIN pg_class c ON c.oid = to_regclass(indexname)
            JOIN pg_index x ON x.indexrelid = c.oid
            WHERE tablename IN ('resource_index', 'resource_beginning') AND NOT x.indisprimary
            """;

    private static final String COLUMNS = """
            municipality, id, name, name_kana, alternative_names, type, kind, formality, step, description, address, district, \
            phone, latitude, longitude, precision, disclosure, shown_latitude, shown_longitude, shown_precision, suits, \
            languages, cost, accessibility, status, visited_on, heard_on, assured_on, changed_at, version\
            """;

    private static Connection superuser() throws SQLException {
        return TestServers.running().asSuperuser("directory");
    }

    void load(LuceneSearch.Writing lucene) throws Exception {
        try (Connection above = superuser()) {
            run(above, "ALTER SYSTEM SET autovacuum = off", "ALTER SYSTEM SET max_wal_size = '16GB'");
            run(above, "SELECT pg_reload_conf()");
            run(above, "CREATE SCHEMA bench", "CREATE TABLE bench.hours (id uuid NOT NULL, schedule integer NOT NULL)");
            Map<String, String> indexes = indexes(above);
            for (String name : indexes.keySet()) {
                run(above, "DROP INDEX " + name);
            }
            var next = new AtomicInteger();
            inParallel(IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(i -> () -> write(next, lucene))
                    .toList());
            System.out.println("   the rows are written");
            inParallel(indexes.values().stream()
                    .<Callable<Void>>map(definition -> () -> create(definition))
                    .toList());
            System.out.println("   the indexes are made");
            copyHours(above);
            run(above, "DROP SCHEMA bench CASCADE");
        }
    }

    /** After the last look at it, so that dead rows of the check are gone. */
    void settle() throws SQLException {
        try (Connection above = superuser()) {
            run(above, "VACUUM (ANALYZE) " + TABLES, "CHECKPOINT");
            run(above, "ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()");
        }
    }

    static void discard() throws SQLException {
        try (Connection above = superuser()) {
            run(above, "TRUNCATE " + TABLES + " CASCADE", "CHECKPOINT");
        }
    }

    private static Map<String, String> indexes(Connection above) throws SQLException {
        Map<String, String> indexes = new HashMap<>();
        try (var statement = above.createStatement();
                var rows = statement.executeQuery(SECONDARY_INDEXES)) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private static @Nullable Void create(String definition) throws SQLException {
        try (Connection above = superuser()) {
            run(above, "SET maintenance_work_mem = '1GB'", definition);
        }
        return null;
    }

    private @Nullable Void write(AtomicInteger next, LuceneSearch.Writing lucene) throws Exception {
        try (Connection above = superuser()) {
            // the rows fit together by themselves; and one by one by key is the way to join with what was just copied
            run(above, "SET session_replication_role = replica");
            run(above, "SET enable_hashjoin = off", "SET enable_mergejoin = off");
            run(
                    above,
                    "CREATE TEMP TABLE staged (id uuid, category text, layer text, evidence text, sort_name text, lexemes text)");
            above.setAutoCommit(false);
            int chunks = (catalogue.size() + CHUNK - 1) / CHUNK;
            for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                int from = chunk * CHUNK;
                var rows = new Rows();
                for (int i = from; i < Math.min(from + CHUNK, catalogue.size()); i++) {
                    add(catalogue.entry(i), rows, lucene);
                }
                rows.copy(above.unwrap(PGConnection.class));
                run(above, putStaged(), "TRUNCATE staged");
                above.commit();
            }
        }
        return null;
    }

    private void add(Catalogue.Entry entry, Rows rows, LuceneSearch.Writing lucene) throws Exception {
        Resource resource = entry.resource();
        String lexemes = context.in(municipality, () -> insides.lexemes(resource));
        String sortName = insides.sortName(resource);
        Set<String> beginnings = insides.beginnings(resource);
        var kind = resource.details().classification().kind();
        rows.resources.add(values(resource));
        rows.staged.add(Arrays.asList(
                resource.id(),
                kind.category().name(),
                kind.category().layer().name(),
                resource.evidence().name(),
                sortName,
                lexemes));
        beginnings.forEach(beginning -> rows.beginnings.add(Arrays.asList(municipality, resource.id(), beginning)));
        entry.hours().ifPresent(schedule -> rows.hours.add(Arrays.asList(resource.id(), schedule)));
        lucene.add(entry, lexemes, beginnings);
    }

    /** The service's statement, for all rows that are staged. */
    private String putStaged() {
        return SearchInsides.putStatement()
                .replace(":analysis", Integer.toString(SearchInsides.analysis()))
                .replace(":category", "s.category")
                .replace(":layer", "s.layer")
                .replace(":evidence", "s.evidence")
                .replace(":sortName", "s.sort_name")
                .replace(":lexemes", "s.lexemes")
                .replace(
                        "WHERE r.id = :id",
                        "JOIN staged s ON s.id = r.id WHERE r.municipality = '%s'".formatted(municipality));
    }

    private List<@Nullable Object> values(Resource resource) {
        var details = resource.details();
        var place = details.place();
        var position = Objects.requireNonNull(place.position());
        var shown = Objects.requireNonNull(resource.whereabouts().shown());
        var standing = resource.standing();
        return Arrays.asList(
                municipality,
                resource.id(),
                details.name(),
                details.naming().kana(),
                array(details.naming().alternatives()),
                details.classification().type(),
                details.classification().kind().code(),
                details.classification().formality(),
                details.classification().step(),
                details.texts().japanese(),
                place.address(),
                place.district(),
                details.contact().phone(),
                position.latitude(),
                position.longitude(),
                position.precision(),
                place.disclosure(),
                shown.latitude(),
                shown.longitude(),
                shown.precision(),
                array(details.audience().suits()),
                array(details.audience().languages()),
                details.cost().type(),
                array(details.accessibility().features()),
                standing.status(),
                standing.visitedOn(),
                standing.heardOn(),
                standing.assuredOn(),
                standing.assuredOn() + "T00:00:00Z",
                resource.version());
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Of a chunk, each as lines of COPY. */
    private static final class Rows {
        private final List<List<@Nullable Object>> resources = new ArrayList<>();
        private final List<List<@Nullable Object>> staged = new ArrayList<>();
        private final List<List<@Nullable Object>> beginnings = new ArrayList<>();
        private final List<List<@Nullable Object>> hours = new ArrayList<>();

        void copy(PGConnection connection) throws SQLException, IOException {
            copy(connection, "resource (" + COLUMNS + ")", resources);
            copy(connection, "staged", staged);
            copy(connection, "resource_beginning (municipality, resource_id, beginning)", beginnings);
            copy(connection, "bench.hours", hours);
        }

        private static void copy(PGConnection connection, String into, List<List<@Nullable Object>> rows)
                throws SQLException, IOException {
            var lines = new StringBuilder();
            for (List<@Nullable Object> row : rows) {
                lines.append(row.stream()
                                .map(value -> value == null
                                        ? "\\N"
                                        : value.toString()
                                                .replace("\\", "\\\\")
                                                .replace("\t", "\\t")
                                                .replace("\n", "\\n"))
                                .collect(Collectors.joining("\t")))
                        .append('\n');
            }
            connection.getCopyAPI().copyIn("COPY " + into + " FROM STDIN", new StringReader(lines.toString()));
        }
    }

    /** The service writes one resource's of each schedule; the others get the same. */
    private void copyHours(Connection above) throws Exception {
        for (int schedule = 0; schedule < Catalogue.HOURS.size(); schedule++) {
            UUID first = first(above, schedule);
            var hours = new KnownHours(first, Catalogue.HOURS.get(schedule), 1);
            context.in(municipality, () -> {
                QuarkusTransaction.requiringNew().run(() -> openingTimes.put(hours));
                return first;
            });
            for (String sql : List.of(
                    "INSERT INTO resource_opening SELECT o.municipality, h.id, o.hours, o.week, o.holiday, o.version"
                            + " FROM bench.hours h, resource_opening o",
                    "INSERT INTO resource_opening_exception SELECT o.municipality, h.id, o.day, o.hours"
                            + " FROM bench.hours h, resource_opening_exception o")) {
                run(
                        above,
                        "SET session_replication_role = replica",
                        sql
                                + " WHERE h.schedule = %d AND h.id <> '%s' AND o.municipality = '%s' AND o.resource_id = '%s'"
                                        .formatted(schedule, first, municipality, first));
            }
        }
    }

    private static UUID first(Connection above, int schedule) throws SQLException {
        try (var statement = above.createStatement();
                var row = statement.executeQuery(
                        "SELECT id FROM bench.hours WHERE schedule = " + schedule + " LIMIT 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /**
     * The service reads some of the resources, and writes their index again.
     *
     * @return how many, all of them the same as before
     */
    int check() throws Exception {
        int step = Math.max(catalogue.size() / CHECKED, 1);
        int checked = 0;
        try (Connection above = superuser()) {
            for (int i = 0; i < catalogue.size(); i += step) {
                Catalogue.Entry entry = catalogue.entry(i);
                Resource written = entry.resource();
                String before = derived(above, written);
                context.in(municipality, () -> {
                    QuarkusTransaction.requiringNew().run(() -> {
                        same(written, resources.find(written.id()).orElseThrow());
                        same(
                                entry.hours().map(Catalogue.HOURS::get),
                                openingTimes.of(written.id().value()).map(KnownHours::hours));
                        index.put(written);
                    });
                    return written;
                });
                same(before, derived(above, written));
                checked++;
            }
        }
        return checked;
    }

    private static void same(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(
                    "loaded: " + expected + " (expected as the service writes it: " + found + ")");
        }
    }

    private static String derived(Connection above, Resource resource) throws SQLException {
        try (var statement = above.prepareStatement("""
                SELECT CAST(i AS text) || (SELECT string_agg(b.beginning, '|' ORDER BY b.beginning) FROM resource_beginning b
                                           WHERE b.municipality = i.municipality AND b.resource_id = i.resource_id)
                FROM resource_index i WHERE resource_id = ?\
                """)) {
            statement.setObject(1, resource.id().value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void inParallel(List<Callable<Void>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
