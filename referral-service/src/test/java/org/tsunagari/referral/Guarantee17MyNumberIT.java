package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.ReferralApi.referral;
import static org.tsunagari.referral.ReferralApi.someone;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.EarOnTheLog;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.SampleRequest;

/** Guarantee 17: an Individual Number in any field is refused, and is neither stored nor logged. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee17MyNumberIT {

    /** Computed with its check digit; nobody's. */
    private static final String NUMBER = "498712365801";

    @TestHTTPResource("/")
    URI service = URI.create("http://set.by.quarkus");

    private static final String WRITTEN = "４９８７ー１２３６ー５８０１";

    private ReferralApi.Receipt supported = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_referral_is_in_support() {
        ReferralApi.registerOrganisations();
        supported = ReferralApi.accepted();
        CaseService.opensOn(supported);
    }

    @Test
    void in_no_field_of_any_body() throws Exception {
        List<String> log = EarOnTheLog.during(() -> {
            Map<String, Object> form = referral(someone());
            form.put("otherNeed", "見本");
            form.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "見本"));
            refusedInEveryText(form, body -> ReferralApi.submit("referrer", body));
            refusedInEveryText(
                    Map.of(
                            "supportGiven",
                            "見本",
                            "plan",
                            "見本",
                            "agencies",
                            List.of(Map.of("agency", "OTHER", "state", "NOW", "name", "見本"))),
                    body -> ReferralApi.post(
                            "coordinator", "/api/v1/referrals/" + supported.id() + "/status-reports", body));
            refusedInEveryText(
                    Map.of(
                            "form",
                            "GUARDIAN",
                            "givenOn",
                            "2026-02-01",
                            "witness",
                            "見本",
                            "guardian",
                            "見本",
                            "sourceMayBeTold",
                            true),
                    body -> ReferralApi.post(
                            "coordinator", "/api/v1/persons/" + supported.personId() + "/consents", body));
            refusedInEveryText(
                    Map.of("account", "見本", "relation", "SELF"),
                    body -> ReferralApi.post(
                            "coordinator", "/api/v1/persons/" + supported.personId() + "/accounts", body));
        });
        assertThat(log).noneMatch(line -> line.contains(NUMBER) || line.contains(WRITTEN));
        assertThat(Dump.everyRow()).noneMatch(row -> Dump.shows(row, NUMBER) || Dump.shows(row, WRITTEN));
    }

    /** Every operation of the API document with a body: the number is refused before anybody looks at anything else. */
    @Test
    void nor_in_any_text_of_any_operation() throws Exception {
        AtomicInteger tried = new AtomicInteger();
        List<String> log = EarOnTheLog.during(() -> {
            for (Operation operation :
                    OpenApiDocument.at(service.resolve("/q/openapi")).operations()) {
                SampleRequest sample = CheckedInDocumentsIT.sample(operation);
                String body = sample.jsonBody();
                if (body == null || !body.startsWith("{")) {
                    continue;
                }
                String path = operation
                        .path()
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                JsonMembers.textsReplacedOneByOne(
                                new ObjectMapper().readValue(body, new TypeReference<Map<String, Object>>() {}), NUMBER)
                        .forEach((pointer, changed) -> {
                            Response answer = ReferralApi.as("coordinator")
                                    .headers(sample.headers())
                                    .body(changed)
                                    .request(operation.method(), path);
                            String what = operation.name() + pointer + ": " + answer.asString();
                            assertThat(answer.statusCode()).as(what).isIn(400, 422);
                            assertThat(answer.asString()).as(what).doesNotContain(NUMBER);
                            tried.incrementAndGet();
                        });
            }
        });
        assertThat(tried.get()).isGreaterThan(40);
        assertThat(log).noneMatch(line -> line.contains(NUMBER));
        assertThat(Dump.everyRow()).noneMatch(row -> Dump.shows(row, NUMBER));
    }

    @Test
    void nor_in_the_key_of_a_creation() throws Exception {
        for (String key : List.of(NUMBER, "referral-4987-1236-5801")) {
            Response answer = ReferralApi.submit("referrer", referral(someone()), key);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("my-number-refused");
            assertThat(answer.asString()).doesNotContain(key);
        }
        assertThat(Dump.everyRow()).noneMatch(row -> Dump.shows(row, NUMBER) || Dump.shows(row, "4987-1236-5801"));
    }

    @Test
    void nor_in_the_id_that_a_request_brings() throws Exception {
        ReferralApi.as("coordinator")
                .header("X-Request-ID", NUMBER)
                .get("/api/v1/referrals/" + supported.id())
                .then()
                .statusCode(200);
        assertThat(Dump.everyRow()).noneMatch(row -> Dump.shows(row, NUMBER));
    }

    /** Puts the number into each text of the body in turn. */
    private static void refusedInEveryText(Map<String, ?> body, Function<Map<String, Object>, Response> sending) {
        for (String number : List.of(NUMBER, WRITTEN)) {
            JsonMembers.textsReplacedOneByOne(body, number).forEach((pointer, changed) -> {
                Response answer = sending.apply(changed);
                assertThat(answer.statusCode())
                        .as(pointer + " " + answer.asString())
                        .isEqualTo(422);
                assertThat(answer.asString()).doesNotContain(number);
                assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
            });
        }
    }
}
