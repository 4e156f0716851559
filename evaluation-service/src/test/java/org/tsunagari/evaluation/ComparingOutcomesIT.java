package org.tsunagari.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.evaluation.EvaluationApi.INSTRUMENT;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.comparison;
import static org.tsunagari.evaluation.EvaluationApi.inVersion2;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class ComparingOutcomesIT {

    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        file = CaseFixture.opened().caseId();
    }

    @Test
    void the_baseline_stands_beside_the_latest_follow_up_item_by_item() {
        UUID before = recorded(sheet(file, "BASELINE", "2023-05-20", 2, 3, 2, 1, 2, 3, 1));
        recorded(sheet(file, "FOLLOW_UP", "2023-08-20", 3, 3, 3, 3, 3, 3, 3));
        UUID after = recorded(sheet(file, "FOLLOW_UP", "2023-11-20", 4, 3, 3, 4, 3, 2, 3));
        comparison("coordinator", file)
                .then()
                .statusCode(200)
                .body("instrument", equalTo(INSTRUMENT))
                .body("instrumentVersion", equalTo(1))
                .body("baseline.outcomeId", equalTo(before.toString()))
                .body("followUp.outcomeId", equalTo(after.toString()))
                .body("selfRatedHealth.before", equalTo(2))
                .body("selfRatedHealth.difference", equalTo(2))
                .body("items.item", equalTo(EvaluationApi.SHEET))
                .body("items.difference", contains(0, 1, 3, 1, -1, 2))
                .body("otherVersions", empty());
    }

    @Test
    void what_was_not_answered_stays_missing_and_is_never_a_zero() {
        recorded(sheet(file, "BASELINE", "2023-05-20", null, 3, null, 1));
        recorded(sheet(file, "FOLLOW_UP", "2023-08-20", 3, 4, 4, null));
        comparison("coordinator", file)
                .then()
                .body("selfRatedHealth.before", nullValue())
                .body("selfRatedHealth.after", equalTo(3))
                .body("selfRatedHealth.difference", nullValue())
                .body("items.before", contains(3, null, 1, null, null, null))
                .body("items.after", contains(4, 4, null, null, null, null))
                .body("items.difference", contains(1, null, null, null, null, null));
    }

    @Test
    void versions_are_never_mixed_and_the_answer_says_so() {
        recorded(sheet(file, "BASELINE", "2023-05-20", 2, 2, 2));
        recorded(inVersion2(sheet(file, "FOLLOW_UP", "2023-08-20", 5, 5, 5)));
        comparison("coordinator", file)
                .then()
                .body("selfRatedHealth.difference", nullValue())
                .body("items.difference", contains(null, null, null, null, null, null))
                .body("remarks.code", hasItem("versions-not-mixed"));
        as("coordinator")
                .get("/api/v1/outcome-comparisons?caseId=" + file + "&instrument=" + INSTRUMENT
                        + "&instrumentVersion=1")
                .then()
                .body("instrumentVersion", equalTo(1))
                .body("followUp", nullValue())
                .body("items[4].item", equalTo("ACCESS_TO_CARE"))
                .body("otherVersions.instrumentVersion", contains(2));
    }

    @Test
    void the_version_answered_before_and_after_is_shown_unless_another_is_asked_for() {
        recorded(sheet(file, "BASELINE", "2023-05-20", 2, 2));
        recorded(sheet(file, "FOLLOW_UP", "2023-08-20", 3, 3));
        recorded(inVersion2(sheet(file, "BASELINE", "2023-12-20", 5, 5)));
        comparison("coordinator", file)
                .then()
                .body("instrumentVersion", equalTo(1))
                .body("otherVersions.instrumentVersion", contains(2));
        as("coordinator")
                .get("/api/v1/outcome-comparisons?caseId=" + file + "&instrument=" + INSTRUMENT)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?instrumentVersion"));
    }

    @Test
    void before_anything_is_recorded_there_is_nothing_to_compare() {
        comparison("coordinator", file)
                .then()
                .statusCode(200)
                .body("instrument", nullValue())
                .body("baseline", nullValue())
                .body("selfRatedHealth.difference", nullValue())
                .body("items", empty());
    }
}
