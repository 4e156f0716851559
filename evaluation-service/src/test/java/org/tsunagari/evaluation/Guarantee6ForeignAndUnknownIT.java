package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.recorded;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 6: what may not be seen and what does not exist answer alike, status and body. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee6ForeignAndUnknownIT {

    private static final List<String> STRANGERS =
            List.of("link-worker", "referrer", "conference-member", "resident", "other-coordinator");

    @Test
    void a_foreign_case_and_a_random_one_answer_alike() {
        UUID foreign = CaseFixture.opened().caseId();
        UUID outcome = recorded(sheet(foreign, "BASELINE", "2023-05-20", 2, 2));
        CaseFixture.vouch();
        for (String stranger : STRANGERS) {
            assertAlike(get(stranger, "/outcomes?caseId=" + foreign), get(stranger, "/outcomes?caseId=" + random()));
            assertAlike(get(stranger, "/outcomes/" + outcome), get(stranger, "/outcomes/" + random()));
            assertAlike(
                    get(stranger, "/outcome-comparisons?caseId=" + foreign),
                    get(stranger, "/outcome-comparisons?caseId=" + random()));
        }
    }

    @Test
    void recording_on_a_foreign_case_and_on_a_random_one_answers_alike_whatever_is_recorded() {
        UUID foreign = CaseFixture.opened().caseId();
        for (String recordedOn : List.of("2023-05-20", "2999-05-20")) {
            assertAlike(
                    record("link-worker", sheet(foreign, "BASELINE", recordedOn, 2, 2)),
                    record("link-worker", sheet(random(), "BASELINE", recordedOn, 2, 2)));
        }
    }

    @Test
    void a_link_worker_of_the_community_sees_no_outcomes() {
        CaseFixture file = CaseFixture.opened().consenting("OUTCOMES").assigned(LinkWorkerRole.COMMUNITY);
        Consumption.awaitAllOf(Topic.CASE_EVENTS, Topic.CONSENT_EVENTS);
        file.awaitStatus("link-worker", 404);
    }

    private static Response get(String account, String path) {
        return as(account).get("/api/v1" + path);
    }

    private static UUID random() {
        return UUID.randomUUID();
    }

    private static void assertAlike(Response foreign, Response random) {
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutRequestId(foreign)).isEqualTo(withoutRequestId(random));
        assertThat(names(foreign)).isEqualTo(names(random));
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .toList();
    }

    private static String withoutRequestId(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("urn:tsunagari:request:[^\"]+", "…");
    }
}
