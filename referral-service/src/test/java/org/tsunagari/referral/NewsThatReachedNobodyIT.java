package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.model.JapaneseOffices;
import org.tsunagari.referral.deadline.model.Limit;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** The centre does not believe that a source was told that was not. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class NewsThatReachedNobodyIT {

    private static final String QUEUE = "/api/v1/source-deliveries";
    private static final Duration LONG = Duration.ofDays(30);

    /** What other tests have left waits from days to come: they too turn the clock on. */
    private static final Duration BEYOND_EVERY_OTHER_TEST = Duration.ofDays(300);

    private final DeadlineWatch watch;

    @Inject
    NewsThatReachedNobodyIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void a_report_waits_until_the_source_has_fetched_it_for_five_business_days() {
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        JsonPath waiting = waiting(referral);
        assertThat(waiting.getList("items.statusReportId")).containsExactly(report);
        assertThat(waiting.getString("items[0].channel")).isEqualTo("API");
        assertThat(waiting.getString("items[0].referralNumber")).isEqualTo(referral.number());
        assertThat(Instant.parse(waiting.getString("items[0].dueAt")))
                .isEqualTo(new Limit.Days(5)
                        .from(
                                Instant.parse(waiting.getString("items[0].waitingSince")),
                                new JapaneseOffices(),
                                ZoneId.of("Asia/Tokyo"))
                        .dueAt());
        assertThat(overdue(referral).getList("items")).isEmpty();
        MovableClock.advance(LONG);
        assertThat(overdue(referral).getList("items.statusReportId")).containsExactly(report);
        as("referrer").get("/api/v1/status-reports/" + report).then().statusCode(200);
        assertThat(waiting(referral).getList("items")).isEmpty();
    }

    @Test
    void who_acknowledges_a_report_has_it_and_nobody_is_reminded() throws Exception {
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        as("referrer")
                .header("If-Match", "\"0\"")
                .post("/api/v1/status-reports/" + report + "/acknowledgement")
                .then()
                .statusCode(200);
        assertThat(waiting(referral).getList("items")).isEmpty();
        nobodyActs();
        assertThat(posted(referral)).isEmpty();
    }

    @Test
    void the_centre_is_reminded_once_and_the_lead_is_told_once() throws Exception {
        ReferralApi.Receipt referral = inSupport();
        reported(referral);
        nobodyActs();
        assertThat(posted(referral)).containsExactlyInAnyOrder("SOURCE_NEWS_NEAR", "SOURCE_NEWS_PASSED");
    }

    @Test
    void what_nobody_fetched_before_there_was_a_queue_waits_from_the_upgrade_on() throws Exception {
        ReferralApi.Receipt referral = inSupport();
        reported(referral);
        longAgo(referral);
        assertThat(overdue(referral).getList("items")).hasSize(1);
        upgrade();
        assertThat(overdue(referral).getList("items")).isEmpty();
        assertThat(waiting(referral).getList("items")).hasSize(1);
        nobodyActs();
        assertThat(posted(referral)).containsExactlyInAnyOrder("SOURCE_NEWS_NEAR", "SOURCE_NEWS_PASSED");
        // what somebody was told of is not given more time
        MovableClock.reset();
        longAgo(referral);
        upgrade();
        assertThat(overdue(referral).getList("items")).hasSize(1);
    }

    private static void longAgo(ReferralApi.Receipt referral) throws Exception {
        Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                + "UPDATE report_delivery SET waiting_since = NULL, requested_at = now() - interval '60 days'"
                + " WHERE status_report_id IN (SELECT id FROM status_report WHERE referral_id = '"
                + referral.id() + "')");
    }

    /** What the migration does with the rows that are there. */
    private static void upgrade() throws Exception {
        try (InputStream file = NewsThatReachedNobodyIT.class.getResourceAsStream(
                "/db/migration/V202611301230__begin_to_wait_with_the_upgrade.sql")) {
            String migration = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int begin = migration.indexOf("UPDATE report_delivery");
            Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                    + migration.substring(begin, migration.indexOf(';', begin)));
        }
    }

    @Test
    void what_the_person_does_not_allow_any_more_waits_for_nobody_and_waits_again_when_they_agree() throws Exception {
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        assertThat(waiting(referral).getList("items")).isEmpty();
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(waiting(referral).getList("items.statusReportId")).containsExactly(report);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        assertThat(waiting(referral).getList("items")).isEmpty();
        nobodyActs();
        assertThat(posted(referral)).isEmpty();
    }

    @Test
    void a_webhook_that_failed_for_good_waits_for_somebody_who_calls() throws Exception {
        HospitalSystem.forgetSubscriptions();
        HospitalEndpoint endpoint = HospitalEndpoint.answering(500, 500, 500, 500);
        try {
            HospitalSystem.subscribed(endpoint, "referral.accepted");
            ReferralApi.Receipt referral = ReferralApi.accepted();
            Awaitility.await("it has failed")
                    .atMost(CaseService.PATIENCE)
                    .until(() -> waiting(referral).getList("items.channel"), List.of("WEBHOOK")::equals);
            String id = waiting(referral).getString("items[0].id");
            assertThat(waiting(referral).getString("items[0].type")).isEqualTo("referral.accepted");
            tell(id, "PHONE").then().statusCode(201);
            assertThat(waiting(referral).getList("items")).isEmpty();
            as("coordinator")
                    .get(QUEUE + "/" + id)
                    .then()
                    .body("toldBy", equalTo("PHONE"))
                    .body("state", equalTo("FAILED"));
            tell(id, "PHONE").then().statusCode(409).body("code", equalTo("source-was-told"));
        } finally {
            HospitalSystem.forgetSubscriptions();
            endpoint.close();
        }
    }

    @Test
    void a_source_on_paper_waits_for_a_page_of_each_step_until_somebody_has_faxed_it() throws Exception {
        ReferralApi.Receipt referral = called();
        ask(referral);
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.information-requested");
        assertThat(pages(referral)).hasSize(1);
        ReferralApi.accept(referral);
        // the question needs no answer any more
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.accepted");
        String acceptance = waiting(referral).getString("items[0].id");
        assertThat(waiting(referral).getString("items[0].channel")).isEqualTo("FAX");
        tell(acceptance, "FAX").then().statusCode(201);
        as("coordinator").get(QUEUE + "/" + acceptance).then().body("state", equalTo("DELIVERED"));
        CaseService.opensOn(referral);
        String report = reported(referral);
        ReferralApi.post("coordinator", "/api/v1/referrals/" + referral.id() + "/messages", Map.of("text", "見本のことば"))
                .then()
                .statusCode(201);
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", "NEED_MET"))
                .then()
                .statusCode(200);
        assertThat(waiting(referral).getList("items.type"))
                .containsExactlyInAnyOrder("status-report.issued", "referral.message-received", "referral.closed");
        assertThat(pages(referral)).hasSize(2);
        ReferralApi.post("coordinator", "/api/v1/status-reports/" + report + "/deliveries", Map.of("channel", "FAX"))
                .then()
                .statusCode(201);
        assertThat(waiting(referral).getList("items.type"))
                .containsExactlyInAnyOrder("referral.message-received", "referral.closed");
        as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/disclosures")
                .then()
                .body("items.object", hasItem("status-reports/" + report));
    }

    @Test
    void a_decline_goes_out_on_paper_and_what_is_read_on_the_screen_need_not() {
        ReferralApi.Receipt declined = called();
        ReferralApi.change("coordinator", declined.id(), "decline", Map.of("reason", "NO_CAPACITY", "note", "見本のわけ"))
                .then()
                .statusCode(200);
        assertThat(waiting(declined).getList("items.type")).containsExactly("referral.declined");
        assertThat(pages(declined)).hasSize(1);
        ReferralApi.Receipt referral = called();
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        String report = reported(referral);
        as("referrer").get("/api/v1/status-reports/" + report).then().statusCode(200);
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.accepted");
    }

    @Test
    void what_a_source_on_paper_has_read_on_the_screen_is_followed_by_the_mark_that_it_is_wrong() {
        ReferralApi.Receipt referral = called();
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        String report = reported(referral);
        as("referrer").get("/api/v1/status-reports/" + report).then().statusCode(200);
        markAsWrong(report);
        JsonPath waiting = waiting(referral);
        assertThat(waiting.getList("items.type")).contains("status-report.entered-in-error");
        assertThat(waiting.getString("items.find { it.type == 'status-report.entered-in-error' }.channel"))
                .isEqualTo("API");
        as("referrer").get("/api/v1/status-reports/" + report).then().statusCode(200);
        assertThat(waiting(referral).getList("items.type")).doesNotContain("status-report.entered-in-error");
    }

    @Test
    void a_wrong_paper_is_followed_by_the_mark_though_the_person_has_said_no_and_the_ledger_lists_nothing_new() {
        ReferralApi.Receipt referral = called();
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        String report = reported(referral);
        fax(report).then().statusCode(201);
        String unsent = reported(referral);
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        markAsWrong(report);
        markAsWrong(unsent);
        List<String> marks = waiting(referral)
                .getList("items.findAll { it.type == 'status-report.entered-in-error' }.statusReportId");
        assertThat(marks).containsExactly(report);
        fax(unsent).then().statusCode(409).body("code", equalTo("source-must-not-be-told"));
        fax(report).then().statusCode(201);
        assertThat(waiting(referral).getList("items.type")).doesNotContain("status-report.entered-in-error");
        as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/disclosures")
                .then()
                .body("items.findAll { it.manner == 'SENT' }.object", contains("status-reports/" + report));
    }

    @Test
    void somebody_calls_about_a_wrong_paper_though_the_person_has_withdrawn_everything() {
        ReferralApi.Receipt referral = called();
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        String report = reported(referral);
        fax(report).then().statusCode(201);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        markAsWrong(report);
        String mark = waiting(referral).getString("items.find { it.type == 'status-report.entered-in-error' }.id");
        tell(mark, "PHONE").then().statusCode(201);
        assertThat(waiting(referral).getList("items.type")).doesNotContain("status-report.entered-in-error");
    }

    @Test
    void a_question_waits_for_its_page_until_it_is_answered_whatever_else_happens_to_the_referral() {
        ReferralApi.Receipt referral = called();
        String first = ask(referral);
        String second = ask(referral);
        List<String> pages = waiting(referral).getList("items.id");
        assertThat(pages).hasSize(2);
        ReferralApi.change(
                        "coordinator",
                        referral.id(),
                        "amendments",
                        Map.of("reason", "TOLD_LATER", "wish", "見本: 庭のことも相談したい"))
                .then()
                .statusCode(200);
        assertThat(waiting(referral).getList("items.id")).isEqualTo(pages);
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        assertThat(waiting(referral).getList("items.id"))
                .startsWith(pages.toArray())
                .hasSize(3);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(waiting(referral).getList("items.id")).isEqualTo(pages);
        answer(referral, first);
        assertThat(waiting(referral).getList("items.id")).isEqualTo(pages.subList(1, 2));
        answer(referral, second);
        assertThat(waiting(referral).getList("items")).isEmpty();
    }

    @Test
    void that_work_rests_goes_out_on_paper_and_that_it_goes_on_to_who_has_heard_that_it_did_not() throws Exception {
        ReferralApi.Receipt referral = called();
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.on-hold");
        assertThat(text(referral)).contains("保留のお知らせ", "いったん止めています", "理由：同意の撤回");
        // nobody was told that it rested, and it does not any more
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(waiting(referral).getList("items")).isEmpty();
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.on-hold");
        tell(waiting(referral).getString("items[0].id"), "FAX").then().statusCode(201);
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.resumed");
        assertThat(text(referral)).contains("再開のお知らせ", "ご依頼への対応を再開しました", "理由：再同意");
    }

    @Test
    void that_the_person_or_the_centre_took_a_referral_back_goes_out_on_paper() throws Exception {
        ReferralApi.Receipt byPerson = called();
        ReferralApi.with(ReferralApi.residentWhoIs(byPerson.personId()))
                .header("If-Match", ReferralApi.etag("/api/v1/referrals/" + byPerson.id()))
                .body(Map.of("by", "PERSON"))
                .post("/api/v1/referrals/" + byPerson.id() + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(waiting(byPerson).getList("items.type")).containsExactly("referral.withdrawn");
        assertThat(text(byPerson)).contains("取下げのお知らせ", "ご本人の意向により取り下げられました").doesNotContain("理由");
        ReferralApi.Receipt onThePhone = called();
        ReferralApi.change(
                        "coordinator", onThePhone.id(), "withdrawal", Map.of("by", "SOURCE", "reason", "PERSON_DIED"))
                .then()
                .statusCode(200);
        assertThat(text(onThePhone)).contains("貴機関からのお申し出により取り下げられました", "理由：死亡");
        ReferralApi.Receipt onTheScreen = called();
        ReferralApi.change("referrer", onTheScreen.id(), "withdrawal", Map.of("by", "SOURCE"))
                .then()
                .statusCode(200);
        assertThat(waiting(onTheScreen).getList("items")).isEmpty();
    }

    @Test
    void that_a_referral_should_not_have_been_there_is_told_to_who_has_a_page_of_it_and_names_nobody_else()
            throws Exception {
        ReferralApi.Receipt unheard = called();
        ReferralApi.accept(unheard);
        enterInError(unheard, "TEST_ENTRY");
        assertThat(waiting(unheard).getList("items")).isEmpty();
        ReferralApi.Receipt referral = called();
        ReferralApi.accept(referral);
        tell(waiting(referral).getString("items[0].id"), "PHONE").then().statusCode(201);
        String name = as("coordinator")
                .get("/api/v1/persons/" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .<String>path("name")
                .replace(" ", "");
        enterInError(referral, "WRONG_PERSON");
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.entered-in-error");
        assertThat(text(referral)).contains("取消のお知らせ", "理由：人違い", "人違いのため記載しません").doesNotContain(name);
        tell(waiting(referral).getString("items[0].id"), "FAX").then().statusCode(201);
        assertThat(waiting(referral).getList("items")).isEmpty();
    }

    @Test
    void an_end_that_was_not_one_after_all_is_not_faxed() {
        ReferralApi.Receipt referral = called();
        ReferralApi.accept(referral);
        CaseService file = CaseService.opensOn(referral);
        file.closes();
        ReferralApi.awaitStatus(referral.id(), "CLOSED");
        assertThat(waiting(referral).getList("items.type")).contains("referral.closed");
        file.reopens();
        ReferralApi.awaitStatus(referral.id(), "IN_SUPPORT");
        assertThat(waiting(referral).getList("items.type")).containsExactly("referral.accepted");
    }

    @Test
    void a_page_that_the_person_did_not_allow_does_not_wait_again_for_what_is_not_so_any_more() throws Exception {
        ReferralApi.Receipt referral = called();
        ReferralApi.withdrawConsent(referral.personId()).then().statusCode(201);
        Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                + "UPDATE report_delivery SET state = 'CANCELLED', last_failure = 'SOURCE_MUST_NOT_BE_TOLD' WHERE id = '"
                + waiting(referral).getString("items[0].id") + "'");
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(waiting(referral).getList("items")).isEmpty();
    }

    private static void enterInError(ReferralApi.Receipt referral, String reason) {
        ReferralApi.change("coordinator", referral.id(), "entered-in-error", Map.of("reason", reason))
                .then()
                .statusCode(200);
    }

    @Test
    void for_a_neighbour_who_speaks_for_no_organisation_the_centre_owes_itself_nothing_but_the_person_is_told()
            throws Exception {
        ReferralApi.Receipt referral = toldByANeighbour();
        ReferralApi.accept(referral);
        CaseService.opensOn(referral);
        assertThat(waiting(referral).getList("items")).isEmpty();
        assertThat(Database.ask(
                        "24208",
                        "SELECT code FROM party_notice WHERE recipient_organisation IS NOT NULL AND referral_id = '"
                                + referral.id() + "'"))
                .isEmpty();
        as("coordinator")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .body("items[0].waitingFor", equalTo("CENTRE"));
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + referral.personId() + "/feedback",
                        Map.of("referralId", referral.id()))
                .then()
                .statusCode(201);
        as("coordinator")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .body("items[0].waitingFor", nullValue());
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        assertThat(as("coordinator")
                        .get("/api/v1/persons/" + referral.personId() + "/consents")
                        .asString())
                .doesNotContain(ReferralApi.CENTRE.toString());
    }

    @Test
    void what_tells_of_support_is_a_disclosure_and_is_not_told_against_the_persons_word() {
        ReferralApi.Receipt referral = inSupport();
        String report = reported(referral);
        String id = waiting(referral).getString("items[0].id");
        ReferralApi.consent(referral.personId(), false).then().statusCode(201);
        tell(id, "PHONE").then().statusCode(409).body("code", equalTo("source-must-not-be-told"));
        ReferralApi.consent(referral.personId(), true).then().statusCode(201);
        tell(id, "PHONE").then().statusCode(201);
        as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/disclosures")
                .then()
                .body("items.findAll { it.manner == 'SENT' }.object", contains("status-reports/" + report));
    }

    @Test
    void the_numbers_are_those_of_the_list() {
        int before = counts("sourceNews.waiting");
        reported(inSupport());
        assertThat(counts("sourceNews.waiting")).isEqualTo(before + 1);
        MovableClock.advance(BEYOND_EVERY_OTHER_TEST);
        JsonPath all = as("coordinator").get("/api/v1/queue-counts").jsonPath();
        assertThat(all.getInt("sourceNews.overdue")).isEqualTo(all.getInt("sourceNews.waiting"));
        assertThat(Pages.whole("coordinator", QUEUE + "?limit=50")).hasSize(all.getInt("sourceNews.waiting"));
        ReferralApi.with(TestTokens.as("link-worker").withSubject(UUID.randomUUID()))
                .get("/api/v1/queue-counts")
                .then()
                .body("sourceNews", nullValue());
        as("other-coordinator").get("/api/v1/queue-counts").then().body("sourceNews.waiting", equalTo(0));
    }

    @Test
    void nobody_but_the_centre_sees_the_queue() {
        ReferralApi.Receipt referral = inSupport();
        reported(referral);
        String id = waiting(referral).getString("items[0].id");
        for (String account : List.of("referrer", "link-worker", "analyst")) {
            as(account).get(QUEUE).then().statusCode(403);
            as(account).get(QUEUE + "/" + id).then().statusCode(403);
        }
        as("other-coordinator").get(QUEUE + "/" + id).then().statusCode(404);
        as("coordinator").accept("application/pdf").get(QUEUE + "/" + id).then().statusCode(404);
        as("coordinator").get(QUEUE + "?overdue=1").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        as("coordinator")
                .get(QUEUE + "?referralId=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    /** A nurse of the clinic has called; the person agrees. */
    private static ReferralApi.Receipt called() {
        return told(Map.of(
                "channel",
                "PHONE",
                "sourceOrganisationId",
                ReferralApi.CLINIC.toString(),
                "reporter",
                Map.of("kind", "PROFESSIONAL", "name", "見本 看護師", "contact", "0595-00-0002")));
    }

    private static ReferralApi.Receipt toldByANeighbour() {
        return told(Map.of("channel", "COMMUNITY", "reporter", Map.of("kind", "NEIGHBOUR", "anonymous", true)));
    }

    private static ReferralApi.Receipt told(Map<String, Object> how) {
        InventedPatient patient = InventedPatient.somebody();
        Map<String, Object> call = new HashMap<>(patient.referral());
        call.putAll(how);
        String search = as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        return ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    private static ReferralApi.Receipt inSupport() {
        ReferralApi.Receipt referral = ReferralApi.accepted();
        CaseService.opensOn(referral);
        return referral;
    }

    private static String reported(ReferralApi.Receipt referral) {
        return ReferralApi.report(referral.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response fax(String report) {
        return ReferralApi.post(
                "coordinator", "/api/v1/status-reports/" + report + "/deliveries", Map.of("channel", "FAX"));
    }

    private static void markAsWrong(String report) {
        String path = "/api/v1/status-reports/" + report;
        as("coordinator")
                .header("If-Match", ReferralApi.etag(path))
                .body(Map.of("reason", "WRONG_PERSON"))
                .post(path + "/entered-in-error")
                .then()
                .statusCode(200);
    }

    private static void answer(ReferralApi.Receipt referral, String question) {
        as("coordinator")
                .header("If-Match", ReferralApi.etag("/api/v1/referrals/" + referral.id()))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("answers", question, "text", "見本のこたえ"))
                .post("/api/v1/referrals/" + referral.id() + "/information-answers")
                .then()
                .statusCode(201);
    }

    private static String ask(ReferralApi.Receipt referral) {
        return as("coordinator")
                .header("If-Match", ReferralApi.etag("/api/v1/referrals/" + referral.id()))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "BACKGROUND", "text", "見本のたずね"))
                .post("/api/v1/referrals/" + referral.id() + "/information-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response tell(String id, String by) {
        return ReferralApi.post("coordinator", QUEUE + "/" + id + "/tellings", Map.of("by", by));
    }

    private static JsonPath waiting(ReferralApi.Receipt referral) {
        return list("?referralId=" + referral.id());
    }

    private static JsonPath overdue(ReferralApi.Receipt referral) {
        return list("?overdue=true&referralId=" + referral.id());
    }

    private static JsonPath list(String query) {
        return as("coordinator")
                .get(QUEUE + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The pages that can be printed of what waits; form 2 is printed elsewhere. */
    private static List<byte[]> pages(ReferralApi.Receipt referral) {
        return waiting(referral).<String>getList("items.findAll { it.statusReportId == null }.id").stream()
                .map(id -> as("coordinator")
                        .accept("application/pdf")
                        .get(QUEUE + "/" + id)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray())
                .toList();
    }

    /** What the one page says that waits, without blanks. */
    private static String text(ReferralApi.Receipt referral) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages(referral).getFirst())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static int counts(String member) {
        return as("coordinator").get("/api/v1/queue-counts").path(member);
    }

    private void nobodyActs() {
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
    }

    private static List<String> posted(ReferralApi.Receipt referral) throws Exception {
        return Database.ask(
                "24208",
                "SELECT code FROM party_notice WHERE code LIKE 'SOURCE_NEWS%' AND referral_id = '" + referral.id()
                        + "'");
    }
}
