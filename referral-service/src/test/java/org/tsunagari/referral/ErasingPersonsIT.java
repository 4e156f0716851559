package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Two people at the centre erase a person by destroying the key. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ErasingPersonsIT {

    private static final UUID COLLEAGUE = UUID.randomUUID();
    private static final Duration LONG = Duration.ofDays(30);
    private static final String WAITING = "/api/v1/erasure-requests";

    private final DeadlineWatch watch;

    private InventedPatient patient = InventedPatient.somebody();
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @Inject
    ErasingPersonsIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void a_referral_has_come_and_gone() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        referral = refer(patient);
        ReferralApi.change("coordinator", referral.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void the_time_is_real_again() {
        MovableClock.reset();
    }

    @Test
    void confirmed_by_a_second_person_nobody_reads_the_person_any_more() {
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ask(as("coordinator")).then().statusCode(201).body("status", equalTo("REQUESTED"));
        person().then().statusCode(200);

        confirm(colleague()).then().statusCode(200).body("status", equalTo("CONFIRMED"));

        person().then().statusCode(404);
        as("coordinator").get(path("/export")).then().statusCode(404);
        ReferralApi.with(self).get(path("")).then().statusCode(404);
        as("coordinator")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .body("mainNeed", equalTo("COMMUNITY_RELATIONS"))
                .body("wish", equalTo(null));
    }

    @Test
    void nothing_leads_from_the_description_to_who_was_erased() throws Exception {
        String former = UUID.randomUUID().toString();
        post(as("coordinator"), "/accounts", Map.of("account", former, "relation", "FAMILY"))
                .then()
                .statusCode(201);
        as("coordinator").delete(path("/accounts/" + former)).then().statusCode(204);
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        assertThat(count("person_match_key")).isZero();
        assertThat(count("person_account")).isZero();
        assertThat(count("former_account")).isZero();
        assertThat(count("person_key", "wrapped_key IS NOT NULL AND ")).isZero();
        assertThat(count("referral", "source_reference_index IS NOT NULL AND ")).isZero();
        assertThat(refer(patient).personId()).isNotEqualTo(referral.personId());
    }

    @Test
    void every_record_of_a_merged_person_goes_and_the_other_services_hear_of_each() {
        ReferralApi.Receipt other = refer(patient.livingElsewhere());
        ReferralApi.change("coordinator", other.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
        post(as("coordinator"), "/merge", Map.of("mergedPersonId", other.personId(), "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            Awaitility.await("both erasures are published")
                    .atMost(CaseService.PATIENCE)
                    .until(() -> kafka.records("referral-events").stream()
                                    .map(record -> String.valueOf(record.value()))
                                    .filter(value -> value.equals(erased(referral)) || value.equals(erased(other)))
                                    .count()
                            == 2);
        }
    }

    @Test
    void nobody_goes_on_resting_on_what_the_erased_had_agreed_to() {
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        ReferralApi.with(TestTokens.as("case-service").withRoles("service").withMunicipalities("24208"))
                .get("/internal/consent-snapshots/" + referral.personId())
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("withdrawn", equalTo(true));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            Awaitility.await("the end of the consent is published")
                    .atMost(CaseService.PATIENCE)
                    .until(() -> kafka.records("consent-events").stream()
                            .filter(record -> referral.personId().equals(record.key()))
                            .anyMatch(record -> String.valueOf(record.value()).contains("withdrawnAt")));
        }
        as("coordinator").get(path("/consents")).then().statusCode(404);
    }

    @Test
    void what_is_being_keyed_in_about_the_person_goes_too() throws Exception {
        Map<String, Object> fax = new HashMap<>(patient.referral());
        String search = as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
        fax.put("channel", "FAX");
        fax.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        fax.put("personMatch", Map.of("searchId", search, "decision", "EXISTING", "personId", referral.personId()));
        String draft = ReferralApi.post("coordinator", "/api/v1/referral-drafts", fax)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        assertThat(Database.ask("24208", "SELECT state FROM referral_draft WHERE id = '" + draft + "'"))
                .containsExactly("DISCARDED");
        assertThat(Database.ask(
                        "24208",
                        "SELECT count(*) FROM person_key WHERE wrapped_key IS NOT NULL AND person_id = '" + draft
                                + "'"))
                .containsExactly("0");
    }

    @Test
    void nothing_about_the_person_waits_for_anybody_any_more() throws Exception {
        ReferralApi.Receipt sent = inAnEmergency();
        referral = supported();
        String letter = toBeTold();
        ReferralApi.change("coordinator", referral.id(), "closure", Map.of("reason", "NEED_MET"))
                .then()
                .statusCode(200);
        assertThat(reviewsOf(sent)).isEqualTo(1);
        assertThat(lettersThatWait()).contains(letter);
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        assertThat(reviewsOf(sent)).isZero();
        assertThat(lettersThatWait()).doesNotContain(letter);
        MovableClock.advance(Duration.ofDays(60));
        try {
            for (int i = 0; i < 3; i++) {
                watch.look();
            }
        } finally {
            MovableClock.reset();
        }
        assertThat(Database.ask(
                        "24208",
                        "SELECT code FROM party_notice WHERE (code LIKE 'REVIEW%' OR code LIKE 'FEEDBACK%') AND referral_id IN ('"
                                + sent.id() + "', '" + referral.id() + "')"))
                .isEmpty();
    }

    @Test
    void what_the_person_had_agreed_to_lists_nothing_any_more() throws Exception {
        ConsentApi.assignLinkWorker(referral.personId());
        as("link-worker")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .body("items.id", hasItem(referral.id()));
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        as("link-worker").get("/api/v1/referrals/" + referral.id()).then().statusCode(404);
        as("link-worker")
                .get("/api/v1/referrals?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as("link-worker")
                .get("/api/v1/referral-counts?personId=" + referral.personId())
                .then()
                .body("all", equalTo(0));
    }

    /** Sent without consent and declined before a second person has judged the reason. */
    private ReferralApi.Receipt inAnEmergency() {
        Map<String, Object> body = new HashMap<>(patient.referral());
        body.remove("consent");
        body.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "見本の理由"));
        ReferralApi.Receipt sent = ReferralApi.submit("referrer", body)
                .then()
                .statusCode(201)
                .body("personId", equalTo(referral.personId()))
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.change("coordinator", sent.id(), "decline", Map.of("reason", "OUTSIDE_REMIT"))
                .then()
                .statusCode(200);
        return sent;
    }

    private ReferralApi.Receipt supported() {
        ReferralApi.Receipt accepted = refer(patient);
        ReferralApi.accept(accepted);
        CaseService.opensOn(accepted);
        return accepted;
    }

    private String toBeTold() {
        as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("channel", "LETTER", "language", "JA", "doNotContact", false))
                .put(path("/contact-preference"))
                .then()
                .statusCode(200);
        return post(as("coordinator"), "/feedback", Map.of("referralId", referral.id(), "words", "見本のことば"))
                .then()
                .statusCode(201)
                .body("state", equalTo("TO_BE_TOLD"))
                .extract()
                .path("id");
    }

    /** The numbers are those of the lists, as QueuesThatFallDueIT shows. */
    private static List<Object> lettersThatWait() {
        return Pages.whole("coordinator", "/api/v1/person-feedback?limit=200").stream()
                .map(item -> item.get("id"))
                .toList();
    }

    private static int reviewsOf(ReferralApi.Receipt sent) {
        return as("coordinator")
                .get("/api/v1/basis-reviews?personId=" + sent.personId())
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    private static int counts(String member) {
        return as("coordinator")
                .get("/api/v1/queue-counts")
                .then()
                .statusCode(200)
                .extract()
                .path(member);
    }

    @Test
    void who_asked_does_not_confirm() {
        ask(as("coordinator"));

        confirm(as("coordinator")).then().statusCode(409).body("code", equalTo("erasure-needs-second-person"));
        person().then().statusCode(200);
    }

    @Test
    void the_person_may_ask_and_take_it_back_and_the_centre_may_refuse() {
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ask(ReferralApi.with(self)).then().statusCode(201);
        ask(as("coordinator")).then().statusCode(409).body("code", equalTo("erasure-requested"));
        ReferralApi.with(self)
                .post(path("/erasure/withdrawal"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        ask(ReferralApi.with(self)).then().statusCode(201);
        as("coordinator")
                .header("If-Match", tag())
                .body(Map.of("reason", "RETENTION_DUTY"))
                .post(path("/erasure/refusal"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("refusal", equalTo("RETENTION_DUTY"));
        person().then().statusCode(200);
    }

    @Test
    void only_who_has_asked_takes_it_back() {
        TestToken self = ReferralApi.residentWhoIs(referral.personId());
        ask(ReferralApi.with(self)).then().statusCode(201).body("askedFor", equalTo("PERSON"));
        as("coordinator")
                .post(path("/erasure/withdrawal"))
                .then()
                .statusCode(409)
                .body("code", equalTo("erasure-asked-by-other-side"));
        ReferralApi.with(self).post(path("/erasure/withdrawal")).then().statusCode(200);

        ask(as("coordinator")).then().statusCode(201).body("askedFor", equalTo("CENTRE"));
        ReferralApi.with(self)
                .post(path("/erasure/withdrawal"))
                .then()
                .statusCode(409)
                .body("code", equalTo("erasure-asked-by-other-side"));
        colleague().post(path("/erasure/withdrawal")).then().statusCode(200);
    }

    @Test
    void the_centre_hears_that_somebody_asks_and_it_waits_until_it_is_decided_on() throws Exception {
        int before = counts("erasureRequests.waiting");
        ask(ReferralApi.with(ReferralApi.residentWhoIs(referral.personId())))
                .then()
                .statusCode(201);
        assertThat(notices()).containsExactly("ERASURE_REQUESTED");
        assertThat(counts("erasureRequests.waiting")).isEqualTo(before + 1);
        assertThat(waitingFor("")).containsExactly("PERSON");
        assertThat(waitingFor("&overdue=true")).isEmpty();
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
        assertThat(notices()).containsExactlyInAnyOrder("ERASURE_REQUESTED", "ERASURE_NEAR", "ERASURE_PASSED");
        assertThat(waitingFor("&overdue=true")).containsExactly("PERSON");
        as("coordinator")
                .header("If-Match", tag())
                .body(Map.of("reason", "RETENTION_DUTY"))
                .post(path("/erasure/refusal"))
                .then()
                .statusCode(200);
        assertThat(waitingFor("")).isEmpty();
        assertThat(counts("erasureRequests.waiting")).isEqualTo(before);
    }

    @Test
    void what_waits_is_read_page_by_page_by_the_centre_of_the_place_alone() {
        ask(ReferralApi.with(ReferralApi.residentWhoIs(referral.personId())));
        referral = refer(InventedPatient.somebody());
        ask(as("coordinator"));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as("coordinator").get(WAITING + "?limit=1" + cursor);
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize(counts("erasureRequests.waiting"));
        as("other-coordinator").get(WAITING).then().statusCode(200).body("items.id", not(hasItems(seen.toArray())));
        as("referrer").get(WAITING).then().statusCode(403);
    }

    private List<String> waitingFor(String filter) {
        return as("coordinator")
                .get(WAITING + "?limit=200" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.personId == '" + referral.personId() + "' }.askedFor");
    }

    private List<String> notices() throws Exception {
        return Database.ask(
                "24208",
                "SELECT code FROM party_notice WHERE code LIKE 'ERASURE%' AND referral_id = '" + referral.id() + "'");
    }

    @Test
    void a_legal_hold_stands_against_it_until_it_is_lifted() {
        String hold = post(as("coordinator"), "/erasure/holds", Map.of("reason", "LITIGATION"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ask(as("coordinator"));
        confirm(colleague())
                .then()
                .statusCode(409)
                .body("code", equalTo("erasure-held"))
                .body("violations[0].code", equalTo("held-litigation"));

        as("coordinator")
                .post(path("/erasure/holds/" + hold + "/lifting"))
                .then()
                .statusCode(200);
        confirm(colleague()).then().statusCode(200);
    }

    @Test
    void an_open_referral_stands_against_it() {
        refer(patient);
        ask(as("coordinator"));

        confirm(colleague()).then().statusCode(409).body("violations[0].code", equalTo("open-referral"));
    }

    @Test
    void a_referral_that_is_being_written_while_the_erasure_is_confirmed_is_waited_for() throws Exception {
        ask(as("coordinator"));
        String tag = tag();
        try (Connection inTheWay = Database.asOwner();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            inTheWay.setAutoCommit(false);
            lock(inTheWay, "referral IN SHARE MODE");
            Future<Response> submission =
                    callers.submit(() -> ReferralApi.submit("other-referrer", patient.referral()));
            awaitWaiting("insert into referral %");
            Future<Response> confirmation =
                    callers.submit(() -> colleague().header("If-Match", tag).post(path("/erasure/confirmation")));
            awaitWaiting("select person_id from person_key %", "update referral set source_reference_index%");
            inTheWay.rollback();

            submission.get().then().statusCode(201).body("personId", equalTo(referral.personId()));
            confirmation.get().then().statusCode(409).body("violations[0].code", equalTo("open-referral"));
        }
    }

    @Test
    void who_was_recognised_before_the_erasure_and_is_written_down_after_it_comes_again_as_somebody_new()
            throws Exception {
        ask(as("coordinator"));
        String key = UUID.randomUUID().toString();
        try (Connection inTheWay = Database.asOwner();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            inTheWay.setAutoCommit(false);
            lock(inTheWay, "person_source_description IN ACCESS EXCLUSIVE MODE");
            Future<Response> submission =
                    callers.submit(() -> ReferralApi.submit("other-referrer", patient.referral(), key));
            awaitWaiting("select id, person_id, content from person_source_description%");
            confirm(colleague()).then().statusCode(200);
            inTheWay.rollback();

            submission.get().then().statusCode(503).body("code", equalTo("unavailable"));
        }
        ReferralApi.submit("other-referrer", patient.referral(), key)
                .then()
                .statusCode(201)
                .body("personId", not(equalTo(referral.personId())));
    }

    private static void lock(Connection connection, String what) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + what);
        }
    }

    /** Until a statement of one of these forms waits for somebody else's lock. */
    private static void awaitWaiting(String... forms) {
        String statement = "lower(regexp_replace(query, '\\s+', ' ', 'g'))";
        String any =
                Stream.of(forms).map(form -> statement + " LIKE '" + form + "'").collect(Collectors.joining(" OR "));
        Awaitility.await("a statement waits: " + String.join(" or ", forms))
                .atMost(CaseService.PATIENCE)
                .until(() -> !waiting(any).isEmpty());
    }

    private static List<String> waiting(String any) throws SQLException {
        try (Connection superuser = TestServers.running().asSuperuser("referral")) {
            return Database.ask(
                    superuser,
                    "24208",
                    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND ("
                            + any + ")");
        }
    }

    @Test
    void a_decision_on_a_request_that_was_not_seen_is_refused() {
        ask(as("coordinator"));

        colleague().post(path("/erasure/confirmation")).then().statusCode(428);
        colleague()
                .header("If-Match", "\"77\"")
                .post(path("/erasure/confirmation"))
                .then()
                .statusCode(412);
    }

    @Test
    void the_audit_trail_keeps_who_asked_and_who_erased() throws Exception {
        ask(as("coordinator"));
        confirm(colleague()).then().statusCode(200);

        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + referral.personId()
                                + "'"))
                .contains("request-erasure", "erase-person");
    }

    private Response ask(RequestSpecification who) {
        return post(who, "/erasure", Map.of("reason", "ASKED_BY_PERSON"));
    }

    private Response confirm(RequestSpecification who) {
        return who.header("If-Match", tag()).post(path("/erasure/confirmation"));
    }

    private String tag() {
        return as("coordinator")
                .get(path("/erasure"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private Response person() {
        return as("coordinator").get(path(""));
    }

    private Response post(RequestSpecification who, String what, Map<String, String> body) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path(what));
    }

    private String path(String what) {
        return "/api/v1/persons/" + referral.personId() + what;
    }

    private int count(String table) throws Exception {
        return count(table, "");
    }

    private int count(String table, String further) throws Exception {
        return Integer.parseInt(Database.ask(
                        "24208",
                        "SELECT count(*) FROM " + table + " WHERE " + further + "person_id = '" + referral.personId()
                                + "'")
                .getFirst());
    }

    private static String erased(ReferralApi.Receipt of) {
        return "{\"personId\":\"" + of.personId() + "\",\"municipality\":\"24208\"}";
    }

    private static ReferralApi.Receipt refer(InventedPatient patient) {
        Map<String, Object> referral = new HashMap<>(patient.referral());
        referral.put("sourceReference", "見本-" + patient.number());
        return ReferralApi.submit("referrer", referral)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    /** Somebody else at the centre. */
    private static RequestSpecification colleague() {
        return ReferralApi.with(TestTokens.as("coordinator").withSubject(COLLEAGUE));
    }
}
