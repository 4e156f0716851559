package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** What is recorded about a person was never so, or is not so any more. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class CorrectingPersonsIT {

    private InventedPatient patient = InventedPatient.somebody();
    private String person = "";

    @BeforeEach
    void somebody_was_referred() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        person = patient.referredBy("referrer");
    }

    @Test
    void who_has_moved_is_reached_at_the_new_address_and_the_old_one_stays_on_record() {
        correct(person, "MOVED", patient.livingElsewhere().described())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/api/v1/persons/" + person))
                .body("personId", equalTo(person));

        as("coordinator")
                .get("/api/v1/persons/" + person)
                .then()
                .header("ETag", "\"1\"")
                .body("name", equalTo(patient.name()))
                .body("address", equalTo(patient.livingElsewhere().address()))
                .body("phone", equalTo(patient.livingElsewhere().phone()));
        as("coordinator")
                .get("/api/v1/persons/" + person + "/corrections")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("MOVED"))
                .body("items[0].personId", equalTo(person))
                .body("items[0].before.address", equalTo(patient.address()))
                .body("items[0].before.name", equalTo(patient.name()));
    }

    @Test
    void the_source_goes_on_seeing_what_it_wrote() {
        correct(person, "MOVED", patient.livingElsewhere().described()).then().statusCode(201);
        as("referrer").get("/api/v1/persons/" + person).then().body("address", equalTo(patient.address()));
    }

    @ParameterizedTest
    @CsvSource({"REACHED_OTHERWISE,true", "MOVED,true", "NAME_CHANGED,true", "RECORDED_WRONGLY,false"})
    void who_sends_the_person_as_before_means_the_person_where_it_once_was_true(String reason, boolean same) {
        correct(person, reason, patient.bornADayLater().described()).then().statusCode(201);

        assertThat(patient.referredBy("other-referrer").equals(person)).isEqualTo(same);
        assertThat(patient.bornADayLater().referredBy("other-referrer")).isEqualTo(person);
    }

    @Test
    void the_pages_together_are_all_corrections_latest_first() {
        correct(person, "MOVED", patient.livingElsewhere().described()).then().statusCode(201);
        correct(person, "NAME_CHANGED", patient.livingElsewhere().married().described())
                .then()
                .statusCode(201);
        String path = "/api/v1/persons/" + person + "/corrections?limit=1";
        String next = as("coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.reason", contains("NAME_CHANGED"))
                .extract()
                .path("next");
        as("coordinator")
                .get(path + "&cursor=" + next)
                .then()
                .body("items.reason", contains("MOVED"))
                .body("next", equalTo(null));
    }

    @Test
    void nobody_corrects_on_top_of_what_they_have_not_seen() {
        Map<String, Object> moved = patient.livingElsewhere().described();
        send("coordinator", person, null, "MOVED", moved).then().statusCode(428);
        send("coordinator", person, "\"7\"", "MOVED", moved).then().statusCode(412);
        as("coordinator").get("/api/v1/persons/" + person).then().body("address", equalTo(patient.address()));
    }

    @Test
    void of_two_who_correct_at_once_one_is_told_so() {
        List<CompletableFuture<Integer>> both = Stream.of(patient.livingElsewhere(), patient.married())
                .map(other -> CompletableFuture.supplyAsync(
                        () -> send("coordinator", person, "\"0\"", "RECORDED_WRONGLY", other.described())
                                .statusCode(),
                        Thread::startVirtualThread))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 412);
        as("coordinator")
                .get("/api/v1/persons/" + person + "/corrections")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_retry_corrects_once() {
        String key = UUID.randomUUID().toString();
        for (boolean replayed : List.of(false, true)) {
            as("coordinator")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"0\"")
                    .body(Map.of(
                            "reason",
                            "MOVED",
                            "person",
                            patient.livingElsewhere().described()))
                    .post("/api/v1/persons/" + person + "/corrections")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed ? equalTo("true") : equalTo(null));
        }
    }

    @Test
    void what_the_record_says_already_is_no_correction() {
        correct(person, "MOVED", patient.described())
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-correct"));
    }

    @Test
    void what_is_left_out_stays_and_null_empties() {
        correct(person, "REACHED_OTHERWISE", Map.of("mobile", "090-0000-0000"))
                .then()
                .statusCode(201);
        shown().body("mobile", equalTo("090-0000-0000"))
                .body("phone", equalTo(patient.phone()))
                .body("name", equalTo(patient.name()))
                .body("nameKana", equalTo(patient.kana()))
                .body("sex", equalTo(patient.sex()))
                .body("birthDate", equalTo(patient.birthDate()))
                .body("address", equalTo(patient.address()));

        correct(person, "REACHED_OTHERWISE", nothingAs("mobile")).then().statusCode(201);
        shown().body("mobile", equalTo(null)).body("phone", equalTo(patient.phone()));
        correct(person, "REACHED_OTHERWISE", nothingAs("mobile"))
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-correct"));
        correct(person, "RECORDED_WRONGLY", Map.of()).then().statusCode(409);
        correct(person, "RECORDED_WRONGLY", nothingAs("sex"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/sex"));
        correct(person, "RECORDED_WRONGLY", nothingAs("name"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/person/nameKana"));
    }

    @Test
    void another_name_says_its_reading_and_another_address_where_it_is() {
        Map<String, Object> located = patient.described();
        located.put("homePosition", Map.of("latitude", 34.62, "longitude", 136.09));
        correct(person, "REACHED_OTHERWISE", located).then().statusCode(201);

        correct(person, "NAME_CHANGED", Map.of("name", "新川 花子"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/nameKana"))
                .body("violations.code", contains("required"));
        correct(person, "MOVED", Map.of("address", "三重県津市別町1"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/homePosition"));
        Map<String, Object> moved = nothingAs("homePosition");
        moved.put("address", "三重県津市別町1");
        correct(person, "MOVED", moved).then().statusCode(201);
        correct(person, "NAME_CHANGED", Map.of("name", "新川 花子", "nameKana", "シンカワ ハナコ"))
                .then()
                .statusCode(201);
        shown().body("name", equalTo("新川 花子"))
                .body("address", equalTo("三重県津市別町1"))
                .body("homePosition", equalTo(null))
                .body("phone", equalTo(patient.phone()));
        // what has not changed needs nothing beside it
        correct(person, "REACHED_OTHERWISE", Map.of("name", "新川 花子", "mobile", "090-0000-0000"))
                .then()
                .statusCode(201);
        shown().body("nameKana", equalTo("シンカワ ハナコ"));
    }

    @Test
    void what_becomes_known_takes_the_place_of_a_guess_and_of_what_one_called_the_person() {
        Map<String, Object> guessed = nothingAs("name", "nameKana", "birthDate");
        guessed.put("designation", "見本町の赤い屋根の家の女性");
        guessed.put("approximateBirthYear", 1956);
        correct(person, "RECORDED_WRONGLY", guessed).then().statusCode(201);
        shown().body("designation", equalTo("見本町の赤い屋根の家の女性")).body("approximateBirthYear", equalTo(1956));

        correct(person, "NEWLY_KNOWN", Map.of("name", "見本 花子", "birthDate", "1955-03"))
                .then()
                .statusCode(201);
        shown().body("name", equalTo("見本 花子"))
                .body("designation", equalTo(null))
                .body("birthDate", equalTo("1955-03"))
                .body("approximateBirthYear", equalTo(null));
        // a guess does not take the place of what is known without anybody saying so
        correct(person, "RECORDED_WRONGLY", Map.of("approximateBirthYear", 1956))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/approximateBirthYear"));
        shown().body("birthDate", equalTo("1955-03"));
    }

    @Test
    void who_describes_no_person_is_told_where() {
        for (Object none : List.of("沢", List.of(), 1)) {
            as("coordinator")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"0\"")
                    .body(Map.of("reason", "MOVED", "person", none))
                    .post("/api/v1/persons/" + person + "/corrections")
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/person"));
        }
        correct(person, "MOVED", Map.of("adress", "三重県津市別町1"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/adress"));
        correct(person, "MOVED", Map.of("phone", "見本"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/phone"));
        correct(person, "MOVED", Map.of("homePosition", Map.of("latitude", 34.62)))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/person/homePosition/longitude"));
    }

    private ValidatableResponse shown() {
        return as("coordinator").get("/api/v1/persons/" + person).then().statusCode(200);
    }

    private static Map<String, Object> nothingAs(String... members) {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        for (String member : members) {
            nothing.put(member, null);
        }
        return nothing;
    }

    @Test
    void what_cannot_be_of_a_person_is_refused_and_changes_nothing() {
        Map<String, Object> nameless = patient.livingElsewhere().described();
        nameless.put("name", " ");
        correct(person, "MOVED", nameless).then().statusCode(422).body("violations.pointer", hasItem("/person/name"));
        Map<String, Object> unborn = patient.livingElsewhere().described();
        unborn.put("birthDate", "2999-01-01");
        correct(person, "RECORDED_WRONGLY", unborn)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/person/birthDate"));
        as("coordinator").get("/api/v1/persons/" + person).then().body("address", equalTo(patient.address()));
    }

    @Test
    void only_the_centre_corrects_and_reads_what_was_there() {
        Map<String, Object> moved = patient.livingElsewhere().described();
        send("referrer", person, "\"0\"", "MOVED", moved).then().statusCode(403);
        send("resident", person, "\"0\"", "MOVED", moved).then().statusCode(403);
        send("other-coordinator", person, "\"0\"", "MOVED", moved).then().statusCode(404);
        as("referrer").get("/api/v1/persons/" + person + "/corrections").then().statusCode(403);
        as("other-coordinator")
                .get("/api/v1/persons/" + person + "/corrections")
                .then()
                .statusCode(404);
    }

    @Test
    void of_merged_records_the_one_that_stands_for_both_is_corrected() {
        String other = patient.livingElsewhere().referredBy("other-referrer");
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + person + "/merge",
                        Map.of("mergedPersonId", other, "reason", "SAME_DETAILS"))
                .then()
                .statusCode(201);
        correct(other, "NAME_CHANGED", patient.married().described())
                .then()
                .statusCode(201)
                .body("personId", equalTo(person));
        as("coordinator")
                .get("/api/v1/persons/" + other + "/corrections")
                .then()
                .body("items.personId", contains(person));
    }

    @Test
    void the_persons_own_file_says_what_was_recorded_before() {
        correct(person, "MOVED", patient.livingElsewhere().described()).then().statusCode(201);
        assertThat(as("coordinator")
                        .get("/api/v1/persons/" + person + "/export")
                        .then()
                        .body("sections.find { it.name == 'person_correction' }.items", hasSize(1))
                        .extract()
                        .<String>path("sections.find { it.name == 'person_correction' }.items[0].toString()"))
                .contains(patient.address());
    }

    @Test
    void it_is_in_the_trail_and_no_value_stands_in_clear() throws Exception {
        correct(person, "MOVED", patient.livingElsewhere().described()).then().statusCode(201);
        as("coordinator")
                .get("/api/v1/persons/" + person + "/corrections")
                .then()
                .statusCode(200);
        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + person + "'"))
                .contains("correct-person", "read-corrections");
        assertThat(Dump.everyRow())
                .noneMatch(row -> Dump.shows(row, patient.address())
                        || Dump.shows(row, patient.livingElsewhere().address()));
    }

    @Test
    void who_is_found_by_the_new_values_is_found_no_more_by_what_never_was_so() {
        correct(person, "RECORDED_WRONGLY", InventedPatient.somebody().described())
                .then()
                .statusCode(201);
        as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .body("candidates.person.id", not(hasItem(person)));
    }

    /** As the centre sees the person now. */
    static Response correct(String person, String reason, Map<String, Object> described) {
        return send("coordinator", person, ReferralApi.etag("/api/v1/persons/" + person), reason, described);
    }

    private static Response send(
            String account, String person, @Nullable String ifMatch, String reason, Map<String, Object> described) {
        var request = as(account).header("Idempotency-Key", UUID.randomUUID().toString());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(Map.of("reason", reason, "person", described))
                .post("/api/v1/persons/" + person + "/corrections");
    }
}
