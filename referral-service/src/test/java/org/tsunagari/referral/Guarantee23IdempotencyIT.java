package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.referral;
import static org.tsunagari.referral.ReferralApi.someone;
import static org.tsunagari.referral.ReferralApi.submit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee23IdempotencyIT {

    private static final int RETRIES = 50;

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void fifty_concurrent_retries_make_one_referral_and_get_the_same_answer() throws Exception {
        Map<String, Object> referral = referral(someone());
        String key = UUID.randomUUID().toString();
        List<Callable<Response>> retries = IntStream.range(0, RETRIES)
                .<Callable<Response>>mapToObj(n -> () -> submit("referrer", referral, key))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Response> answers =
                    threads.invokeAll(retries).stream().map(Future::resultNow).toList();
            assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
            assertThat(answers.stream().map(answer -> answer.asString()).collect(Collectors.toSet()))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                    .hasSize(1);
            String person = answers.getFirst().path("personId");
            assertThat(Database.ask("24208", "SELECT id FROM referral WHERE person_id = '" + person + "'"))
                    .hasSize(1);
        }
    }

    @Test
    void the_same_key_with_another_payload_is_refused_and_changes_nothing() {
        String key = UUID.randomUUID().toString();
        submit("referrer", referral(someone()), key).then().statusCode(201);
        submit("referrer", referral(someone()), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void keys_of_different_clients_never_meet() {
        String key = UUID.randomUUID().toString();
        String first = submit("referrer", referral(someone()), key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = submit("other-referrer", referral(someone()), key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_creation_without_a_key_is_refused() {
        ReferralApi.as("referrer")
                .body(referral(someone()))
                .post("/api/v1/referrals")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }
}
