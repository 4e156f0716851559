package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

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
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee14RowSecurityIT {

    private static final Set<String> OF_NO_MUNICIPALITY = Set.of(
            "audit_lane",
            "inbox_event",
            "consent_watermark",
            "instrument_version",
            "instrument_item",
            "instrument_label");

    /** The relay's and the consumer's, who serve all municipalities; the audit trail is written blind. */
    private static final Set<String> OF_THE_BACKBONE = Set.of("outbox_event", "parked_event", "audit_event");

    private UUID file = UUID.randomUUID();

    @BeforeEach
    void there_is_something_to_see() {
        file = CaseFixture.opened().caseId();
        recorded(sheet(file, "BASELINE", "2023-05-20", 2, 2));
    }

    @Test
    void every_table_that_belongs_to_municipalities_is_protected() throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("evaluation")) {
            assertThat(RowSecurity.violations(above, "evaluation_app", OF_NO_MUNICIPALITY))
                    .allMatch(violation -> OF_THE_BACKBONE.stream().anyMatch(violation::contains));
        }
    }

    @Test
    void without_a_municipality_the_service_sees_no_row_of_any_table() throws SQLException {
        try (Connection app = TestServers.running().asApp("evaluation")) {
            for (String table : protectedTables()) {
                assertThat(count(app, table)).as(table).isEqualTo("0");
            }
        }
    }

    @Test
    void in_a_municipality_the_service_sees_the_rows_of_no_other() throws SQLException {
        try (Connection app = TestServers.running().asApp("evaluation")) {
            choose(app, DemoAccount.NABARI);
            assertThat(count(app, "outcome")).isNotEqualTo("0");
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
        try (Connection app = TestServers.running().asApp("evaluation");
                var insert = app.createStatement()) {
            choose(app, DemoAccount.IGA);
            assertThatThrownBy(
                            () -> insert.execute(
                                    "INSERT INTO case_fact VALUES (gen_random_uuid(), '24208', gen_random_uuid(), current_date)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void another_municipality_counts_nothing_of_it() {
        assertThat(EvaluationApi.outcomesOf("other-coordinator", file).statusCode())
                .isEqualTo(404);
    }

    private static List<String> protectedTables() {
        List<String> tables = Rows.texts(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'municipality'");
        assertThat(tables).contains("outcome", "outcome_answer", "referral_fact", "reported_case");
        return tables.stream().filter(table -> !OF_THE_BACKBONE.contains(table)).toList();
    }

    private static String count(Connection app, String from) throws SQLException {
        return Rows.texts(app, "SELECT count(*) FROM " + from).getFirst();
    }

    private static void choose(Connection app, String municipality) throws SQLException {
        Rows.texts(app, "SELECT set_config('tsunagari.municipality', ?, false)", municipality);
    }
}
