package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.evaluation.EvaluationApi.INSTRUMENT;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.comparison;
import static org.tsunagari.evaluation.EvaluationApi.inVersion2;
import static org.tsunagari.evaluation.EvaluationApi.outcomesOf;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.DemoAccount;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class RecordingOutcomesIT {

    @Test
    void instruments_are_shown_in_each_version_with_questions_and_scales() {
        as("link-worker")
                .get("/api/v1/instruments")
                .then()
                .statusCode(200)
                .body("items.instrument", contains(INSTRUMENT, INSTRUMENT))
                .body("items.version", contains(1, 2));
        as("resident")
                .get("/api/v1/instruments/" + INSTRUMENT + "/versions/1")
                .then()
                .statusCode(200)
                .body("items.item", equalTo(EvaluationApi.SHEET))
                .body("items[4].question.ja", containsString("医療福祉"))
                .body("scale.score", contains(1, 2, 3, 4, 5))
                .body("selfRatedHealth.scale[0].meaning.en", equalTo("Poor"))
                .body("selfRatedHealth.scale[4].meaning.ja", equalTo("よい"))
                .body("about.en", containsString("scale from 1 to 5 is ours"));
        as("resident")
                .get("/api/v1/instruments/" + INSTRUMENT + "/versions/2")
                .then()
                .statusCode(200)
                .body("items[4].item", equalTo("PLACES"))
                .body("items[4].question.ja", containsString("場所"));
        as("resident")
                .get("/api/v1/instruments/" + INSTRUMENT + "/versions/3")
                .then()
                .statusCode(404);
    }

    @Test
    void a_coordinator_records_answers_and_the_others_hear_that_it_happened_but_not_what_was_said() throws Exception {
        CaseFixture file = CaseFixture.opened();
        Map<String, Object> baseline = sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2, 3, 1, null, 4, 2);
        String id = record("coordinator", baseline)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/outcomes/"))
                .header("ETag", "\"0\"")
                .body("caseId", equalTo(file.caseId().toString()))
                .extract()
                .path("id");
        as("coordinator")
                .get("/api/v1/outcomes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("selfRatedHealth", equalTo(2))
                .body("answers.item", equalTo(EvaluationApi.SHEET))
                .body("answers.score", contains(2, 3, 1, null, 4, 2))
                .body("redacted", empty());
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            String told = kafka.awaitRecord(
                            "outcome-events", event -> event.key().equals(id))
                    .value();
            JsonNode event = new ObjectMapper().readTree(told);
            assertThat(event.path("instrument").asText()).isEqualTo(INSTRUMENT);
            assertThat(event.path("point").asText()).isEqualTo("BASELINE");
            assertThat(event.has("answers") || event.has("selfRatedHealth")).isFalse();
        }
    }

    @Test
    void what_a_link_worker_reads_is_told_to_the_ledger_that_the_person_reads_and_what_the_centre_reads_is_not()
            throws Exception {
        CaseFixture file =
                CaseFixture.opened().assigned(LinkWorkerRole.COMPANION).consenting("OUTCOMES");
        recorded(sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2, 2));
        file.awaitStatus("link-worker", 200);
        CaseFixture.vouch();
        assertThat(comparison("link-worker", file.caseId()).statusCode()).isEqualTo(200);

        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            List<ConsumerRecord<String, String>> told = kafka.awaitRecords(
                    "disclosure-events",
                    event -> event.value().contains(file.caseId().toString()),
                    2);
            for (ConsumerRecord<String, String> event : told) {
                JsonNode line = new ObjectMapper().readTree(event.value());
                assertThat(line.path("readerId").asText())
                        .isEqualTo(DemoAccount.named("link-worker").userId().toString());
                assertThat(line.path("personId").asText())
                        .isEqualTo(file.personId().toString());
                assertThat(line.path("part").asText()).isEqualTo("OUTCOMES");
                assertThat(line.path("categories").valueStream().map(JsonNode::asText))
                        .containsExactly("OUTCOMES");
                assertThat(line.path("purpose").asText()).isEqualTo("EVALUATION");
                assertThat(line.path("basis").asText()).isEqualTo("CONSENT");
            }
        }
    }

    @Test
    void answers_about_a_case_that_nobody_has_told_of_are_refused_like_those_about_a_forbidden_one() {
        record("coordinator", sheet(UUID.randomUUID(), "BASELINE", "2023-05-20", 3, 3))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void a_case_has_one_baseline_in_each_version_and_any_number_of_follow_ups() {
        CaseFixture file = CaseFixture.opened();
        recorded(sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2, 2));
        record("coordinator", sheet(file.caseId(), "BASELINE", "2023-05-21", 3, 3, 3))
                .then()
                .statusCode(409)
                .body("code", equalTo("baseline-exists"))
                .body("title", containsString("corrects"));
        recorded(inVersion2(sheet(file.caseId(), "BASELINE", "2023-05-21", 3, 3, 3)));
        recorded(sheet(file.caseId(), "FOLLOW_UP", "2023-08-20", 3, 3, 3));
        recorded(sheet(file.caseId(), "FOLLOW_UP", "2023-11-20", 4, 4, 4));
        outcomesOf("coordinator", file.caseId())
                .then()
                .statusCode(200)
                .body("items.point", contains("BASELINE", "BASELINE", "FOLLOW_UP", "FOLLOW_UP"))
                .body("next", nullValue());
    }

    @Test
    void a_mistake_is_corrected_by_a_later_record_and_both_stay() {
        CaseFixture file = CaseFixture.opened();
        UUID mistaken = recorded(sheet(file.caseId(), "BASELINE", "2023-05-20", 5, 5));
        Map<String, Object> correction = sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2);
        correction.put("corrects", mistaken);
        UUID correct = recorded(correction);
        as("coordinator")
                .get("/api/v1/outcomes/" + mistaken)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("selfRatedHealth", equalTo(5))
                .body("correctedBy", equalTo(correct.toString()));
        record("coordinator", correction).then().statusCode(409).body("code", equalTo("already-corrected"));
        Map<String, Object> ofAnotherCase = sheet(CaseFixture.opened().caseId(), "BASELINE", "2023-05-20", 2, 2);
        ofAnotherCase.put("corrects", correct);
        record("coordinator", ofAnotherCase)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/corrects"))
                .body("violations[0].code", equalTo("unknown-outcome"));
    }

    @Test
    void what_does_not_fit_the_instrument_is_refused_with_a_pointer() {
        UUID file = CaseFixture.opened().caseId();
        refused(sheet(file, "BASELINE", "2999-01-01", 3, 3), "/recordedOn", "in-the-future");
        refused(sheet(file, "BASELINE", "2023-05-20", 6, 3), "/selfRatedHealth", "out-of-range");
        refused(sheet(file, "BASELINE", "2023-05-20", 3, 3, 0), "/answers/1/score", "out-of-range");
        refused(sheet(file, "BASELINE", "2023-05-20", null, null, null), "/answers", "nothing-answered");
        Map<String, Object> otherVersion = inVersion2(sheet(file, "BASELINE", "2023-05-20", 3, 3, 3, 3, 3, 3));
        otherVersion.put("instrumentVersion", 1);
        refused(otherVersion, "/answers/4/item", "unknown-item");
        Map<String, Object> unknown = sheet(file, "BASELINE", "2023-05-20", 3, 3);
        unknown.put("instrumentVersion", 3);
        refused(unknown, "/instrument", "unknown-instrument");
        Map<String, Object> twice = sheet(file, "BASELINE", "2023-05-20", 3);
        twice.put("answers", List.of(Map.of("item", "RESOURCES", "score", 3), Map.of("item", "RESOURCES", "score", 4)));
        refused(twice, "/answers/1/item", "duplicate-item");
        outcomesOf("coordinator", file).then().body("items", hasSize(0));
    }

    @Test
    void a_follow_up_is_not_before_its_baseline() {
        UUID file = CaseFixture.opened().caseId();
        recorded(sheet(file, "BASELINE", "2023-05-20", 2, 2));
        refused(sheet(file, "FOLLOW_UP", "2023-05-19", 3, 3), "/recordedOn", "before-baseline");
        UUID other = CaseFixture.opened().caseId();
        recorded(sheet(other, "FOLLOW_UP", "2023-08-20", 3, 3));
        refused(sheet(other, "BASELINE", "2023-08-21", 2, 2), "/recordedOn", "after-follow-up");
    }

    @Test
    void a_list_is_read_page_by_page() {
        UUID file = CaseFixture.opened().caseId();
        recorded(sheet(file, "BASELINE", "2023-05-20", 2, 2));
        recorded(sheet(file, "FOLLOW_UP", "2023-08-20", 3, 3));
        String next = as("coordinator")
                .get("/api/v1/outcomes?limit=1&caseId=" + file)
                .then()
                .statusCode(200)
                .header("Link", endsWith("rel=\"next\""))
                .body("items.point", contains("BASELINE"))
                .extract()
                .path("next");
        as("coordinator")
                .get("/api/v1/outcomes?limit=1&caseId=" + file + "&cursor=" + next)
                .then()
                .body("items.point", contains("FOLLOW_UP"))
                .body("next", nullValue());
    }

    private static void refused(Map<String, Object> outcome, String pointer, String code) {
        record("coordinator", outcome)
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("violations.pointer", hasItems(pointer))
                .body("violations.code", hasItems(code));
    }
}
