package org.tsunagari.directory.search.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SortOrder;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.testkit.TestServers;

/**
 * What somebody would write who has the table of resources and no index for searching: letters anywhere by ILIKE,
 * distances by haversine for every row, counts by GROUP BY. As the service's role, so behind the same row-level security.
 */
final class PlainSql implements Contender, AutoCloseable {

    /** Where a statement is given up. */
    static final int TIMEOUT_SECONDS = 5;

    private static final double EARTH = 6_371_008.8;

    private static final String METRES = """
            (2 * %s * asin(sqrt(sin(radians(r.shown_latitude - ?) / 2) ^ 2
                + cos(radians(?)) * cos(radians(r.shown_latitude)) * sin(radians(r.shown_longitude - ?) / 2) ^ 2)))\
            """.formatted(EARTH);

    private static final String FROM = " FROM resource r WHERE r.status = 'PUBLISHED'";

    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final Synonyms synonyms = new Synonyms();

    PlainSql(String municipality, int clients) throws SQLException {
        for (int i = 0; i < clients; i++) {
            Connection connection = TestServers.running().asApp("directory");
            connections.add(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('tsunagari.municipality', '%s', false)".formatted(municipality));
                statement.execute("SET statement_timeout = '%ds'".formatted(TIMEOUT_SECONDS));
            }
        }
    }

    private record Sql(String text, List<Object> values) {}

    private static final class Building {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Building add(String sql, Object... bound) {
            text.append(sql);
            values.addAll(List.of(bound));
            return this;
        }

        Building metres(SearchCriteria.Point from) {
            return add(METRES, from.latitude(), from.latitude(), from.longitude());
        }

        Sql build() {
            return new Sql(text.toString(), values);
        }
    }

    @Override
    public Answer answer(Question question) throws Exception {
        return switch (question.kind().form) {
            case LIST -> Answer.list(ask(list(question), PlainSql::ids));
            case FACETS -> new Answer(List.of(), ask(facets(question), PlainSql::counts));
            case COMPLETION -> Answer.list(ask(completion(question), PlainSql::ids));
        };
    }

    @Override
    public long count(Question question) throws Exception {
        var sql = new Building().add("SELECT count(*)" + FROM);
        where(question.criteria(), sql);
        return ask(sql.build(), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private Sql list(Question question) {
        SearchCriteria criteria = question.criteria();
        var sql = new Building().add("SELECT r.id, r.name, r.kind, r.district, r.address" + FROM);
        where(criteria, sql);
        sql.add(" ORDER BY ");
        if (criteria.sort() == SortOrder.BEST && criteria.text().isEmpty()) {
            sql.add("""
                          -((0.5 + 0.5 * exp((r.assured_on - CAST(? AS date)) / 365.0))
                            * CASE WHEN r.heard_on IS NOT NULL THEN 1.0 WHEN r.visited_on IS NOT NULL THEN 0.9
                                   WHEN r.description IS NOT NULL THEN 0.8 ELSE 0.6 END
                            * CASE WHEN r.assured_on + interval '12 months' > CAST(? AS date) THEN 1.0 ELSE 0.5 END
                            * 1500.0 / (1500.0 +\
                          """, today(), today());
            sql.metres(criteria.near().orElseThrow()).add("))");
        } else if (criteria.near().isPresent()) {
            sql.metres(criteria.near().orElseThrow());
        } else if (criteria.text().isPresent()) {
            sql.add("(r.name NOT ILIKE ?), r.name", "%" + criteria.text().orElseThrow() + "%");
        } else {
            sql.add("coalesce(r.name_kana, r.name) COLLATE \"ja-x-icu\"");
        }
        return sql.add(", r.id LIMIT ?", question.kind().limit).build();
    }

    private static LocalDate today() {
        return LocalDate.now(MunicipalTime.ZONE);
    }

    private void where(SearchCriteria criteria, Building sql) {
        criteria.withinMetres()
                .ifPresent(metres ->
                        sql.add(" AND ").metres(criteria.near().orElseThrow()).add(" <= ?", metres));
        criteria.box()
                .ifPresent(box -> sql.add(
                        " AND r.shown_latitude BETWEEN ? AND ? AND r.shown_longitude BETWEEN ? AND ?",
                        box.south(),
                        box.north(),
                        box.west(),
                        box.east()));
        criteria.chosen()
                .getOrDefault(Dimension.DISTRICT, List.of())
                .forEach(name -> sql.add(" AND r.district = ?", name));
        criteria.chosen()
                .getOrDefault(Dimension.CATEGORY, List.of())
                .forEach(code -> sql.add(
                        " AND r.kind = ANY (string_to_array(?, ' '))",
                        ConnectionKinds.in(ConnectionCategory.valueOf(code)).stream()
                                .map(ConnectionKind::code)
                                .collect(Collectors.joining(" "))));
        criteria.openAt().ifPresent(time -> {
            LocalDate day = time.toLocalDate();
            int minute = time.getHour() * 60 + time.getMinute();
            sql.add(
                    " AND EXISTS (SELECT 1 FROM resource_opening o WHERE o.resource_id = r.id"
                            + " AND (open_minutes(o, ?, false) @> ? OR open_minutes(o, ?, false) @> ? + 1440))",
                    day,
                    minute,
                    day.minusDays(1),
                    minute);
        });
        criteria.text().ifPresent(text -> {
            String patterns = String.join(
                    "|",
                    synonyms.of(text).stream().map(word -> "%" + word + "%").toList());
            String any = " ILIKE ANY (string_to_array(?, '|'))";
            sql.add(
                    " AND (r.name" + any + " OR r.name_kana" + any + " OR r.description" + any + " OR r.address" + any
                            + ")",
                    patterns,
                    patterns,
                    patterns,
                    patterns);
        });
    }

    private Sql facets(Question question) {
        var sql = new Building().add("WITH r AS MATERIALIZED (SELECT r.*" + FROM);
        where(question.criteria(), sql);
        sql.add(")");
        String union = " ";
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.LAYER && dimension != Dimension.CATEGORY) { // those are not in the table
                String column = dimension.column();
                sql.add(union
                        + "SELECT '%s', v, count(*) FROM (SELECT %s AS v FROM r) AS one WHERE v IS NOT NULL GROUP BY v"
                                .formatted(
                                        dimension.name(),
                                        dimension.hasSeveral() ? "unnest(r." + column + ")" : "r." + column));
                union = " UNION ALL ";
            }
        }
        return sql.build();
    }

    private static Sql completion(Question question) {
        String anywhere = "%" + question.typed() + "%";
        String kana = "%" + katakana(question.typed()) + "%";
        return new Building()
                .add("SELECT r.id, r.name, r.name_kana, r.kind, r.district" + FROM)
                .add(
                        " AND (r.name ILIKE ? OR r.name_kana ILIKE ?) ORDER BY length(r.name), r.id LIMIT ?",
                        anywhere,
                        kana,
                        question.kind().limit)
                .build();
    }

    static String katakana(String text) {
        var katakana = new StringBuilder();
        text.chars().forEach(c -> katakana.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c - 'ぁ' + 'ァ' : c)));
        return katakana.toString();
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(Sql sql, Reading<T> reading) throws Exception {
        Connection connection = connections.take();
        try (PreparedStatement statement = connection.prepareStatement(sql.text)) {
            for (int i = 0; i < sql.values.size(); i++) {
                statement.setObject(i + 1, sql.values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } finally {
            connections.add(connection);
        }
    }

    private static List<UUID> ids(ResultSet rows) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }

    private static Map<String, Long> counts(ResultSet rows) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        while (rows.next()) {
            counts.put(rows.getString(1) + " " + rows.getString(2), rows.getLong(3));
        }
        return counts;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    /** The words of a group, which somebody without an index would have to ask for one by one. */
    private static final class Synonyms {

        private final List<List<String>> groups;

        Synonyms() {
            try (var file = Synonyms.class.getResourceAsStream("/search/synonyms.txt")) {
                groups = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> List.of(line.split(",", -1)))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> of(String text) {
            return groups.stream()
                    .filter(group -> group.contains(text))
                    .findFirst()
                    .orElse(text.equals(katakana(text)) ? List.of(text) : List.of(text, katakana(text)));
        }
    }
}
