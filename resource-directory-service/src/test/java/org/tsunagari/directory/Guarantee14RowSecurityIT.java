package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.created;
import static org.tsunagari.directory.DirectoryApi.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.database.RowSecurity;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 14: row-level security stands behind every query; no context, no rows. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee14RowSecurityIT {

    private static final Set<String> OF_NO_MUNICIPALITY =
            Set.of("audit_lane", "calendar_address", "inbox_event", "index_state", "retention_state");

    /** The relay's and the consumer's, who serve all municipalities; the audit trail is written blind. */
    private static final Set<String> OF_THE_BACKBONE = Set.of("outbox_event", "parked_event", "audit_event");

    private UUID resource = UUID.randomUUID();

    @BeforeEach
    void there_is_something_to_see() {
        resource = created(cafe("見本カフェ"));
    }

    @Test
    void every_table_that_belongs_to_municipalities_is_protected() throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("directory")) {
            assertThat(RowSecurity.violations(above, "directory_app", OF_NO_MUNICIPALITY))
                    .allMatch(violation -> OF_THE_BACKBONE.stream().anyMatch(violation::contains));
        }
    }

    @Test
    void without_a_municipality_the_service_sees_no_row_of_any_table() throws SQLException {
        try (Connection app = TestServers.running().asApp("directory")) {
            for (String table : protectedTables()) {
                assertThat(count(app, table)).as(table).isEqualTo("0");
            }
        }
    }

    @Test
    void in_a_municipality_the_service_sees_the_rows_of_no_other() throws SQLException {
        try (Connection app = TestServers.running().asApp("directory")) {
            choose(app, DemoAccount.NABARI);
            assertThat(count(app, "resource")).isNotEqualTo("0");
            choose(app, DemoAccount.IGA);
            for (String table : protectedTables()) {
                assertThat(count(app, table + " WHERE municipality = '24208'"))
                        .as(table)
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void in_a_municipality_the_service_writes_no_row_of_another() throws SQLException {
        try (Connection app = TestServers.running().asApp("directory");
                var update = app.createStatement()) {
            choose(app, DemoAccount.NABARI);
            assertThatThrownBy(() -> update.execute("UPDATE resource SET municipality = '24216'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void another_municipality_finds_nothing_of_it() {
        assertThat(get("other-coordinator", "/resources/" + resource).statusCode())
                .isEqualTo(404);
        assertThat(get("other-coordinator", "/resources").jsonPath().getList("items"))
                .isEmpty();
        assertThat(get("other-coordinator", "/districts").jsonPath().getList("items"))
                .isEmpty();
    }

    private static List<String> protectedTables() {
        List<String> tables = Rows.texts(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'municipality'");
        assertThat(tables).contains("resource", "district");
        return tables.stream().filter(table -> !OF_THE_BACKBONE.contains(table)).toList();
    }

    private static String count(Connection app, String from) throws SQLException {
        return Rows.texts(app, "SELECT count(*) FROM " + from).getFirst();
    }

    private static void choose(Connection app, String municipality) throws SQLException {
        Rows.texts(app, "SELECT set_config('tsunagari.municipality', ?, false)", municipality);
    }
}
