package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ConsentApi.inForce;
import static org.tsunagari.referral.ConsentApi.line;
import static org.tsunagari.referral.ConsentApi.post;
import static org.tsunagari.referral.ConsentApi.signed;
import static org.tsunagari.referral.ConsentApi.with;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ConsentLedgerIT {

    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_person_was_referred_with_oral_consent() {
        ReferralApi.registerOrganisations();
        referral = ReferralApi.submitted();
    }

    @Test
    void the_ledger_names_the_text_that_was_agreed_to_in_its_version_and_language() {
        as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/consents")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("GIVEN"))
                .body("items[0].text.id", equalTo("FORM_1"))
                .body("items[0].text.version", equalTo(1))
                .body("items[0].text.language", equalTo("ja"))
                .body("items[0].text.sha256", notNullValue());
    }

    @Test
    void who_showed_another_text_is_told_so() {
        Map<String, Object> consent = signed();
        consent.put("text", Map.of("id", "FORM_1", "version", 1, "language", "en", "sha256", "0".repeat(64)));
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(422)
                .body("violations.code", contains("other-consent-text"));
        consent.put("text", Map.of("id", "FORM_1", "version", 99, "language", "en"));
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown-consent-text"));
    }

    @Test
    void an_oral_consent_needs_its_witness_and_a_guardian_the_relation() {
        Map<String, Object> consent = signed();
        consent.put("form", "ORAL");
        refused(consent, "/witness");
        consent.put("form", "GUARDIAN");
        refused(consent, "/guardian");
        consent.put("guardian", "見本 長女");
        refused(consent, "/guardianRelation");
        consent.put("guardianRelation", "CHILD");
        give(consent);
        as("coordinator")
                .get("/api/v1/consents/" + inForce(referral.personId()))
                .then()
                .body("guardianRelation", equalTo("CHILD"));
    }

    @Test
    void a_family_member_does_not_let_a_source_be_told_and_may_forbid_it() {
        TestToken family = ConsentApi.familyOf(referral.personId());
        String path = "/consents/" + inForce(referral.personId()) + "/source-feedback";
        post(family, path, Map.of("sourceMayBeTold", false)).then().statusCode(201);
        String forbidden = "/consents/" + inForce(referral.personId()) + "/source-feedback";

        post(family, forbidden, Map.of("sourceMayBeTold", true))
                .then()
                .statusCode(422)
                .body("violations.code", contains("family-is-not-the-person"));
        post(family, forbidden, Map.of("sourceMayBeTold", true, "witness", "見本 職員"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("family-is-not-the-person"));
    }

    @Test
    void who_works_at_the_centre_and_has_an_account_of_their_own_needs_a_witness_all_the_same() {
        TestToken both =
                TestTokens.as("coordinator").withSubject(UUID.randomUUID()).withRoles("coordinator", "resident");

        post(both, "/consents/" + inForce(referral.personId()) + "/source-feedback", Map.of("sourceMayBeTold", true))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/witness"));
    }

    @Test
    void a_family_member_agrees_as_family_and_not_as_the_person() {
        TestToken family = ConsentApi.familyOf(referral.personId());
        post(family, "/persons/" + referral.personId() + "/consents", signed())
                .then()
                .statusCode(422)
                .body("violations.code", contains("family-is-not-the-person"));
        Map<String, Object> consent = signed();
        consent.put("form", "GUARDIAN");
        consent.put("guardian", "見本 長女");
        consent.put("guardianRelation", "CHILD");
        post(family, "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(201);
        with(family)
                .get("/api/v1/persons/" + referral.personId() + "/consents")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        with(family)
                .get("/api/v1/persons/" + referral.personId() + "/disclosures")
                .then()
                .statusCode(404);
    }

    @Test
    void a_chosen_scope_covers_what_was_chosen_and_nothing_else() throws Exception {
        ConsentApi.assignLinkWorker(referral.personId());
        as("link-worker").get(person()).then().statusCode(200).body("address", notNullValue());
        give(scoped(line(List.of("NEIGHBOURHOOD_HEALTH_ROOM"), List.of("SUPPORT"), List.of("IDENTITY"))));
        as("link-worker").get(person()).then().statusCode(200).body("redacted", hasItem("CONTACT"));
        give(scoped(line(List.of("PHARMACY"), List.of("SUPPORT"), List.of("IDENTITY"))));
        as("link-worker").get(person()).then().statusCode(404);
    }

    @Test
    void feedback_to_the_source_is_no_line_of_the_scope() {
        Map<String, Object> consent =
                scoped(line(List.of("PRIMARY_CARE"), List.of("FEEDBACK_TO_SOURCE"), List.of("STATUS_REPORT")));
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(422)
                .body("violations.code", contains("feedback-has-its-switch"));
    }

    @Test
    void who_saw_what_is_never_given_to_others_and_unknown_recipients_are_refused() {
        refused(scoped(line(List.of("PHARMACY"), List.of("SUPPORT"), List.of("CONSENTS"))), "/scope/0/categories");
        refused(scoped(line(List.of(), List.of("SUPPORT"), List.of("NEEDS"))), "/scope/0/recipientKinds");
        refused(
                scoped(Map.of(
                        "recipientOrganisations", List.of(UUID.randomUUID().toString()),
                        "purposes", List.of("SUPPORT"),
                        "categories", List.of("NEEDS"))),
                "/scope/0/recipientOrganisations");
    }

    @Test
    void the_person_narrows_without_any_form_and_cannot_widen_that_way() throws Exception {
        ConsentApi.assignLinkWorker(referral.personId());
        TestToken resident = ConsentApi.residentOf(referral.personId());
        Map<String, Object> less = Map.of(
                "scope", List.of(line(List.of("NEIGHBOURHOOD_HEALTH_ROOM"), List.of("SUPPORT"), List.of("IDENTITY"))));
        post(resident, "/consents/" + inForce(referral.personId()) + "/narrowing", less)
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        as("link-worker").get(person()).then().statusCode(200).body("redacted", hasItem("CONTACT"));
        Map<String, Object> more = Map.of(
                "scope",
                List.of(line(
                        List.of("NEIGHBOURHOOD_HEALTH_ROOM"), List.of("SUPPORT"), List.of("IDENTITY", "CONTACT"))));
        post(resident, "/consents/" + inForce(referral.personId()) + "/narrowing", more)
                .then()
                .statusCode(422)
                .body("code", equalTo("consent-not-narrower"));
    }

    @Test
    void naming_one_pharmacy_is_narrower_than_all_pharmacies() {
        Map<String, Object> one = Map.of(
                "scope",
                List.of(Map.of(
                        "recipientOrganisations", List.of(ReferralApi.PHARMACY.toString()),
                        "purposes", List.of("SUPPORT"),
                        "categories", List.of("NEEDS"))));
        post("coordinator", "/consents/" + inForce(referral.personId()) + "/narrowing", one)
                .then()
                .statusCode(201);
    }

    @Test
    void whether_the_source_may_be_told_is_switched_on_its_own() {
        TestToken resident = ConsentApi.residentOf(referral.personId());
        String own = "/api/v1/referrals/" + referral.id();
        as("referrer").get(own).then().body("redacted", not(hasItem("SUPPORT")));
        switchFeedback(resident, false);
        as("referrer").get(own).then().statusCode(200).body("redacted", hasItem("SUPPORT"));
        switchFeedback(resident, true);
        as("referrer").get(own).then().body("redacted", not(hasItem("SUPPORT")));
        as("coordinator")
                .get("/api/v1/consents/" + inForce(referral.personId()))
                .then()
                .body("kind", equalTo("FEEDBACK_SWITCHED"))
                .body("form", equalTo("ORAL"))
                .body("sourcesToBeTold", contains(ReferralApi.CLINIC.toString()));
    }

    @Test
    void the_centre_switches_feedback_on_only_with_somebody_who_heard_it() {
        String switchPath = "/consents/" + inForce(referral.personId()) + "/source-feedback";
        post("coordinator", switchPath, Map.of("sourceMayBeTold", true))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/witness"));
        post("coordinator", switchPath, Map.of("sourceMayBeTold", true, "organisationId", ReferralApi.PHARMACY))
                .then()
                .statusCode(422)
                .body("violations.code", contains("not-a-source"));
    }

    @Test
    void a_second_referral_does_not_silence_the_first_source() {
        Map<String, Object> again = ReferralApi.referral(ReferralApi.someone());
        String person = ReferralApi.submit("referrer", again)
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
        ReferralApi.submit("other-referrer", again).then().statusCode(201).body("personId", equalTo(person));
        as("coordinator")
                .get("/api/v1/consents/" + inForce(person))
                .then()
                .body("sourcesToBeTold", contains(ReferralApi.CLINIC.toString(), ReferralApi.PHARMACY.toString()));
    }

    @Test
    void a_paper_of_then_is_recorded_with_the_text_of_then_or_names_the_one_that_was_seen() {
        Map<String, Object> old = signed();
        old.put("givenOn", "2021-04-01");
        give(old);
        as("coordinator")
                .get("/api/v1/consents/" + inForce(referral.personId()))
                .then()
                .body("text.id", equalTo("FORM_1"))
                .body("text.version", equalTo(1));
        old.put("givenOn", "2021-03-31");
        String path = "/persons/" + referral.personId() + "/consents";
        post("coordinator", path, old)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/text"))
                .body("violations[0].code", equalTo("no-consent-text-then"));
        old.put("text", Map.of("id", "FORM_1", "version", 1, "language", "en"));
        post("coordinator", path, old).then().statusCode(201);
        as("coordinator")
                .get("/api/v1/consents/" + inForce(referral.personId()))
                .then()
                .body("givenOn", equalTo("2021-03-31"))
                .body("text.language", equalTo("en"));
    }

    @Test
    void the_text_of_a_chosen_scope_is_not_older_than_itself() {
        Map<String, Object> chosen = signed();
        chosen.put("givenOn", "2023-05-10");
        chosen.put(
                "scope", List.of(line(List.of("NEIGHBOURHOOD_HEALTH_ROOM"), List.of("SUPPORT"), List.of("IDENTITY"))));
        post("coordinator", "/persons/" + referral.personId() + "/consents", chosen)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("no-consent-text-then")));
    }

    @Test
    void only_the_version_in_force_can_be_changed() {
        String old = inForce(referral.personId());
        give(signed());
        post("coordinator", "/consents/" + old + "/source-feedback", Map.of("sourceMayBeTold", false))
                .then()
                .statusCode(409)
                .body("code", equalTo("consent-not-in-force"));
        post("coordinator", "/consents/" + old + "/withdrawal", Map.of()).then().statusCode(409);
    }

    @Test
    void a_withdrawal_may_say_why_and_needs_not() {
        TestToken resident = ConsentApi.residentOf(referral.personId());
        post(resident, "/consents/" + inForce(referral.personId()) + "/withdrawal", Map.of("reason", "考えが変わりました"))
                .then()
                .statusCode(201)
                .body("withdrawn", equalTo(true));
        with(resident)
                .get("/api/v1/persons/" + referral.personId() + "/consents")
                .then()
                .body("items[0].reason", equalTo("考えが変わりました"))
                .body("items[0].kind", nullValue());
    }

    @Test
    void not_even_the_service_itself_can_change_or_delete_a_version() throws Exception {
        try (Connection connection = Database.asService();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('tsunagari.municipality', '24208', false)");
            assertThatThrownBy(() -> statement.execute("UPDATE consent SET source_may_be_told = true"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("DELETE FROM consent"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void versions_count_up_without_gaps_when_everybody_changes_at_once() throws Exception {
        try (var executor = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = Collections.nCopies(
                    16, () -> post("coordinator", "/persons/" + referral.personId() + "/consents", signed())
                            .statusCode());
            for (var answer : executor.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        List<Integer> versions = as("coordinator")
                .get("/api/v1/persons/" + referral.personId() + "/consents")
                .then()
                .extract()
                .path("items.version");
        assertThat(versions)
                .hasSize(17)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(versions.getFirst()).isEqualTo(17);
    }

    @Test
    void the_texts_can_be_read_by_everybody_who_is_signed_in() {
        as("resident")
                .get("/api/v1/consent-texts")
                .then()
                .statusCode(200)
                .body("items.language", hasItem("en"))
                .body("items[0].wording", containsString("同意します"));
    }

    private void switchFeedback(TestToken resident, boolean told) {
        post(
                        resident,
                        "/consents/" + inForce(referral.personId()) + "/source-feedback",
                        Map.of("sourceMayBeTold", told))
                .then()
                .statusCode(201);
    }

    private String person() {
        return "/api/v1/persons/" + referral.personId();
    }

    private void give(Map<String, Object> consent) {
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(201);
    }

    private void refused(Map<String, Object> consent, String pointer) {
        post("coordinator", "/persons/" + referral.personId() + "/consents", consent)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains(pointer));
    }

    private static Map<String, Object> scoped(Map<String, Object> line) {
        Map<String, Object> consent = signed();
        consent.put("scope", List.of(line));
        return consent;
    }
}
