package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/** Guarantee 16: what a destroyed key has sealed is noise for ever; a ciphertext in another row is refused. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee16PersonKeyIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_reported_referral() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        ReferralApi.report(referral.id()).then().statusCode(201);
    }

    @Test
    void once_the_key_is_destroyed_nobody_reads_the_person_any_more() throws Exception {
        change("UPDATE person_key SET wrapped_key = NULL, destroyed_at = now() WHERE person_id = '%s'"
                .formatted(referral.personId()));
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                "/api/v1/persons/" + referral.personId(),
                "/api/v1/persons/" + referral.personId() + "/consents",
                "/api/v1/persons/" + referral.personId() + "/disclosures",
                "/api/v1/referrals/" + referral.id(),
                "/api/v1/referrals/" + referral.id() + "/status-reports",
                "/api/v1/referrals?personId=" + referral.personId())) {
            Response answer = ReferralApi.as("coordinator").get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            answers.add(answer.asString());
        }
        assertThat(answers).noneMatch(answer -> answer.contains("花子") || answer.contains("話し相手"));
        ReferralApi.as("coordinator")
                .accept("application/pdf")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(404);
    }

    @Test
    void what_the_law_keeps_of_an_erased_persons_referral_has_codes_and_dates_only() throws Exception {
        change("UPDATE person_key SET wrapped_key = NULL, destroyed_at = now() WHERE person_id = '%s'"
                .formatted(referral.personId()));
        ReferralApi.as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("mainNeed", equalTo("COMMUNITY_RELATIONS"))
                .body("wish", equalTo(null));
    }

    @Test
    void a_ciphertext_moved_to_another_row_is_refused_and_tells_nothing() throws Exception {
        ReferralApi.Receipt other = ReferralApi.submitted();
        change("UPDATE referral SET wish = (SELECT wish FROM referral WHERE id = '%s') WHERE id = '%s'"
                .formatted(referral.id(), other.id()));
        Response answer = ReferralApi.as("coordinator").get("/api/v1/referrals/" + other.id());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain("話し相手");
    }

    @Test
    void so_is_one_moved_to_another_column_of_the_same_row() throws Exception {
        change("UPDATE referral SET other_need = wish WHERE id = '%s'".formatted(referral.id()));
        ReferralApi.as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"));
    }

    private static void change(String sql) throws Exception {
        try (Connection above = TestServers.running().asSuperuser("referral");
                var statement = above.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
