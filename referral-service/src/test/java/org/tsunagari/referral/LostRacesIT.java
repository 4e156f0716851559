package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.ReferralApi.as;

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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Of several who write the same at once, one does, and the others are told what to do about it. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class LostRacesIT {

    private static final int AT_ONCE = 12;

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void one_of_many_registers_a_new_organisation() throws Exception {
        String path = "/api/v1/organisations/" + UUID.randomUUID();
        List<Response> answers = atOnce(n -> as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("name", "見本診療所" + n, "kind", "PRIMARY_CARE"))
                .put(path));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 412);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    }

    @Test
    void one_of_many_gets_an_external_id_and_the_others_read_it_again() throws Exception {
        String number = UUID.randomUUID().toString();
        List<Response> answers = atOnce(n -> as("coordinator")
                .body(Map.of(
                        "organisationId",
                        ReferralApi.CLINIC.toString(),
                        "name",
                        "見本 医師" + n,
                        "profession",
                        "PHYSICIAN",
                        "externalId",
                        number))
                .put("/api/v1/practitioners/" + UUID.randomUUID()));
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(Response::statusCode)
                .allMatch(status -> status == 201 || status / 10 == 40 || status == 422);
    }

    @Test
    void the_first_wish_how_to_be_told_is_said_once() throws Exception {
        String path = "/api/v1/persons/" + ReferralApi.submitted().personId() + "/contact-preference";
        List<Response> answers = atOnce(n -> as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("channel", "LETTER", "language", "JA", "doNotContact", false))
                .put(path));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    }

    @Test
    void one_of_many_asks_for_an_erasure() throws Exception {
        String path = "/api/v1/persons/" + ReferralApi.submitted().personId() + "/erasure";
        List<Response> answers =
                atOnce(n -> ReferralApi.post("coordinator", path, Map.of("reason", "ASKED_BY_PERSON")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.jsonPath().getString("code"))
                .isSubsetOf("conflict", "erasure-requested");
    }

    private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
        List<Callable<Response>> requests = IntStream.range(0, AT_ONCE)
                .<Callable<Response>>mapToObj(n -> () -> request.apply(n))
                .toList();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
