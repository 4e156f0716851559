package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Form 2: the source hears what became of its referral, where the person lets it; nobody else does. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class StatusReportsIT {

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    private static ReferralApi.Receipt inSupport(boolean sourceMayBeTold) {
        Map<String, Object> form = ReferralApi.referral(ReferralApi.someone());
        form.put(
                "consent",
                Map.of(
                        "form",
                        "ORAL",
                        "givenOn",
                        "2026-01-05",
                        "witness",
                        "見本 看護師",
                        "sourceMayBeTold",
                        sourceMayBeTold));
        ReferralApi.Receipt referral = ReferralApi.submit("referrer", form)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.accept(referral);
        return referral;
    }

    private static String reported(ReferralApi.Receipt referral) {
        return ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void it_counts_the_connections_and_names_the_agencies_of_that_day() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService file = CaseService.opensOn(referral);
        file.connects(ConnectionCategory.COMFORTABLE_PLACE, "CAFE", Agency.OTHER);
        UUID shop = file.connects(ConnectionCategory.FOOD, "FOOD_SHOP", Agency.SOCIAL_WELFARE_COUNCIL);
        String first = reported(referral);
        file.ends(shop);
        String second = reported(referral);
        ReferralApi.as("referrer")
                .get("/api/v1/status-reports/" + first)
                .then()
                .statusCode(200)
                .body("edition", equalTo(1))
                .body("connections", equalTo(2))
                .body("agencies.agency", equalTo(List.of("SOCIAL_WELFARE_COUNCIL", "OTHER")))
                .body("agencies.state", equalTo(List.of("NOW", "NOW")));
        ReferralApi.as("referrer")
                .get("/api/v1/status-reports/" + second)
                .then()
                .body("edition", equalTo(2))
                .body("connections", equalTo(1));
        assertThat(ReferralApi.status(referral.id())).isEqualTo("REPORTED");
    }

    @Test
    void where_the_person_said_no_there_is_no_report() throws Exception {
        ReferralApi.Receipt referral = inSupport(false);
        CaseService.opensOn(referral);
        ReferralApi.report(referral.id()).then().statusCode(409).body("code", equalTo("source-must-not-be-told"));
        assertThat(Database.ask("24208", "SELECT id FROM status_report WHERE referral_id = '" + referral.id() + "'"))
                .isEmpty();
        ReferralApi.as("referrer")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("connections", equalTo(null))
                .body("redacted", hasItem("SUPPORT"));
        ReferralApi.as("referrer")
                .get("/api/v1/referrals/" + referral.id() + "/status-reports")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_but_source_and_centre_reads_it() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService.opensOn(referral);
        String report = reported(referral);
        for (String stranger : List.of("other-referrer", "link-worker", "conference-member", "other-coordinator")) {
            ReferralApi.as(stranger)
                    .get("/api/v1/status-reports/" + report)
                    .then()
                    .statusCode(404);
            ReferralApi.as(stranger)
                    .accept("application/pdf")
                    .get("/api/v1/status-reports/" + report)
                    .then()
                    .statusCode(404);
        }
        ReferralApi.as("coordinator")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(200);
    }

    @Test
    void when_the_person_changes_their_mind_the_report_is_closed_to_the_source() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService.opensOn(referral);
        String report = reported(referral);
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        ReferralApi.as("referrer")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(404);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        ReferralApi.as("referrer")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(200);
    }

    @Test
    void a_link_worker_of_the_source_does_not_read_it_as_an_own_record() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService file = CaseService.opensOn(referral);
        UUID liaison = UUID.randomUUID();
        file.assigns(
                liaison,
                ReferralApi.CLINIC,
                org.tsunagari.events.vocabulary.OrganisationKind.PRIMARY_CARE,
                org.tsunagari.events.vocabulary.LinkWorkerRole.MEDICAL);
        String report = reported(referral);
        ReferralApi.with(TestTokens.as("link-worker")
                        .withSubject(liaison)
                        .withOrganisation(ReferralApi.CLINIC, "PRIMARY_CARE"))
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(404);
    }

    @Test
    void it_prints_as_form_2() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService.opensOn(referral);
        String report = reported(referral);
        for (String reader : List.of("referrer", "coordinator")) {
            byte[] pdf = ReferralApi.as(reader)
                    .accept("application/pdf")
                    .get("/api/v1/status-reports/" + report)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void the_source_acknowledges_once_and_the_others_hear_of_it() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService.opensOn(referral);
        String report = reported(referral);
        String acknowledgement = "/api/v1/status-reports/" + report + "/acknowledgement";
        ReferralApi.as("other-referrer")
                .header("If-Match", "\"0\"")
                .post(acknowledgement)
                .then()
                .statusCode(404);
        Response first = ReferralApi.as("referrer").header("If-Match", "\"0\"").post(acknowledgement);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getString("acknowledgedAt")).isNotNull();
        Response again = ReferralApi.as("referrer").header("If-Match", "\"1\"").post(acknowledgement);
        assertThat(again.jsonPath().getString("acknowledgedAt"))
                .isEqualTo(first.jsonPath().getString("acknowledgedAt"));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            kafka.awaitRecord(
                    "referral-events",
                    record -> record.value().contains(report) && record.value().contains("acknowledgedOn"));
        }
    }

    @Test
    void years_later_it_prints_as_it_was_on_the_day_of_issue() {
        ReferralApi.Receipt referral = inSupport(true);
        CaseService file = CaseService.opensOn(referral);
        String report = reported(referral);
        byte[] then = printed(report);
        file.connects(ConnectionCategory.FOOD, "FOOD_SHOP", Agency.OTHER);
        rename("改名した見本クリニック");
        try {
            assertThat(printed(report)).isEqualTo(then);
            assertThat(printed(reported(referral))).isNotEqualTo(then);
        } finally {
            rename("見本内科クリニック");
        }
    }

    private static byte[] printed(String report) {
        return ReferralApi.as("coordinator")
                .accept("application/pdf")
                .get("/api/v1/status-reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void rename(String name) {
        String path = "/api/v1/organisations/" + ReferralApi.CLINIC;
        ReferralApi.as("coordinator")
                .header("If-Match", ReferralApi.etag(path))
                .body(Map.of(
                        "name", name, "kind", "PRIMARY_CARE", "faxNumber", "0595-00-0000", "phone", "0595-00-0001"))
                .put(path)
                .then()
                .statusCode(200);
    }
}
