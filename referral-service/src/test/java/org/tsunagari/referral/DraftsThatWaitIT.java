package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.DraftsIT.begun;
import static org.tsunagari.referral.DraftsIT.fax;
import static org.tsunagari.referral.DraftsIT.key;
import static org.tsunagari.referral.DraftsIT.keyedIn;
import static org.tsunagari.referral.DraftsIT.save;
import static org.tsunagari.referral.DraftsIT.submit;
import static org.tsunagari.referral.DraftsIT.verify;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;

/** What nobody has submitted yet: how long it may lie, and who hears of it. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class DraftsThatWaitIT {

    private static final String DRAFTS = "/api/v1/referral-drafts";

    private final InventedPatient patient = InventedPatient.somebody();
    private final DeadlineWatch watch;

    @Inject
    DraftsThatWaitIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @AfterEach
    void theClockIsBack() {
        MovableClock.reset();
    }

    @Test
    void what_a_source_does_not_go_on_with_for_30_days_is_destroyed_and_it_is_told_a_week_before() throws Exception {
        String draft = begun("referrer", patient.referral());
        MovableClock.advance(Duration.ofDays(24));
        watch.look();
        watch.look();
        assertThat(warnings(draft)).hasSize(1);
        as("referrer")
                .header("Accept-Language", "en")
                .get("/api/v1/notices?limit=200")
                .then()
                .body("items.find { it.draftId == '" + draft + "' }.code", equalTo("DRAFT_EXPIRES"))
                .body(
                        "items.find { it.draftId == '" + draft + "' }.text",
                        equalTo("A draft that was never submitted will soon be destroyed."))
                .body("items.find { it.draftId == '" + draft + "' }.referralId", nullValue());
        as("other-referrer").get("/api/v1/notices?limit=200").then().body("items.draftId", not(hasItem(draft)));

        save("referrer", draft, patient.referral()).then().statusCode(200);
        MovableClock.advance(Duration.ofDays(24));
        watch.look();
        assertThat(warnings(draft)).hasSize(2);
        assertThat(key(draft)).containsExactly("kept");
        MovableClock.advance(Duration.ofDays(7));
        watch.look();

        assertThat(key(draft)).containsExactly("destroyed");
        as("referrer").get(DRAFTS + "/" + draft).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void who_is_writing_while_the_warning_is_posted_goes_on_from_what_they_have_seen() throws Exception {
        String draft = begun("referrer", patient.referral());
        MovableClock.advance(Duration.ofDays(24));
        watch.look();
        assertThat(warnings(draft)).hasSize(1);

        as("referrer")
                .header("If-Match", "\"0\"")
                .body(patient.referral())
                .put(DRAFTS + "/" + draft)
                .then()
                .statusCode(200);
    }

    @Test
    void what_the_centre_keyed_in_for_others_is_never_destroyed_unseen() throws Exception {
        String draft = keyedIn(fax(patient));
        as("coordinator").get(DRAFTS + "/" + draft).then().body("expiresAt", nullValue());
        MovableClock.advance(Duration.ofDays(400));
        watch.look();

        assertThat(key(draft)).containsExactly("kept");
        assertThat(warnings(draft)).isEmpty();
        as("coordinator").get(DRAFTS + "?overdue=true&limit=200").then().body("items.id", hasItem(draft));
    }

    @Test
    void the_tray_shows_what_should_have_been_submitted_by_now() {
        Map<String, Object> today = fax(patient);
        today.put("sentOn", LocalDate.now(ZoneOffset.ofHours(9)).toString());
        today.put("receivedOn", LocalDate.now(ZoneOffset.ofHours(9)).toString());
        String fresh = keyedIn(today);
        String late = keyedIn(fax(patient));

        as("coordinator")
                .get(DRAFTS + "?overdue=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(fresh)))
                .body("items.overdue", everyItem(equalTo(true)))
                .body("items.find { it.id == '" + late + "' }.dueAt", equalTo("2026-01-07T08:15:00Z"));
        as("coordinator")
                .get(DRAFTS + "?limit=200")
                .then()
                .body("items.find { it.id == '" + fresh + "' }.overdue", equalTo(false));
        String own = begun("referrer", patient.referral());
        as("referrer")
                .get(DRAFTS + "?limit=200")
                .then()
                .body("items.find { it.id == '" + own + "' }.dueAt", nullValue());
        as("coordinator")
                .get(DRAFTS + "?overdue=yes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void who_was_referred_by_fax_has_waited_since_it_came_and_not_since_it_was_submitted() {
        LocalDate tomorrow = MovableClock.today().plusDays(1);
        MovableClock.advance(
                Duration.between(Instant.now(), tomorrow.atTime(10, 0).toInstant(ZoneOffset.ofHours(9))));
        Map<String, Object> urgent = fax(patient);
        urgent.put("urgency", "URGENT");
        urgent.put("sentOn", tomorrow.toString());
        urgent.put("receivedOn", tomorrow.toString());
        String draft = keyedIn(urgent);
        JsonPath row =
                as("coordinator").get(DRAFTS + "/" + draft).then().extract().jsonPath();
        Instant due = Instant.parse(row.getString("createdAt")).plus(Duration.ofHours(4));
        assertThat(Instant.parse(row.getString("dueAt"))).isEqualTo(due);

        MovableClock.advance(Duration.ofHours(3));
        verify("coordinator-2", draft).then().statusCode(200);
        String referral =
                submit("coordinator", draft).then().statusCode(201).extract().path("id");

        String person = as("coordinator").get("/api/v1/referrals/" + referral).path("personId");
        assertThat(Instant.parse(as("coordinator")
                        .get("/api/v1/referrals?personId=" + person)
                        .then()
                        .extract()
                        .path("items.find { it.id == '" + referral + "' }.dueAt")))
                .isEqualTo(due);
    }

    private static List<String> warnings(String draft) throws Exception {
        return Database.ask(
                "24208", "SELECT id FROM party_notice WHERE code = 'DRAFT_EXPIRES' AND draft_id = '" + draft + "'");
    }
}
