package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.events.Topic;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 16: without the person's key notes are noise, and a note opens at its own place only. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee16PersonKeyIT {

    private CaseFixture file = CaseFixture.unknown();

    @BeforeEach
    void a_case() {
        file = CaseFixture.opened();
    }

    @Test
    void an_erased_persons_notes_are_gone_and_what_was_counted_stays() {
        UUID outcome = recorded(noted("見本の覚え書き"));
        erase(file.personId());
        as("coordinator")
                .get("/api/v1/outcomes/" + outcome)
                .then()
                .statusCode(200)
                .body("answers[2].note", equalTo(null))
                .body("answers[2].score", equalTo(3));
        assertThat(Rows.texts(
                        "SELECT wrapped_key FROM person_key WHERE person_id = ? AND wrapped_key IS NOT NULL",
                        file.personId()))
                .isEmpty();
    }

    @Test
    void nothing_is_recorded_about_a_person_who_was_erased_before_anything_was_written() {
        erase(file.personId());
        record("coordinator", noted("見本の覚え書き")).then().statusCode(409).body("code", equalTo("person-is-erased"));
    }

    @Test
    void a_merged_persons_notes_go_with_the_survivor_in_either_order_of_the_news() {
        UUID outcome = recorded(noted("見本の覚え書き"));
        UUID survivor = UUID.randomUUID();
        erase(survivor);
        file.tell(new PersonsMerged(survivor, file.personId(), file.municipality()));
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS);
        assertThat(noteOf(outcome)).isNull();

        CaseFixture second = CaseFixture.opened();
        UUID kept = recorded(EvaluationApi.inVersion2(sheet(second.caseId(), "BASELINE", "2023-05-20", 2, 2)));
        UUID surviving = UUID.randomUUID();
        second.tell(new PersonsMerged(surviving, second.personId(), second.municipality()));
        erase(surviving);
        assertThat(Rows.texts("SELECT destroyed_at FROM person_key WHERE person_id = ?", second.personId()))
                .doesNotContain("null")
                .hasSize(1);
        assertThat(as("coordinator").get("/api/v1/outcomes/" + kept).statusCode())
                .isEqualTo(200);
    }

    @Test
    void after_a_merge_was_taken_back_a_note_does_not_go_with_the_other_person() {
        UUID outcome = recorded(noted("見本の覚え書き"));
        UUID other = UUID.randomUUID();
        file.tell(new PersonsMerged(other, file.personId(), file.municipality()));
        file.tell(new PersonsUnmerged(other, file.personId(), file.municipality()));

        erase(other);

        assertThat(noteOf(outcome)).isEqualTo("見本の覚え書き");
    }

    @Test
    void a_note_moved_to_another_answer_or_outcome_is_refused() {
        UUID outcome = recorded(noted("見本の覚え書き"));
        Rows.change(
                "UPDATE outcome_answer SET note = (SELECT note FROM outcome_answer WHERE outcome_id = ? AND item = 'CONNECTIONS') WHERE outcome_id = ? AND item = 'RESOURCES'",
                outcome,
                outcome);
        Response moved = as("coordinator").get("/api/v1/outcomes/" + outcome);
        assertThat(moved.statusCode()).isEqualTo(500);
        assertThat(moved.asString()).doesNotContain("見本の覚え書き");
    }

    private void erase(UUID person) {
        file.tell(new PersonErased(person, file.municipality()));
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS);
    }

    private Map<String, Object> noted(String note) {
        Map<String, Object> sheet = sheet(file.caseId(), "BASELINE", "2023-05-20", 2);
        sheet.put("answers", List.of(Map.of("item", "CONNECTIONS", "score", 3, "note", note)));
        return sheet;
    }

    private static @Nullable String noteOf(UUID outcome) {
        return as("coordinator").get("/api/v1/outcomes/" + outcome).jsonPath().getString("answers[2].note");
    }
}
