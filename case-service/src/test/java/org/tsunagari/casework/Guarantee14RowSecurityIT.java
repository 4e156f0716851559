package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.casework.running.Account.IGA;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.database.RowSecurity;

/** Guarantee 14: row-level security stands behind every query; no context, no rows. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee14RowSecurityIT {

    private static final Set<String> OF_NO_MUNICIPALITY = Set.of("audit_lane", "inbox_event", "consent_watermark");

    /** The relay's and the consumer's, who serve all municipalities; the audit trail is written blind. */
    private static final Set<String> OF_THE_BACKBONE = Set.of("outbox_event", "parked_event", "audit_event");

    private final Api nabari = Api.asCoordinator();

    @BeforeEach
    void every_table_of_ours_has_a_row() {
        UUID file = nabari.openCase(UUID.randomUUID());
        nabari.assign(file, Account.linkWorker(), LinkWorkerRole.COMPANION);
        UUID prescription = Api.created(nabari.post("/cases/" + file + "/prescriptions", """
                {"category":"FOOD","kind":"FOOD_SHOP","agreedOn":"2026-05-01"}"""));
        nabari.connect(
                file, "FOOD", "FOOD_SHOP", ",\"counterpart\":\"見本\",\"prescriptionId\":\"" + prescription + "\"");
    }

    @Test
    void every_table_that_belongs_to_municipalities_is_protected() throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("casework")) {
            assertThat(RowSecurity.violations(above, "casework_app", OF_NO_MUNICIPALITY))
                    .allMatch(violation -> OF_THE_BACKBONE.stream().anyMatch(violation::contains));
        }
    }

    @Test
    void without_a_municipality_the_service_sees_no_row_of_any_table() throws SQLException {
        try (Connection app = TestServers.running().asApp("casework")) {
            for (String table : Rows.municipalTables()) {
                if (isProtected(table)) {
                    assertThat(Rows.texts(app, "SELECT count(*) FROM " + table))
                            .as(table)
                            .containsExactly("0");
                }
            }
        }
    }

    @Test
    void in_a_municipality_the_service_sees_the_rows_of_no_other() throws SQLException {
        try (Connection app = TestServers.running().asApp("casework")) {
            choose(app, NABARI);
            assertThat(Rows.texts(app, "SELECT count(*) FROM care_case")).doesNotContain("0");
            choose(app, IGA);
            for (String table : Rows.municipalTables()) {
                if (isProtected(table)) {
                    assertThat(Rows.texts(app, "SELECT count(*) FROM " + table + " WHERE municipality = '24208'"))
                            .as(table)
                            .containsExactly("0");
                }
            }
        }
    }

    @Test
    void in_a_municipality_the_service_writes_no_row_of_another() throws SQLException {
        try (Connection app = TestServers.running().asApp("casework")) {
            choose(app, IGA);
            assertThatThrownBy(() -> {
                        try (var insert = app.createStatement()) {
                            insert.execute("""
                                    INSERT INTO care_case (id, municipality, person_id, status, opened_on,
                                        characteristics, formal_services, consent_version, version)
                                    VALUES (gen_random_uuid(), '24208', gen_random_uuid(), 'OPEN', current_date, '{}', '{}', 0, 0)""");
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void nobody_of_another_municipality_sees_the_case() {
        UUID file = nabari.openCase(UUID.randomUUID());
        Api iga = Api.as(Account.coordinator().in(IGA));

        assertThat(iga.get("/cases/" + file).statusCode()).isEqualTo(404);
        assertThat(iga.get("/cases").jsonPath().getList("items.id", UUID.class)).doesNotContain(file);
    }

    private static boolean isProtected(String table) {
        return !OF_THE_BACKBONE.contains(table);
    }

    private static void choose(Connection app, String municipality) throws SQLException {
        Rows.texts(app, "SELECT set_config('tsunagari.municipality', ?, false)", municipality);
    }
}
