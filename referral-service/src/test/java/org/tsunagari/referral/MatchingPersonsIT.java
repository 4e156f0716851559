package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;

/** All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class MatchingPersonsIT {

    private final DeadlineWatch watch;

    private InventedPatient patient = InventedPatient.somebody();

    @Inject
    MatchingPersonsIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
    }

    @Test
    void a_person_from_two_sides_is_found_whatever_script_and_kanji_the_second_form_uses() {
        String known = patient.referredBy("referrer");

        ValidatableResponse found = search(patient.inOtherWriting());

        found.body("candidates[0].person.id", equalTo(known))
                .body("candidates[0].assessment", equalTo("LIKELY"))
                .body("candidates[0].samePerson", greaterThan(0.9f))
                .body("candidates[0].person.name", equalTo(patient.name()))
                .body("birthDate", equalTo(patient.birthDate()));
    }

    @Test
    void every_candidate_says_what_speaks_for_and_against_in_the_language_asked_for() {
        patient.referredBy("referrer");
        Map<String, Object> described = patient.described();
        described.put("phone", "080-1111-1111");

        search(described)
                .body(
                        "candidates[0].evidence.field",
                        hasItems("FAMILY_NAME", "GIVEN_NAME", "BIRTH_DATE", "SEX", "PHONE"))
                .body("candidates[0].evidence.find { it.field == 'BIRTH_DATE' }.bitsAgainstStranger", greaterThan(10f))
                .body("candidates[0].evidence.find { it.field == 'PHONE' }.text", equalTo("電話番号が違う"));
        as("coordinator")
                .header("Accept-Language", "en")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .body(
                        "candidates[0].evidence.find { it.field == 'PHONE' }.text",
                        equalTo("Different telephone numbers"));
    }

    @Test
    void nobody_is_found_who_only_shares_the_birthday() {
        String known = patient.referredBy("referrer");
        Map<String, Object> other = InventedPatient.somebody().described();
        other.put("birthDate", patient.birthDate());

        search(other).body("candidates.person.id", not(hasItem(known)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"慶応3年1月1日", "昭和70年1月1日", "きのう"})
    void a_birth_date_that_never_was_is_refused_with_a_pointer(String written) {
        Map<String, Object> described = patient.described();
        described.put("birthDate", written);

        as("coordinator")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/birthDate"));
    }

    @Test
    void what_the_centre_keys_in_needs_a_search_first() {
        submit(patient, null)
                .statusCode(422)
                .body("code", equalTo("person-match-required"))
                .body("violations[0].pointer", equalTo("/personMatch"));
    }

    @Test
    void a_source_need_not_search_and_cannot_decide() {
        Map<String, Object> referral = patient.referral();
        referral.put("personMatch", noneOfThese(UUID.randomUUID().toString()));

        ReferralApi.submit("referrer", referral)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/personMatch"));
    }

    @Test
    void an_invented_receipt_and_one_for_somebody_else_are_refused() {
        submit(patient, noneOfThese(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("person-match-not-valid"))
                .body("violations[0].code", equalTo("unknown-search"));
        String forSomebodyElse = searchId(InventedPatient.somebody());
        submit(patient, noneOfThese(forSomebodyElse))
                .statusCode(422)
                .body("violations[0].code", equalTo("other-description"));
    }

    @Test
    void none_of_these_makes_a_new_person_even_beside_a_very_likely_one_and_says_so_later() {
        String known = patient.referredBy("referrer");

        String made = submit(patient, noneOfThese(searchId(patient)))
                .statusCode(201)
                .extract()
                .path("personId");

        assertThat(made).isNotEqualTo(known);
        as("coordinator")
                .get("/api/v1/persons/" + made + "/matches")
                .then()
                .statusCode(200)
                .body("items.person.id", equalTo(java.util.List.of(known)))
                .body("items[0].toldApart", equalTo(true));
    }

    @Test
    void an_existing_candidate_gets_the_referral_and_is_found_by_the_new_description_next_time() {
        String known = patient.referredBy("referrer");
        InventedPatient moved = patient.livingElsewhere();

        submit(moved, existing(searchId(moved), known)).statusCode(201).body("personId", equalTo(known));

        as("coordinator").get("/api/v1/referrals?personId=" + known).then().body("items", hasSize(2));
        Map<String, Object> described = moved.described();
        search(described)
                .body("candidates[0].person.id", equalTo(known))
                .body("candidates[0].evidence.level", hasItems("ADDRESS_SAME", "PHONE_SAME"));
    }

    @Test
    void only_somebody_who_was_shown_can_be_chosen() {
        String stranger = InventedPatient.somebody().referredBy("referrer");

        submit(patient, existing(searchId(patient), stranger))
                .statusCode(422)
                .body("violations[0].code", equalTo("not-a-candidate"));
    }

    @Test
    void a_search_is_outdated_once_somebody_else_has_recorded_the_person() {
        String search = searchId(patient);
        String meanwhile = patient.referredBy("referrer");

        submit(patient, noneOfThese(search)).statusCode(409).body("code", equalTo("person-match-outdated"));

        String again = searchId(patient);
        submit(patient, existing(again, meanwhile)).statusCode(201).body("personId", equalTo(meanwhile));
    }

    @Test
    void two_sources_that_describe_one_person_alike_mean_one_person() {
        assertThat(patient.referredBy("other-referrer")).isEqualTo(patient.referredBy("referrer"));
    }

    @Test
    void namesakes_with_another_birthday_are_two_persons() {
        assertThat(patient.bornADayLater().referredBy("referrer")).isNotEqualTo(patient.referredBy("referrer"));
    }

    @Test
    void a_household_is_found_by_its_address_and_is_not_taken_for_one_person() {
        String one = patient.referredBy("referrer");
        String other = patient.spouse().referredBy("referrer");

        as("coordinator")
                .get("/api/v1/persons/" + one + "/household-candidates")
                .then()
                .statusCode(200)
                .body("items.person.id", hasItem(other))
                .body("items.find { it.person.id == '%s' }.assessment".formatted(other), equalTo("UNLIKELY"))
                .body("items.find { it.person.id == '%s' }.sameHousehold".formatted(other), greaterThan(0.9f));
        as("coordinator").get("/api/v1/persons/" + one + "/matches").then().body("items", hasSize(0));
    }

    @Test
    void another_municipality_s_search_finds_nobody_here() {
        patient.referredBy("referrer");

        as("other-coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .body("candidates", hasSize(0));
    }

    @Test
    void every_person_who_was_compared_and_the_search_itself_are_in_the_audit_trail() throws Exception {
        String known = patient.referredBy("referrer");
        search(patient.described());

        assertThat(actions(known)).contains("compare-person", "read");
    }

    @Test
    void persons_recorded_before_an_upgrade_are_found_again_once_their_keys_are_made_anew() throws Exception {
        String known = patient.referredBy("referrer");
        String version = "SELECT version FROM person WHERE id = '" + known + "'";
        String before = Database.ask("24208", version).getFirst();
        try (Connection owner = Database.asOwner()) {
            letBeOfAnOlderScheme(owner, known);
        }

        watch.look();

        search(patient.described()).body("candidates[0].person.id", equalTo(known));
        assertThat(Database.ask("24208", version))
                .as("nobody who has the person in hand loses their change to it")
                .containsExactly(before);
    }

    @Test
    void no_request_waits_until_keys_are_made_anew() throws Exception {
        String known = patient.referredBy("referrer");
        try (Connection round = Database.asOwner()) {
            letBeOfAnOlderScheme(round, known);
            round.setAutoCommit(false);
            Database.ask(round, "24208", "SELECT id FROM person WHERE id = '" + known + "' FOR UPDATE");

            search(InventedPatient.somebody().described());
        }
    }

    private static void letBeOfAnOlderScheme(Connection owner, String person) throws Exception {
        Database.ask(owner, "24208", "DELETE FROM person_match_key WHERE person_id = '" + person + "' RETURNING 1");
        Database.ask(owner, "24208", "UPDATE person SET match_scheme = 0 WHERE id = '" + person + "' RETURNING 1");
    }

    private static java.util.List<String> actions(String person) throws Exception {
        return Database.ask(
                "24208", "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + person + "'");
    }

    private static ValidatableResponse search(Map<String, Object> described) {
        return as("coordinator")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .body("searchId", notNullValue());
    }

    private static String searchId(InventedPatient patient) {
        return search(patient.described()).extract().path("searchId");
    }

    private static Map<String, Object> noneOfThese(String search) {
        return new HashMap<>(Map.of("searchId", search, "decision", "NONE_OF_THESE"));
    }

    private static Map<String, Object> existing(String search, String person) {
        return Map.of("searchId", search, "decision", "EXISTING", "personId", person);
    }

    private static ValidatableResponse submit(
            InventedPatient patient, @org.jspecify.annotations.Nullable Map<String, Object> match) {
        Map<String, Object> referral = patient.referral();
        referral.put("channel", "PHONE");
        referral.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師"));
        referral.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        if (match != null) {
            referral.put("personMatch", match);
        }
        return ReferralApi.submit("coordinator", referral).then();
    }
}
