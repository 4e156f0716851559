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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.tokens.TestToken;

/** A browser asks twice, two people of a clinic look at the same moment: nobody is told to try again for that. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ReadingTwiceAtOnceIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void somebody_is_supported() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
    }

    @Test
    void a_report_is_read_by_two_at_once_and_was_fetched_once() throws Exception {
        String report = reported();
        assertThat(atOnce("report_delivery", "status_report_id = '" + report + "'", () -> as("referrer")
                        .get("/api/v1/status-reports/" + report)
                        .statusCode()))
                .containsExactly(200, 200);
        assertThat(as("coordinator")
                        .get("/api/v1/status-reports/" + report + "/deliveries")
                        .<List<String>>path("items.state"))
                .containsExactly("DELIVERED");
    }

    @Test
    void the_person_looks_twice_at_once_and_has_heard_it_once() throws Exception {
        TestToken person = ReferralApi.residentWhoIs(referral.personId());
        ReferralApi.with(person)
                .header("If-None-Match", "*")
                .body(Map.of("channel", "PORTAL", "language", "JA", "doNotContact", false))
                .put("/api/v1/persons/" + referral.personId() + "/contact-preference")
                .then()
                .statusCode(200);
        reported();
        String path = "/api/v1/persons/" + referral.personId() + "/feedback";
        assertThat(atOnce("person_feedback", "person_id = '" + referral.personId() + "'", () -> ReferralApi.with(person)
                        .get(path)
                        .statusCode()))
                .containsExactly(200, 200);
        assertThat(as("coordinator").get(path).<List<String>>path("items.state"))
                .containsExactly("READ");
    }

    private String reported() {
        return ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Both are held back at the row that the first of them changes, and go on together. */
    private static List<Integer> atOnce(String table, String row, Supplier<Integer> request) throws SQLException {
        List<CompletableFuture<Integer>> answers;
        try (Connection above = TestServers.running().asSuperuser("referral")) {
            above.setAutoCommit(false);
            above.createStatement().execute("SELECT id FROM " + table + " WHERE " + row + " FOR UPDATE");
            answers = Stream.of(request, request)
                    .map(one -> CompletableFuture.supplyAsync(one, Thread::startVirtualThread))
                    .toList();
            Awaitility.await("both are held back").atMost(CaseService.PATIENCE).until(() -> lockedOutOf(table) >= 2);
            above.commit();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static int lockedOutOf(String table) throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("referral");
                var rows = above.createStatement()
                        .executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock' AND query ILIKE '%" + table + "%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
