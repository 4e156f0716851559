package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.ReferralApi.referral;
import static org.tsunagari.referral.ReferralApi.someone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.testkit.RealComponents;

/** What is wrong with a referral gets a 4xx problem with a stable code and a pointer, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class BadInputIT {

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "no consent and no other basis",
                        "consent-or-basis-required",
                        "/consent",
                        "required",
                        form -> form.remove("consent")),
                fault(
                        "consent and another basis",
                        "validation-failed",
                        "/otherBasis",
                        "consent-and-basis",
                        form -> form.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "見本"))),
                fault(
                        "consent as its own other basis",
                        "consent-or-basis-required",
                        "/otherBasis/type",
                        "required",
                        form -> {
                            form.remove("consent");
                            form.put("otherBasis", Map.of("type", "CONSENT", "reason", "見本"));
                        }),
                fault("no need", "validation-failed", "/needs", "required", form -> form.put("needs", List.of())),
                fault(
                        "no main need among several",
                        "validation-failed",
                        "/needs",
                        "main-need-missing",
                        form -> form.put("needs", List.of(Map.of("code", "CARE"), Map.of("code", "WORK")))),
                fault(
                        "two main needs",
                        "validation-failed",
                        "/needs/1/main",
                        "two-main-needs",
                        form -> form.put(
                                "needs",
                                List.of(Map.of("code", "CARE", "main", true), Map.of("code", "WORK", "main", true)))),
                fault(
                        "the same need twice",
                        "validation-failed",
                        "/needs/1",
                        "duplicate-need",
                        form -> form.put(
                                "needs", List.of(Map.of("code", "CARE", "main", true), Map.of("code", "CARE")))),
                fault(
                        "unknown need",
                        "validation-failed",
                        "/needs/0/code",
                        "wrong-type",
                        form -> form.put("needs", List.of(Map.of("code", "MOON")))),
                fault(
                        "another need without its text",
                        "validation-failed",
                        "/otherNeed",
                        "other-need-text-required",
                        form -> form.put("needs", List.of(Map.of("code", "OTHER")))),
                fault(
                        "oral consent without a witness",
                        "validation-failed",
                        "/consent/witness",
                        "witness-required",
                        form -> form.put(
                                "consent", Map.of("form", "ORAL", "givenOn", "2026-01-05", "sourceMayBeTold", true))),
                fault(
                        "guardian's consent without a guardian",
                        "validation-failed",
                        "/consent/guardian",
                        "guardian-required",
                        form -> form.put(
                                "consent",
                                Map.of("form", "GUARDIAN", "givenOn", "2026-01-05", "sourceMayBeTold", true))),
                fault(
                        "consent of tomorrow",
                        "validation-failed",
                        "/consent/givenOn",
                        "in-the-future",
                        form -> form.put(
                                "consent",
                                Map.of("form", "SIGNATURE", "givenOn", "2999-01-05", "sourceMayBeTold", true))),
                fault(
                        "sent tomorrow",
                        "validation-failed",
                        "/sentOn",
                        "in-the-future",
                        form -> form.put("sentOn", "2999-01-01")),
                fault(
                        "sent in another century",
                        "validation-failed",
                        "/sentOn",
                        "too-long-ago",
                        form -> form.put("sentOn", "1988-04-01")),
                fault(
                        "born before anybody who lives",
                        "validation-failed",
                        "/person/birthDate",
                        "too-long-ago",
                        form -> person(form, "birthDate", "1841-04-01")),
                fault(
                        "born tomorrow",
                        "validation-failed",
                        "/person/birthDate",
                        "in-the-future",
                        form -> person(form, "birthDate", "2999-01-01")),
                fault(
                        "born after the referral",
                        "validation-failed",
                        "/person/birthDate",
                        "born-after-referral",
                        form -> {
                            form.put("sentOn", "2020-01-01");
                            person(form, "birthDate", "2021-01-01");
                        }),
                fault(
                        "a day that does not exist",
                        "validation-failed",
                        "/person/birthDate",
                        "wrong-type",
                        form -> person(form, "birthDate", "1941-02-30")),
                fault("no name", "validation-failed", "/person/name", "required", form -> person(form, "name", " ")),
                fault(
                        "a phone number with letters",
                        "validation-failed",
                        "/person/phone",
                        "wrong-format",
                        form -> person(form, "phone", "call me")),
                fault(
                        "a home on no map",
                        "validation-failed",
                        "/person/homePosition/latitude",
                        "out-of-range",
                        form -> person(form, "homePosition", Map.of("latitude", 91, "longitude", 0))),
                fault(
                        "an endless wish",
                        "validation-failed",
                        "/wish",
                        "wrong-length",
                        form -> form.put("wish", "長".repeat(4001))));
    }

    private static Arguments fault(
            String name, String code, String pointer, String violation, Consumer<Map<String, Object>> change) {
        Map<String, Object> form = referral(someone());
        change.accept(form);
        return Arguments.of(name, form, code, pointer, violation);
    }

    private static void person(Map<String, Object> form, String member, Object value) {
        Map<String, Object> person = new java.util.TreeMap<>();
        ((Map<?, ?>) form.getOrDefault("person", Map.of())).forEach((name, old) -> person.put(name.toString(), old));
        person.put(member, value);
        form.put("person", person);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void it_is_refused_with_code_and_pointer_and_changes_nothing(
            String name, Map<String, Object> form, String code, String pointer, String violation) throws Exception {
        String before = count();
        Response answer = ReferralApi.submit("referrer", form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo(violation);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_reason_is_told_in_japanese_and_in_english(
            String name, Map<String, Object> form, String code, String pointer, String violation) {
        Response japanese = ReferralApi.submit("referrer", form);
        Response english = ReferralApi.as("referrer")
                .header("Accept-Language", "en-GB,en;q=0.9,ja;q=0.1")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(form)
                .post("/api/v1/referrals");
        for (String path : List.of("title", "violations[0].message")) {
            assertThat(japanese.jsonPath().getString(path)).containsPattern("\\p{IsHiragana}");
            assertThat(english.jsonPath().getString(path))
                    .matches("[\\p{ASCII}]+")
                    .isNotEqualTo("violation." + violation);
        }
    }

    @Test
    void a_role_that_can_never_submit_is_forbidden_whatever_the_body_is() {
        for (String account : List.of("link-worker", "conference-member", "resident", "analyst", "operator")) {
            ReferralApi.submit(account, referral(someone())).then().statusCode(403);
        }
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        String id = ReferralApi.submitted().id();
        String acceptance = "/api/v1/referrals/" + id + "/acceptance";
        ReferralApi.as("coordinator").post(acceptance).then().statusCode(428);
        for (String stale : List.of("\"7\"", "*", "W/\"0\"", "0", "\"x\"")) {
            ReferralApi.as("coordinator")
                    .header("If-Match", stale)
                    .post(acceptance)
                    .then()
                    .statusCode(412);
        }
        assertThat(ReferralApi.status(id)).isEqualTo("SUBMITTED");
    }

    private static String count() throws Exception {
        return Database.ask(
                        "24208",
                        "SELECT (SELECT count(*) FROM referral) || ' ' || (SELECT count(*) FROM person) || ' ' || (SELECT count(*) FROM consent)")
                .getFirst();
    }
}
