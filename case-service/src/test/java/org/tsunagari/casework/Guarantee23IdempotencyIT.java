package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 23: one key, one creation, the same answer; another payload is refused; keys of others never meet. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class Guarantee23IdempotencyIT {

    private static final int RETRIES = 50;

    private final Api centre = Api.asCoordinator();
    private UUID file = UUID.randomUUID();
    private String path = "";
    private final String shop = Api.exit("FOOD", "FOOD_SHOP", "");

    @BeforeEach
    void aCase() {
        file = centre.openCase(UUID.randomUUID());
        path = "/cases/" + file + "/connections";
    }

    @Test
    void fifty_concurrent_retries_make_one_connection_and_get_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers;
        try (ExecutorService all = Executors.newFixedThreadPool(RETRIES)) {
            Callable<Response> retry = () -> centre.post(path, shop, key);
            answers = all.invokeAll(Stream.generate(() -> retry).limit(RETRIES).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream()
                        .map(answer -> answer.asString() + answer.header("Location") + answer.header("ETag"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(Rows.texts("SELECT id FROM case_connection WHERE case_id = ? AND direction = 'EXIT'", file))
                .hasSize(1);
    }

    @Test
    void the_same_key_with_another_payload_is_refused() {
        String key = UUID.randomUUID().toString();
        Api.created(centre.post(path, shop, key));

        Response other = centre.post(path, Api.exit("FOOD", "MEAL_DELIVERY", ""), key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void the_same_key_of_another_account_is_another_key() {
        String key = UUID.randomUUID().toString();
        UUID first = Api.created(centre.post(path, shop, key));

        UUID second = Api.created(Api.asCoordinator().post(path, shop, key));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_creation_without_a_key_is_refused() {
        Response refused =
                centre.request().contentType("application/json").body(shop).post("/api/v1" + path);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("idempotency-key-required");
    }

    @Test
    void a_refused_creation_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        String worker = Account.linkWorker().assignment(LinkWorkerRole.COMPANION);
        Api.created(centre.post("/cases/" + file + "/assignments", worker));

        assertThat(centre.post("/cases/" + file + "/assignments", worker, key).statusCode())
                .isEqualTo(409);
        assertThat(Rows.texts("SELECT key FROM idempotency_key WHERE key = ?", key))
                .isEmpty();
    }
}
