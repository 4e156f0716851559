package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** A clinic and a pharmacy have referred one person, and two records came of it. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class MergingPersonsIT {

    private InventedPatient patient = InventedPatient.somebody();
    private ReferralApi.Receipt ofClinic = new ReferralApi.Receipt("", "", "", "");
    private ReferralApi.Receipt ofPharmacy = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void one_person_has_two_records() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        ofClinic = refer("referrer", patient);
        ofPharmacy = refer("other-referrer", patient.livingElsewhere());
        assertThat(ofClinic.personId()).isNotEqualTo(ofPharmacy.personId());
    }

    @Test
    void both_referrals_are_found_under_the_surviving_record_and_under_the_other_id() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        for (ReferralApi.Receipt either : List.of(ofClinic, ofPharmacy)) {
            as("coordinator")
                    .get("/api/v1/referrals?personId=" + either.personId())
                    .then()
                    .body("items.id", hasItems(ofClinic.id(), ofPharmacy.id()));
            as("coordinator")
                    .get("/api/v1/persons/" + either.personId())
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(ofClinic.personId()));
        }
    }

    @Test
    void no_source_loses_its_referral_and_each_may_read_the_person() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        as("referrer").get("/api/v1/referrals/" + ofClinic.id()).then().statusCode(200);
        as("other-referrer").get("/api/v1/referrals/" + ofPharmacy.id()).then().statusCode(200);
        as("other-referrer")
                .get("/api/v1/persons/" + ofPharmacy.personId())
                .then()
                .statusCode(200);
        as("other-referrer").get("/api/v1/referrals").then().body("items.id", hasItem(ofPharmacy.id()));
    }

    @Test
    void no_account_is_lost_a_resident_of_either_record_reads_all_of_it() {
        linkResident(ofPharmacy);
        merge(ofClinic, ofPharmacy).statusCode(201);

        as("resident").get("/api/v1/persons/" + ofClinic.personId()).then().statusCode(200);
        as("resident").get("/api/v1/referrals").then().body("items.id", hasItems(ofClinic.id(), ofPharmacy.id()));
        as("resident")
                .get("/api/v1/persons/" + ofClinic.personId() + "/consents")
                .then()
                .statusCode(200);
    }

    @Test
    void what_the_person_agreed_to_on_either_side_comes_together() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        as("coordinator")
                .get("/api/v1/persons/" + ofClinic.personId() + "/consents")
                .then()
                .body("items", hasSize(2))
                .body(
                        "items.scope.recipientOrganisations.flatten()",
                        hasItems(ReferralApi.CLINIC.toString(), ReferralApi.PHARMACY.toString()));
    }

    @Test
    void of_a_consent_and_a_later_withdrawal_the_withdrawal_counts_and_everything_open_waits() {
        withdraw(ofPharmacy);
        merge(ofClinic, ofPharmacy).statusCode(201);

        status(ofClinic).body("status", equalTo("ON_HOLD"));
        status(ofPharmacy).body("status", equalTo("ON_HOLD"));
    }

    @Test
    void a_withdrawal_before_the_latest_consent_does_not_undo_it() {
        withdraw(ofClinic);
        refer("referrer", patient);
        merge(ofPharmacy, ofClinic).statusCode(201);

        status(ofPharmacy).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void what_was_taken_back_stays_so_though_something_else_was_agreed_to_later() {
        List<Map<String, Object>> dentists =
                List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), List.of("IDENTITY")));
        withdraw(ofClinic);
        give(ofClinic, false, dentists);

        merge(ofPharmacy, ofClinic).statusCode(201);

        assertThat(shared(ofClinic)).containsExactly("DENTIST");
        snapshot(ofPharmacy).body("withdrawn", equalTo(true));
        snapshot(ofClinic).body("withdrawn", equalTo(false));
        toldThePharmacy(false);
    }

    @Test
    void what_was_taken_back_under_one_of_three_records_is_taken_back_under_the_oldest_too() {
        ReferralApi.Receipt third = refer("referrer", patient.bornADayLater());
        withdraw(ofClinic);
        give(third, false, List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), List.of("IDENTITY"))));

        merge(ofClinic, third).statusCode(201);
        merge(ofClinic, ofPharmacy).statusCode(201);

        snapshot(ofPharmacy).body("withdrawn", equalTo(true));
        snapshot(ofClinic).body("withdrawn", equalTo(true));
        snapshot(third).body("withdrawn", equalTo(false));
    }

    @Test
    void what_was_agreed_to_between_a_withdrawal_and_a_merge_outlives_the_next_merge() {
        ReferralApi.Receipt third = refer("referrer", patient.bornADayLater());
        withdraw(ofClinic);
        give(third, true, List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), List.of("IDENTITY"))));
        merge(ofClinic, ofPharmacy).statusCode(201);

        merge(ofClinic, third).statusCode(201);

        snapshot(third).body("withdrawn", equalTo(false));
        assertThat(shared(third)).containsExactly("DENTIST");
    }

    @Test
    void a_withdrawal_after_the_merge_holds_for_all_of_it() {
        merge(ofClinic, ofPharmacy).statusCode(201);
        withdraw(ofClinic);

        status(ofClinic).body("status", equalTo("ON_HOLD"));
        status(ofPharmacy).body("status", equalTo("ON_HOLD"));
        as("coordinator")
                .get("/api/v1/persons/" + ofPharmacy.personId() + "/consents")
                .then()
                .body("items[0].withdrawn", equalTo(true));
    }

    @Test
    void what_is_taken_back_under_one_record_is_taken_back_under_all() throws Exception {
        ConsentApi.assignLinkWorker(ofPharmacy.personId());
        merge(ofClinic, ofPharmacy).statusCode(201);
        as("link-worker").get("/api/v1/persons/" + ofPharmacy.personId()).then().body("address", notNullValue());

        narrow(ofClinic, List.of(ConsentApi.line(List.of("PHARMACY"), List.of("SUPPORT"), List.of("IDENTITY"))));

        as("link-worker").get("/api/v1/persons/" + ofPharmacy.personId()).then().statusCode(404);
        as("link-worker").get("/api/v1/referrals").then().body("items.id", not(hasItem(ofPharmacy.id())));
        part(ofClinic, ofPharmacy).statusCode(201);
        as("link-worker").get("/api/v1/persons/" + ofPharmacy.personId()).then().statusCode(404);
    }

    @Test
    void what_remains_may_stand_under_either_record_and_none_gets_more_than_it_had() {
        List<String> categories = List.of("IDENTITY", "NEEDS");
        give(ofClinic, true, List.of(ConsentApi.line(List.of("PHARMACY"), List.of("SUPPORT"), categories)));
        give(ofPharmacy, true, List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), categories)));
        merge(ofClinic, ofPharmacy).statusCode(201);

        narrow(
                ofClinic,
                List.of(ConsentApi.line(List.of("PHARMACY", "DENTIST"), List.of("SUPPORT"), List.of("IDENTITY"))));

        assertThat(shared(ofClinic)).containsExactly("PHARMACY");
        assertThat(shared(ofPharmacy)).containsExactly("DENTIST");
        ConsentApi.post(
                        "coordinator",
                        "/consents/" + inForce(ofClinic) + "/narrowing",
                        Map.of("scope", List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), categories))))
                .then()
                .statusCode(422)
                .body("code", equalTo("consent-not-narrower"));
    }

    @Test
    void an_earlier_end_is_the_end_under_all_records() throws Exception {
        merge(ofClinic, ofPharmacy).statusCode(201);

        ConsentApi.post(
                        "coordinator",
                        "/consents/" + inForce(ofClinic) + "/narrowing",
                        Map.of("validUntil", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(201);

        for (ReferralApi.Receipt either : List.of(ofClinic, ofPharmacy)) {
            as("coordinator")
                    .get("/api/v1/consents/" + inForce(either))
                    .then()
                    .body("validUntil", equalTo("2099-01-01T00:00:00Z"));
        }
    }

    @Test
    void a_source_that_may_not_be_told_under_one_record_is_told_under_none() {
        merge(ofClinic, ofPharmacy).statusCode(201);
        toldThePharmacy(true);

        ConsentApi.post(
                        "coordinator",
                        "/consents/" + inForce(ofClinic) + "/source-feedback",
                        Map.of("sourceMayBeTold", false, "organisationId", ReferralApi.PHARMACY))
                .then()
                .statusCode(201);

        toldThePharmacy(false);
        as("referrer").get("/api/v1/referrals/" + ofClinic.id()).then().body("redacted", not(hasItem("SUPPORT")));
    }

    @Test
    void a_later_no_to_a_source_counts_though_the_earlier_record_said_yes() {
        Map<String, Object> later = patient.bornADayLater().referral();
        later.put("consent", ConsentApi.signed());
        ReferralApi.Receipt silent = ReferralApi.submit("referrer", later)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        assertThat(silent.personId()).isNotEqualTo(ofClinic.personId());

        merge(ofClinic, silent).statusCode(201);

        for (ReferralApi.Receipt either : List.of(ofClinic, silent)) {
            as("referrer").get("/api/v1/referrals/" + either.id()).then().body("redacted", hasItem("SUPPORT"));
        }
    }

    @Test
    void a_later_yes_to_a_source_counts_though_the_earlier_record_said_no() {
        Map<String, Object> earlier = patient.bornADayLater().referral();
        earlier.put("consent", ConsentApi.signed());
        ReferralApi.Receipt silent = ReferralApi.submit("referrer", earlier)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
        ReferralApi.Receipt again = refer("referrer", patient);
        assertThat(again.personId()).isEqualTo(ofClinic.personId());

        merge(silent, ofClinic).statusCode(201);

        as("referrer").get("/api/v1/referrals/" + again.id()).then().body("redacted", not(hasItem("SUPPORT")));
    }

    @Test
    void a_consent_by_itself_says_it_for_all_records() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        give(ofClinic, false, List.of(ConsentApi.line(List.of("DENTIST"), List.of("SUPPORT"), List.of("IDENTITY"))));

        toldThePharmacy(false);
        assertThat(shared(ofPharmacy)).containsOnly("DENTIST");
    }

    @Test
    void a_referral_that_says_no_silences_its_source_under_all_records() {
        merge(ofClinic, ofPharmacy).statusCode(201);
        Map<String, Object> again = patient.livingElsewhere().referral();
        again.put("consent", ConsentApi.signed());

        ReferralApi.submit("other-referrer", again)
                .then()
                .statusCode(201)
                .body("personId", equalTo(ofClinic.personId()));

        toldThePharmacy(false);
    }

    @Test
    void a_family_member_is_not_the_person_under_the_other_id_either() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        ConsentApi.post(
                        ConsentApi.familyOf(ofPharmacy.personId()),
                        "/persons/" + ofPharmacy.personId() + "/consents",
                        ConsentApi.signed())
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("family-is-not-the-person"));
    }

    @Test
    void the_person_is_told_about_a_referral_of_either_record_under_either_id() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        for (ReferralApi.Receipt either : List.of(ofClinic, ofPharmacy)) {
            ConsentApi.post(
                            "coordinator",
                            "/persons/" + either.personId() + "/feedback",
                            Map.of("referralId", ofPharmacy.id()))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void an_emergency_is_told_by_the_latest_referral_of_all_records() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        ConsentApi.post(
                        "link-worker",
                        "/persons/" + ofClinic.personId() + "/emergency-accesses",
                        Map.of("reason", "救急搬送のため(見本)"))
                .then()
                .statusCode(201);

        as("coordinator")
                .get("/api/v1/notices?limit=200")
                .then()
                .body("items.findAll { it.code == 'EMERGENCY_ACCESS' }.referralNumber", hasItem(ofPharmacy.number()));
    }

    @Test
    void parted_again_each_record_has_what_was_its_own() {
        linkResident(ofPharmacy);
        merge(ofClinic, ofPharmacy).statusCode(201);
        part(ofClinic, ofPharmacy).statusCode(201);

        as("coordinator")
                .get("/api/v1/referrals?personId=" + ofClinic.personId())
                .then()
                .body("items.id", equalTo(List.of(ofClinic.id())));
        as("coordinator")
                .get("/api/v1/persons/" + ofPharmacy.personId())
                .then()
                .body("id", equalTo(ofPharmacy.personId()));
        as("resident").get("/api/v1/persons/" + ofPharmacy.personId()).then().statusCode(200);
        as("resident").get("/api/v1/persons/" + ofClinic.personId()).then().statusCode(404);
        as("other-referrer")
                .get("/api/v1/persons/" + ofClinic.personId())
                .then()
                .statusCode(404);
    }

    @Test
    void parted_again_each_has_its_own_consent() {
        merge(ofClinic, ofPharmacy).statusCode(201);
        part(ofClinic, ofPharmacy).statusCode(201);

        status(ofClinic).body("status", equalTo("SUBMITTED"));
        as("coordinator")
                .get("/api/v1/persons/" + ofClinic.personId() + "/consents")
                .then()
                .body("items[0].withdrawn", equalTo(false))
                .body("items[0].scope.recipientOrganisations.flatten()", not(hasItem(ReferralApi.PHARMACY.toString())));
    }

    @Test
    void what_was_withdrawn_while_they_were_one_stays_withdrawn_for_both_after_the_parting() {
        merge(ofClinic, ofPharmacy).statusCode(201);
        withdraw(ofClinic);
        part(ofClinic, ofPharmacy).statusCode(201);

        status(ofClinic).body("status", equalTo("ON_HOLD"));
        status(ofPharmacy).body("status", equalTo("ON_HOLD"));
    }

    @Test
    void parted_again_each_reads_who_saw_what_was_its_own_while_they_were_one() throws Exception {
        ConsentApi.assignLinkWorker(ofPharmacy.personId());
        merge(ofClinic, ofPharmacy).statusCode(201);
        as("link-worker").get("/api/v1/referrals/" + ofPharmacy.id()).then().statusCode(200);
        as("link-worker").get("/api/v1/persons/" + ofPharmacy.personId()).then().statusCode(200);
        part(ofClinic, ofPharmacy).statusCode(201);

        ledger(ofPharmacy).body("items.object", hasItem("referrals/" + ofPharmacy.id()));
        // the description that was shown is the surviving record's
        ledger(ofClinic)
                .body("items.object", hasItem("persons/" + ofPharmacy.personId()))
                .body("items.object", not(hasItem("referrals/" + ofPharmacy.id())));
        assertThat(Database.ask(
                        "24208",
                        "SELECT DISTINCT person_id FROM audit_event WHERE payload::jsonb ->> 'action' = 'read'"
                                + " AND payload::jsonb ->> 'object' = 'referrals/" + ofPharmacy.id() + "'"))
                .containsExactly(ofPharmacy.personId());
    }

    private static ValidatableResponse ledger(ReferralApi.Receipt of) {
        return as("coordinator")
                .get("/api/v1/persons/" + of.personId() + "/disclosures")
                .then()
                .statusCode(200);
    }

    @Test
    void a_person_of_three_records_falls_apart_where_it_was_joined() {
        ReferralApi.Receipt third = refer("referrer", patient.bornADayLater());
        merge(ofPharmacy, third).statusCode(201);
        merge(ofClinic, ofPharmacy).statusCode(201);
        person(third).body("id", equalTo(ofClinic.personId()));

        part(ofClinic, ofPharmacy).statusCode(201);

        person(third).body("id", equalTo(ofPharmacy.personId()));
        person(ofClinic).body("id", equalTo(ofClinic.personId()));
        as("coordinator")
                .get("/api/v1/persons/" + ofPharmacy.personId() + "/merge")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].undoneReason", equalTo("TWO_PERSONS"));
    }

    @Test
    void a_merged_record_is_found_by_its_old_description_and_shown_as_the_one_that_stands_for_it() {
        merge(ofClinic, ofPharmacy).statusCode(201);

        as("coordinator")
                .body(patient.livingElsewhere().described())
                .post("/api/v1/persons/matches")
                .then()
                .body("candidates.person.id", equalTo(List.of(ofClinic.personId())))
                .body("candidates[0].evidence.level", hasItem("ADDRESS_SAME"));
        assertThat(refer("referrer", patient.livingElsewhere()).personId()).isEqualTo(ofClinic.personId());
    }

    @Test
    void two_records_into_which_two_people_sign_in_are_not_merged() {
        linkResident(ofClinic);
        link(ofPharmacy, UUID.randomUUID().toString());

        merge(ofClinic, ofPharmacy).statusCode(409).body("code", equalTo("two-own-accounts"));
    }

    @Test
    void two_records_are_not_merged_where_who_signs_in_as_one_person_acts_for_the_other() {
        String daughter = UUID.randomUUID().toString();
        link(ofClinic, daughter);
        link(ofPharmacy, daughter, "FAMILY");

        merge(ofClinic, ofPharmacy).statusCode(409).body("code", equalTo("two-own-accounts"));
        merge(ofPharmacy, ofClinic).statusCode(409).body("code", equalTo("two-own-accounts"));
    }

    @Test
    void a_record_is_not_merged_twice_nor_with_itself_nor_parted_when_it_is_not_merged() {
        part(ofClinic, ofPharmacy).statusCode(409).body("code", equalTo("persons-not-merged"));
        merge(ofClinic, ofClinic).statusCode(422).body("violations[0].pointer", equalTo("/mergedPersonId"));
        merge(ofClinic, ofPharmacy).statusCode(201);
        merge(ofClinic, ofPharmacy).statusCode(409).body("code", equalTo("person-already-merged"));
        merge(ofPharmacy, ofClinic).statusCode(409).body("code", equalTo("person-already-merged"));
    }

    @Test
    void records_of_another_municipality_do_not_exist() {
        as("other-coordinator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mergedPersonId", ofPharmacy.personId(), "reason", "SAME_DETAILS"))
                .post("/api/v1/persons/" + ofClinic.personId() + "/merge")
                .then()
                .statusCode(404);
    }

    @Test
    void the_other_services_hear_of_both_and_nothing_of_why() {
        merge(ofClinic, ofPharmacy).statusCode(201);
        part(ofClinic, ofPharmacy).statusCode(201);

        String pair = "{\"survivingPersonId\":\"" + ofClinic.personId() + "\",\"mergedPersonId\":\""
                + ofPharmacy.personId() + "\",\"municipality\":\"24208\"}";
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            Awaitility.await("merge and parting are published")
                    .atMost(CaseService.PATIENCE)
                    .until(() -> kafka.records("referral-events").stream()
                                    .filter(record ->
                                            ofClinic.personId().equals(record.key()) && pair.equals(record.value()))
                                    .count()
                            == 2);
        }
    }

    @Test
    void both_records_have_it_in_the_audit_trail() throws Exception {
        merge(ofClinic, ofPharmacy).statusCode(201);
        part(ofClinic, ofPharmacy).statusCode(201);

        for (ReferralApi.Receipt either : List.of(ofClinic, ofPharmacy)) {
            assertThat(Database.ask(
                            "24208",
                            "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '"
                                    + either.personId() + "'"))
                    .contains("merge-persons", "part-persons");
        }
    }

    private static ReferralApi.Receipt refer(String account, InventedPatient patient) {
        return ReferralApi.submit(account, patient.referral())
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    private static ValidatableResponse merge(ReferralApi.Receipt surviving, ReferralApi.Receipt merged) {
        return say(surviving, merged, "merge", "SAME_DETAILS");
    }

    private static ValidatableResponse part(ReferralApi.Receipt surviving, ReferralApi.Receipt merged) {
        return say(surviving, merged, "merge/reversal", "TWO_PERSONS");
    }

    private static ValidatableResponse say(
            ReferralApi.Receipt surviving, ReferralApi.Receipt merged, String what, String reason) {
        return as("coordinator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mergedPersonId", merged.personId(), "reason", reason))
                .post("/api/v1/persons/" + surviving.personId() + "/" + what)
                .then();
    }

    private static ValidatableResponse person(ReferralApi.Receipt of) {
        return as("coordinator").get("/api/v1/persons/" + of.personId()).then().statusCode(200);
    }

    private static ValidatableResponse status(ReferralApi.Receipt of) {
        return as("coordinator").get("/api/v1/referrals/" + of.id()).then().statusCode(200);
    }

    /** What another service hears about this very record. */
    private static ValidatableResponse snapshot(ReferralApi.Receipt of) {
        return ReferralApi.with(
                        TestTokens.as("case-service").withRoles("service").withMunicipalities("24208"))
                .get("/internal/consent-snapshots/" + of.personId())
                .then()
                .statusCode(200);
    }

    private static void linkResident(ReferralApi.Receipt to) {
        link(to, "00000000-0000-4000-9000-000000000008");
    }

    private static void link(ReferralApi.Receipt to, String account) {
        link(to, account, "SELF");
    }

    private static void link(ReferralApi.Receipt to, String account, String relation) {
        as("coordinator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("account", account, "relation", relation))
                .post("/api/v1/persons/" + to.personId() + "/accounts")
                .then()
                .statusCode(201);
    }

    private void toldThePharmacy(boolean whether) {
        as("other-referrer")
                .get("/api/v1/referrals/" + ofPharmacy.id())
                .then()
                .statusCode(200)
                .body("redacted", whether ? not(hasItem("SUPPORT")) : hasItem("SUPPORT"));
    }

    private static void narrow(ReferralApi.Receipt of, List<Map<String, Object>> remains) {
        ConsentApi.post("coordinator", "/consents/" + inForce(of) + "/narrowing", Map.of("scope", remains))
                .then()
                .statusCode(201);
    }

    private static void give(ReferralApi.Receipt of, boolean sourceMayBeTold, List<Map<String, Object>> scope) {
        Map<String, Object> consent = ConsentApi.signed();
        consent.put("sourceMayBeTold", sourceMayBeTold);
        consent.put("scope", scope);
        ConsentApi.post("coordinator", "/persons/" + of.personId() + "/consents", consent)
                .then()
                .statusCode(201);
    }

    /** The latest version under this very record. */
    private static String inForce(ReferralApi.Receipt of) {
        return as("coordinator")
                .get("/api/v1/persons/" + of.personId() + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.personId == '" + of.personId() + "' }.id");
    }

    /** Kinds of organisations with which it is shared. */
    private static List<String> shared(ReferralApi.Receipt of) {
        return as("coordinator")
                .get("/api/v1/consents/" + inForce(of))
                .then()
                .extract()
                .path("scope.recipientKinds.flatten()");
    }

    private static void withdraw(ReferralApi.Receipt of) {
        String consent = as("coordinator")
                .get("/api/v1/persons/" + of.personId() + "/consents")
                .then()
                .extract()
                .path("items[0].id");
        as("coordinator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of())
                .post("/api/v1/consents/" + consent + "/withdrawal")
                .then()
                .statusCode(201);
    }
}
