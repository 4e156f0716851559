package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.evaluation.EvaluationApi.as;
import static org.tsunagari.evaluation.EvaluationApi.record;
import static org.tsunagari.evaluation.EvaluationApi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 23: one key, one outcome, the same answer; another payload is refused. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee23IdempotencyIT {

    private static final int RETRIES = 50;

    private UUID file = UUID.randomUUID();
    private Map<String, Object> followUp = Map.of();

    @BeforeEach
    void a_case() {
        file = CaseFixture.opened().caseId();
        followUp = sheet(file, "FOLLOW_UP", "2023-08-20", 3, 3);
    }

    @Test
    void fifty_concurrent_retries_make_one_outcome_and_get_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers =
                atOnce(Stream.generate(() -> key).limit(RETRIES).toList());

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream()
                        .map(answer -> answer.asString() + answer.header("Location") + answer.header("ETag"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(Rows.texts("SELECT id FROM outcome WHERE case_id = ?", file)).hasSize(1);
    }

    @Test
    void of_many_baselines_at_once_one_is_kept() throws Exception {
        followUp.put("point", "BASELINE");
        List<Response> answers = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList());

        assertThat(answers.stream().map(Response::statusCode).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409, 409, 409);
        assertThat(Rows.texts("SELECT id FROM outcome WHERE case_id = ?", file)).hasSize(1);
    }

    @Test
    void the_same_key_with_another_payload_is_refused() {
        String key = UUID.randomUUID().toString();
        record("coordinator", followUp, key).then().statusCode(201);
        record("coordinator", sheet(file, "FOLLOW_UP", "2023-08-20", 4, 3), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_recording_without_a_key_is_refused_and_a_refused_one_leaves_its_key_free() {
        as("coordinator")
                .body(followUp)
                .post("/api/v1/outcomes")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        String key = UUID.randomUUID().toString();
        record("coordinator", sheet(UUID.randomUUID(), "BASELINE", "2023-05-20", 2, 2), key)
                .then()
                .statusCode(404);
        record("coordinator", followUp, key).then().statusCode(201);
    }

    private List<Response> atOnce(List<String> keys) throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(keys.size())) {
            return all
                    .invokeAll(keys.stream()
                            .<Callable<Response>>map(key -> () -> record("coordinator", followUp, key))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
