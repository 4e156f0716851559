package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.evaluation.EvaluationApi.comparison;
import static org.tsunagari.evaluation.EvaluationApi.outcomesOf;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 10: five seconds after a withdrawal nobody elsewhere reads on the strength of it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee10WithdrawalIT {

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private static CaseFixture aCaseThatTheWorkerReads() {
        CaseFixture file =
                CaseFixture.opened().assigned(LinkWorkerRole.COMPANION).consenting("OUTCOMES");
        file.awaitStatus("link-worker", 200);
        return file;
    }

    @Test
    void an_assigned_link_worker_records_and_reads_while_the_person_consents() {
        CaseFixture file = aCaseThatTheWorkerReads();
        CaseFixture.vouchFreshly();
        assertThat(record("link-worker", sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2))
                        .statusCode())
                .isEqualTo(201);
        CaseFixture.vouchFreshly();
        assertThat(comparison("link-worker", file.caseId()).statusCode()).isEqualTo(200);
    }

    @Test
    void access_ends_within_five_seconds_of_a_withdrawal() {
        CaseFixture file = aCaseThatTheWorkerReads();
        file.withdrawn();
        Awaitility.await("access ended").atMost(AT_MOST).until(() -> {
            CaseFixture.vouch();
            return outcomesOf("link-worker", file.caseId()).statusCode() == 404;
        });
        assertThat(comparison("link-worker", file.caseId()).statusCode()).isEqualTo(404);
        assertThat(record("link-worker", sheet(file.caseId(), "BASELINE", "2023-05-20", 2, 2))
                        .statusCode())
                .isEqualTo(404);
        assertThat(outcomesOf("coordinator", file.caseId()).statusCode()).isEqualTo(200);
    }

    @Test
    void while_nobody_vouches_for_the_consent_nothing_rests_on_it() {
        CaseFixture file = aCaseThatTheWorkerReads();
        Awaitility.await("stale")
                .atMost(CaseFixture.PATIENCE)
                .until(() -> outcomesOf("link-worker", file.caseId()).statusCode() == 503);
        assertThat(outcomesOf("coordinator", file.caseId()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_released_link_worker_reads_no_more_whichever_news_comes_first() {
        CaseFixture file = aCaseThatTheWorkerReads();
        EventFeed.Message assignedAgain = file.assignment(LinkWorkerRole.COMPANION, Now.instant());
        file.released(LinkWorkerRole.COMPANION);
        file.awaitStatus("link-worker", 404);
        assignedAgain.send();
        Consumption.awaitAllOf(Topic.CASE_EVENTS);
        file.awaitStatus("link-worker", 404);
    }
}
