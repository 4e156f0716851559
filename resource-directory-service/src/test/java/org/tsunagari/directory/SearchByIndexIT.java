package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/**
 * Behind row-level security an index answers only what a leakproof function asks; for the views of the search the
 * municipality is a condition like others. Looked at among some thousand rows, which no transaction ever commits. They lie
 * scattered: a tree that gets points in the order in which they lie along a line takes minutes.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class SearchByIndexIT {

    private static final List<String> ROWS = List.of(
            "SET LOCAL session_replication_role = replica",
            """
            INSERT INTO resource_index (municipality, resource_id, analysis, sort_name, type, kind, category, layer, formality,
                                        suits, languages, accessibility, service_districts, places_free, changed_on,
                                        place, spot, lexemes)
            SELECT '99998', gen_random_uuid(), 0, 'ミホン' || i, 'SHOP', 'CAFE', 'COMFORTABLE_PLACE', 'VITALITY', 'INFORMAL',
                   '{}', '{}', '{}', '{}', true, '2026-11-30',
                   place_on_earth(34 + i * 7919 % 5000 / 5000.0, 136 + i * 3571 % 5000 / 5000.0),
                   point(136 + i * 3571 % 5000 / 5000.0, 34 + i * 7919 % 5000 / 5000.0), CAST('w' || i AS tsvector)
            FROM generate_series(1, 5000) AS i""",
            "INSERT INTO resource_beginning SELECT '99998', gen_random_uuid(), 'ミホン' || i FROM generate_series(1, 5000) AS i",
            // what waits to be sorted in makes the index look dear; in life autovacuum does it
            "SELECT gin_clean_pending_list('resource_index_by_lexeme')",
            "ANALYZE resource_index, resource_beginning",
            "SET LOCAL enable_seqscan = off",
            "SELECT set_config('tsunagari.municipality', '99998', true)",
            "SET LOCAL ROLE directory_app");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "resource_index_here; lexemes @@ 'w77'; resource_index_by_lexeme; lexemes @@",
                "resource_index_here; place <@ cube_enlarge(place_on_earth(34.6, 136), 1000, 3); resource_index_by_place; place <@",
                "resource_index_here; spot <@ box(point(135.9, 34.5), point(136.1, 34.51)); resource_index_by_spot; spot <@",
                "resource_beginning_here; beginning LIKE 'ミホン77%'; resource_beginning_by_text; beginning ~>=~"
            })
    void what_is_searched_for_is_found_by_its_index(String view, String condition, String index, String asked)
            throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("directory");
                var statement = above.createStatement()) {
            above.setAutoCommit(false);
            for (String sql : ROWS) {
                statement.execute(sql);
            }
            String plan = String.join("\n", Rows.texts(above, "EXPLAIN SELECT 1 FROM " + view + " WHERE " + condition));
            assertThat(plan).contains(index).containsPattern("Index Cond: .*" + asked);
            above.rollback();
        }
    }
}
