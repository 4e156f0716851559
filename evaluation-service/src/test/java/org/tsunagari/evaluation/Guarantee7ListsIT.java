package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.evaluation.EvaluationApi.outcomesOf;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 7: a list reveals what each of its items would reveal by itself, and nothing more. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee7ListsIT {

    @Test
    void a_list_holds_the_outcomes_of_its_case_and_of_no_other() {
        UUID one = CaseFixture.opened().caseId();
        UUID other = CaseFixture.opened().caseId();
        UUID first = recorded(sheet(one, "BASELINE", "2023-05-20", 2, 2));
        recorded(sheet(other, "BASELINE", "2023-05-20", 2, 2));
        UUID second = recorded(sheet(one, "FOLLOW_UP", "2023-08-20", 2, 2));
        outcomesOf("coordinator", one).then().body("items.id", contains(first.toString(), second.toString()));
    }

    @Test
    void notes_need_a_consent_of_their_own() {
        CaseFixture file = CaseFixture.opened().assigned(LinkWorkerRole.COMPANION);
        Map<String, Object> sheet = sheet(file.caseId(), "BASELINE", "2023-05-20", 2);
        sheet.put("answers", List.of(Map.of("item", "CONNECTIONS", "score", 1, "note", "見本の覚え書き")));
        recorded(sheet);
        file.consenting("OUTCOMES").awaitStatus("link-worker", 200);
        outcomesOf("link-worker", file.caseId())
                .then()
                .body("items[0].answers[2].score", equalTo(1))
                .body("items[0].answers[2].note", equalTo(null))
                .body("items[0].redacted", contains("NARRATIVE"));
        outcomesOf("coordinator", file.caseId()).then().body("items[0].answers[2].note", equalTo("見本の覚え書き"));
    }

    @Test
    void consent_to_something_else_shows_no_outcomes() {
        CaseFixture file = CaseFixture.opened().assigned(LinkWorkerRole.COMPANION);
        file.consenting("SUPPORT", "NARRATIVE").awaitStatus("link-worker", 404);
        assertThat(EvaluationApi.comparison("link-worker", file.caseId()).statusCode())
                .isEqualTo(404);
    }
}
