package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;

/** Somebody has taken two people for one; what was written while that held draws neither into the other's file. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TwoPersonsAfterAllIT {

    private final DeadlineWatch watch;

    private InventedPatient one = InventedPatient.somebody();
    private InventedPatient other = one.namesake();
    private String ofOne = "";
    private String ofOther = "";

    @Inject
    TwoPersonsAfterAllIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void two_namesakes_are_known() {
        ReferralApi.registerOrganisations();
        one = InventedPatient.somebody();
        other = one.namesake();
        ofOne = one.referredBy("referrer");
        ofOther = other.referredBy("other-referrer");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void parted_again_nobody_is_found_by_what_was_written_of_the_other_while_they_were_one(boolean theOneSurvives)
            throws Exception {
        String surviving = theOneSurvives ? ofOne : ofOther;
        String merged = theOneSurvives ? ofOther : ofOne;
        say("merge", surviving, merged, "SAME_DETAILS");
        for (InventedPatient meanwhile : List.of(one, other)) {
            assertThat(refer(meanwhile.withAnotherNumber())).isEqualTo(surviving);
        }
        say("merge/reversal", surviving, merged, "TWO_PERSONS");

        candidates(one.withAnotherNumber()).body("candidates.person.id", equalTo(List.of(ofOne)));
        candidates(other.withAnotherNumber()).body("candidates.person.id", equalTo(List.of(ofOther)));
        assertThat(refer(one.withAnotherNumber())).isEqualTo(ofOne);
        assertThat(refer(other.withAnotherNumber())).isEqualTo(ofOther);
        // what was written of the surviving one was rightly added to it
        assertThat(Database.ask(
                        "24208", "SELECT count(*) FROM person_description WHERE person_id = '" + surviving + "'"))
                .containsExactly("1");
    }

    @Test
    void where_the_wrong_record_was_chosen_the_person_stays_known_by_all_of_it() {
        say("merge", ofOne, ofOther, "SAME_DETAILS");
        assertThat(refer(other.withAnotherNumber())).isEqualTo(ofOne);
        say("merge/reversal", ofOne, ofOther, "WRONG_RECORD");

        candidates(other.withAnotherNumber()).body("candidates.person.id", hasItem(ofOne));
    }

    @Test
    void who_is_like_two_beyond_doubt_is_joined_with_neither_and_waits_beside_both() throws Exception {
        InventedPatient twin = one.bornADayLater();
        keyIn(twin, Map.of("decision", "EXISTING", "personId", ofOne)).body("personId", equalTo(ofOne));
        String ofTwin = keyIn(twin, Map.of("decision", "NONE_OF_THESE"))
                .body("personId", not(equalTo(ofOne)))
                .extract()
                .path("personId");

        String again = refer(twin);
        watch.look();

        assertThat(List.of(ofOne, ofTwin)).doesNotContain(again);
        assertThat(Database.ask(
                        "24208",
                        "SELECT other_id FROM person_duplicate WHERE state = 'OPEN' AND one_id = '" + again + "'"))
                .containsExactlyInAnyOrder(ofOne, ofTwin);
    }

    @Test
    void what_a_referral_about_somebody_else_said_of_them_is_gone_with_it() {
        InventedPatient twin = one.bornADayLater();
        String wrong = keyIn(twin, Map.of("decision", "EXISTING", "personId", ofOne))
                .body("personId", equalTo(ofOne))
                .extract()
                .path("id");
        ReferralApi.change("coordinator", wrong, "entered-in-error", Map.of("reason", "WRONG_PERSON"))
                .then()
                .statusCode(200);

        assertThat(refer(twin)).isNotEqualTo(ofOne);
        ReferralApi.with(ReferralApi.residentWhoIs(ofOne))
                .get("/api/v1/persons/" + ofOne + "/export")
                .then()
                .statusCode(200)
                .body("sections.items.flatten().content.identity.birthDate", not(hasItem(twin.birthDate())));
    }

    @Test
    void told_apart_who_was_wrongly_chosen_attracts_the_other_no_more() throws Exception {
        InventedPatient twin = one.bornADayLater();
        keyIn(twin, Map.of("decision", "EXISTING", "personId", ofOne));
        String ofTwin =
                keyIn(twin, Map.of("decision", "NONE_OF_THESE")).extract().path("personId");
        String again = refer(twin);
        watch.look();

        String pair = Database.ask(
                        "24208",
                        "SELECT id FROM person_duplicate WHERE one_id = '" + again + "' AND other_id = '" + ofOne + "'")
                .getFirst();
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "CONFIRMED_BY_PERSON"))
                .post("/api/v1/person-duplicates/" + pair + "/distinction")
                .then()
                .statusCode(200);
        say("merge", ofTwin, again, "SAME_DETAILS");

        assertThat(refer(twin)).isEqualTo(ofTwin);
        assertThat(refer(one)).isEqualTo(ofOne);
    }

    private static String refer(InventedPatient patient) {
        return patient.referredBy("other-referrer");
    }

    private static ValidatableResponse candidates(InventedPatient sought) {
        return as("coordinator")
                .body(sought.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse keyIn(InventedPatient patient, Map<String, String> decision) {
        Map<String, Object> match = new HashMap<>(decision);
        match.put("searchId", candidates(patient).extract().path("searchId"));
        Map<String, Object> call = patient.referral();
        call.put("channel", "PHONE");
        call.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師"));
        call.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        call.put("personMatch", match);
        return ReferralApi.submit("coordinator", call).then().statusCode(201);
    }

    private static void say(String what, String surviving, String merged, String reason) {
        ReferralApi.post(
                        "coordinator",
                        "/api/v1/persons/" + surviving + "/" + what,
                        Map.of("mergedPersonId", merged, "reason", reason))
                .then()
                .statusCode(201);
    }
}
