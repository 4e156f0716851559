package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.database.RowSecurity;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee14RowSecurityIT {

    private static final String IGA = "24216";
    /** The relay's, the consumer's, the courier's and the clock's, who serve all municipalities; audit is written blind. */
    private static final Set<String> OF_THE_BACKBONE =
            Set.of("outbox_event", "parked_event", "audit_event", "delivery_due", "consent_expiry");

    private static final String PERSONS = "SELECT id FROM person";

    @BeforeEach
    void a_referral_exists() {
        ReferralApi.registerOrganisations();
        ReferralApi.submitted();
    }

    @Test
    void without_a_municipality_the_service_sees_no_rows() throws Exception {
        try (Connection connection = Database.asService()) {
            assertThat(Database.ask(connection, "", PERSONS)).isEmpty();
            assertThat(Database.ask(connection, "24208", PERSONS)).isNotEmpty();
            assertThat(Database.ask(connection, IGA, PERSONS)).isEmpty();
        }
    }

    @Test
    void even_the_owner_is_bound() throws Exception {
        assertThat(Database.ask("", PERSONS)).isEmpty();
    }

    @Test
    void a_connection_that_served_one_municipality_shows_nothing_to_the_next() {
        for (int i = 0; i < 60; i++) {
            ReferralApi.as("coordinator")
                    .get("/api/v1/referrals?limit=1")
                    .then()
                    .statusCode(200);
            assertThat(ReferralApi.as("other-coordinator")
                            .get("/api/v1/referrals")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<Integer>path("items.size()"))
                    .isZero();
        }
    }

    @Test
    void a_refused_request_leaves_nothing_open_for_the_next() {
        for (int i = 0; i < 30; i++) {
            ReferralApi.as("coordinator")
                    .body("{}")
                    .post("/api/v1/referrals")
                    .then()
                    .statusCode(422);
            assertThat(ReferralApi.as("other-coordinator")
                            .get("/api/v1/referrals")
                            .then()
                            .extract()
                            .<Integer>path("items.size()"))
                    .isZero();
        }
    }

    @Test
    void every_table_of_a_municipality_has_forced_row_security() throws Exception {
        try (Connection connection = Database.asOwner()) {
            assertThat(RowSecurity.violations(
                            connection, Database.serviceRole(), Set.of("audit_lane", "inbox_event", "deadline_watch")))
                    .allMatch(violation -> OF_THE_BACKBONE.stream().anyMatch(violation::contains));
        }
    }
}
