package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/** The person takes a part back under one record in the moment in which it becomes one with another. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class NarrowingWhileMergingIT {

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    + " AND query LIKE '%FROM person%FOR %UPDATE%'";

    private String ofClinic = "";
    private String ofPharmacy = "";

    @BeforeEach
    void one_person_has_two_records() {
        ReferralApi.registerOrganisations();
        InventedPatient patient = InventedPatient.somebody();
        ofClinic = patient.referredBy("referrer");
        ofPharmacy = patient.livingElsewhere().referredBy("other-referrer");
    }

    @Test
    void what_is_taken_back_while_a_merge_commits_is_taken_back_under_both_records() throws Exception {
        CompletableFuture<Integer> merge;
        CompletableFuture<Integer> narrowing;
        try (Connection above = TestServers.running().asSuperuser("referral")) {
            above.setAutoCommit(false);
            above.createStatement().execute("SELECT id FROM person WHERE id = '" + ofClinic + "' FOR UPDATE");
            merge = waiting(1, () -> ReferralApi.post(
                            "coordinator",
                            "/api/v1/persons/" + ofClinic + "/merge",
                            Map.of("mergedPersonId", ofPharmacy, "reason", "SAME_DETAILS"))
                    .statusCode());
            narrowing = waiting(2, () -> ReferralApi.post(
                            "coordinator",
                            "/api/v1/consents/" + consentOf(ofClinic) + "/narrowing",
                            Map.of(
                                    "scope",
                                    List.of(ConsentApi.line(
                                            List.of("PHARMACY"), List.of("SUPPORT"), List.of("IDENTITY")))))
                    .statusCode());
            above.commit();
        }
        assertThat(merge.join()).isEqualTo(201);
        assertThat(narrowing.join()).isEqualTo(201);

        for (String record : List.of(ofClinic, ofPharmacy)) {
            assertThat(as("coordinator")
                            .get("/api/v1/persons/" + ofClinic + "/consents")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<String>>path("items.findAll { it.personId == '" + record
                                    + "' }.max { it.version }.scope.collectMany { it.categories }"))
                    .as(record)
                    .doesNotContain("CONTACT");
        }
    }

    private static CompletableFuture<Integer> waiting(int together, Supplier<Integer> request) {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
        Awaitility.await(together + " wait")
                .atMost(CaseService.PATIENCE)
                .until(() -> answer.isDone() || lockedOut() >= together);
        assertThat(answer).isNotDone();
        return answer;
    }

    private static int lockedOut() throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("referral");
                var rows = above.createStatement().executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String consentOf(String person) {
        return as("coordinator")
                .get("/api/v1/persons/" + person + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.personId == '" + person + "' }.id");
    }
}
