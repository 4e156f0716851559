package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class WorklistIT {

    private static final int SEVERAL = 6;

    /** Of the days from 2016-04-01 on, on which nothing else is sent. */
    private static final AtomicInteger DAYS_TAKEN = new AtomicInteger();

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_submitted() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @Test
    void the_list_is_narrowed_by_several_states_at_once() {
        as("coordinator")
                .get("/api/v1/referrals?status=SUBMITTED&status=ACCEPTED&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(referral.id()))
                .body("items.status", everyItem(in(List.of("SUBMITTED", "ACCEPTED"))));
        as("coordinator")
                .get("/api/v1/referrals?status=DECLINED&limit=200")
                .then()
                .body("items.id", not(hasItem(referral.id())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=NONE",
                "sort=number",
                "overdue=1",
                "unread=yes",
                "channel=api",
                "personId=x",
                "number=21",
                "sentFrom=R5.4.1",
                "sentUntil=2026-02-30",
                "limit=0"
            })
    void a_criterion_that_is_none_is_refused(String query) {
        as("coordinator")
                .get("/api/v1/referrals?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void a_cursor_of_ones_own_making_is_refused() {
        String made = java.util.Base64.getUrlEncoder()
                .encodeToString("yesterday\u001fnobody".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        as("coordinator")
                .get("/api/v1/referrals?cursor=" + made)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "due", "urgency"})
    void a_cursor_of_another_order_is_no_way_in(String sort) {
        ReferralApi.submitted();
        String foreign = as("referrer")
                .get("/api/v1/referrals?limit=1&sort=" + (sort.equals("urgency") ? "due" : "urgency"))
                .then()
                .extract()
                .path("next");
        as("referrer")
                .get("/api/v1/referrals?sort=" + sort + "&cursor=" + foreign)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "due", "urgency"})
    void the_pages_of_any_size_together_are_the_whole_list(String sort) {
        String day = severalOnOneDay();
        String list = "/api/v1/referrals?sentFrom=%1$s&sentUntil=%1$s&sort=%2$s&limit=".formatted(day, sort);
        List<String> whole = as("referrer").get(list + 200).then().extract().path("items.id");
        assertThat(whole).hasSize(SEVERAL);
        for (int limit = 1; limit <= SEVERAL; limit++) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                var page = as("referrer")
                        .get(list + limit + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("items.id"));
                String next = page.path("next");
                cursor = next == null ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());
            assertThat(seen).as("pages of " + limit).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void what_is_urgent_comes_first_and_then_what_is_due_first() {
        String day = severalOnOneDay();
        List<Map<String, Object>> rows = as("referrer")
                .get("/api/v1/referrals?sentFrom=%1$s&sentUntil=%1$s&sort=urgency&limit=200".formatted(day))
                .then()
                .extract()
                .path("items");
        List<String> places = rows.stream()
                .map(row -> ("URGENT".equals(row.get("urgency")) ? "0 " : "1 ") + row.get("dueAt"))
                .toList();
        assertThat(places).isSorted().anyMatch(place -> place.startsWith("0")).anyMatch(place -> place.startsWith("1"));
    }

    /** Referrals of either urgency in any order, sent on a day of their own. */
    private static String severalOnOneDay() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String day =
                LocalDate.of(2016, 4, 1).plusDays(DAYS_TAKEN.getAndIncrement()).toString();
        for (int i = 0; i < SEVERAL; i++) {
            Map<String, Object> referral = ReferralApi.referral(ReferralApi.someone());
            referral.put("sentOn", day);
            referral.put("urgency", i == 0 || (i > 1 && random.nextBoolean()) ? "URGENT" : "ROUTINE");
            ReferralApi.submit("referrer", referral).then().statusCode(201);
        }
        return day;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overdue=false",
                "status=SUBMITTED",
                "status=SUBMITTED&status=ACCEPTED",
                "urgency=URGENT",
                "waitingFor=CENTRE",
                "channel=PHONE",
                "unread=true",
                "overdue=true",
                "basisAwaited=true",
                "sentFrom=2016-04-01&sentUntil=2026-01-01"
            })
    void the_numbers_are_of_the_same_referrals_as_the_list(String filter) {
        severalOnOneDay();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("referrer")
                    .get("/api/v1/referrals?limit=200&" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates();
        as("referrer")
                .get("/api/v1/referral-counts?" + filter)
                .then()
                .statusCode(200)
                .body("all", equalTo(seen.size()));
    }

    @Test
    void a_number_said_on_the_phone_is_found_however_it_is_typed() {
        String number = referral.number();
        String fullWidth =
                number.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).collect(Collectors.joining());
        String withoutZeros = number.replaceFirst("-0+", "-");
        for (String typed : List.of(number, number.toLowerCase(Locale.ROOT), fullWidth, withoutZeros)) {
            as("coordinator")
                    .queryParam("number", typed)
                    .get("/api/v1/referrals")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(referral.id())));
        }
    }

    @Test
    void nobody_finds_by_its_number_what_they_could_not_read() {
        for (String other : List.of("other-referrer", "other-coordinator", "link-worker")) {
            as(other)
                    .queryParam("number", referral.number())
                    .get("/api/v1/referrals")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @Test
    void the_days_on_which_it_was_sent_narrow_the_list_both_included() {
        String list = "/api/v1/referrals?personId=" + referral.personId();
        String sentOn = as("coordinator").get(list).then().extract().path("items[0].sentOn");
        LocalDate day = LocalDate.parse(sentOn);
        as("coordinator")
                .get(list + "&sentFrom=" + day + "&sentUntil=" + day)
                .then()
                .body("items", hasSize(1));
        as("coordinator").get(list + "&sentUntil=" + day.minusDays(1)).then().body("items", hasSize(0));
    }

    @Test
    void what_waits_for_the_persons_answer_can_be_listed_and_is_counted() {
        InventedPatient patient = InventedPatient.somebody();
        String search = as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .extract()
                .path("searchId");
        Map<String, Object> told = patient.referral();
        told.remove("consent");
        told.put("channel", "PHONE");
        told.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        told.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師"));
        told.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        ReferralApi.Receipt waits = ReferralApi.submit("coordinator", told)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);

        as("coordinator")
                .get("/api/v1/referrals?basisAwaited=true&limit=200")
                .then()
                .body("items.id", hasItem(waits.id()))
                .body("items.id", not(hasItem(referral.id())));
        as("coordinator")
                .get("/api/v1/referral-counts?personId=" + waits.personId())
                .then()
                .body("all", equalTo(1))
                .body("basisAwaited", equalTo(1));
    }

    @Test
    void a_source_counts_its_own_and_nothing_of_others() {
        int before = as("other-referrer")
                .get("/api/v1/referral-counts")
                .then()
                .statusCode(200)
                .extract()
                .path("all");
        ReferralApi.submitted();
        as("other-referrer").get("/api/v1/referral-counts").then().body("all", equalTo(before));
    }

    @Test
    void an_unread_message_counts_for_the_other_side_until_it_is_read() {
        String message = as("referrer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("text", "見本のことば"))
                .post("/api/v1/referrals/" + referral.id() + "/messages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String unread = "items.find { it.id == '" + referral.id() + "' }.unread";
        String list = "/api/v1/referrals?personId=" + referral.personId();
        as("referrer").get(list).then().body(unread, equalTo(0));
        as("coordinator").get(list).then().body(unread, equalTo(1));
        as("coordinator").get(list + "&unread=true").then().body("items.id", equalTo(List.of(referral.id())));
        as("referrer").get(list + "&unread=true").then().body("items", hasSize(0));
        as("coordinator").put("/api/v1/referrals/" + referral.id() + "/messages/" + message + "/reading");
        as("coordinator").get(list).then().body(unread, equalTo(0));
        as("coordinator").get(list + "&unread=true").then().body("items", hasSize(0));
    }
}
