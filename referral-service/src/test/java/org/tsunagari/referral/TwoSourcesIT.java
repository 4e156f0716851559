package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/**
 * Two sources refer one person. Whoever knows somebody's name, birthday and telephone must not learn by a referral where
 * that person lives now: it may be the one from whom they moved away.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TwoSourcesIT {

    private static final String PERSONS = "/api/v1/persons/";

    private final InventedPatient patient = InventedPatient.somebody();
    private String person = "";
    private String oldAddress = "";
    private String referral = "";

    @BeforeEach
    void theClinicKnowsTheNewAddressAndThePharmacyTheOldOne() {
        ReferralApi.registerOrganisations();
        person = patient.referredBy("referrer");
        Map<String, Object> described = new HashMap<>(patient.described());
        oldAddress = "三重県津市昔の町" + patient.number();
        described.put("address", oldAddress);
        Map<String, Object> second = patient.referral();
        second.put("person", described);
        referral = ReferralApi.submit("other-referrer", second)
                .then()
                .statusCode(201)
                .body("personId", equalTo(person))
                .extract()
                .path("id");
    }

    @Test
    void each_source_reads_the_address_that_it_wrote() {
        as("other-referrer").get(PERSONS + person).then().statusCode(200).body("address", equalTo(oldAddress));
        as("referrer").get(PERSONS + person).then().statusCode(200).body("address", equalTo(patient.address()));
        as("coordinator").get(PERSONS + person).then().statusCode(200).body("address", equalTo(patient.address()));
    }

    @Test
    void who_writes_again_reads_what_it_wrote_last() {
        Map<String, Object> again = patient.referral();
        ReferralApi.submit("other-referrer", again).then().statusCode(201).body("personId", equalTo(person));

        as("other-referrer").get(PERSONS + person).then().body("address", equalTo(patient.address()));
    }

    /** The old address would send the ambulance to the wrong door. */
    @Test
    void who_breaks_the_glass_reads_the_record_and_the_person_reads_that_in_the_ledger() {
        ReferralApi.post("other-referrer", PERSONS + person + "/emergency-accesses", Map.of("reason", "救急搬送のため"))
                .then()
                .statusCode(201);

        as("other-referrer").get(PERSONS + person).then().statusCode(200).body("address", equalTo(patient.address()));

        as("coordinator")
                .get(PERSONS + person + "/disclosures")
                .then()
                .body("items[0].basis", equalTo("EMERGENCY"))
                .body("items[0].categories", equalTo(List.of("CONTACT", "IDENTITY")));
    }

    @Test
    void a_link_worker_of_a_source_reads_of_the_record_what_the_person_agreed_to() throws Exception {
        CorrectingPersonsIT.correct(person, "NAME_CHANGED", patient.married().described())
                .then()
                .statusCode(201);
        Map<String, Object> consent = ConsentApi.signed();
        consent.put("scope", List.of(ConsentApi.line(List.of("PHARMACY"), List.of("SUPPORT"), List.of("CONTACT"))));
        ConsentApi.post("coordinator", "/persons/" + person + "/consents", consent)
                .then()
                .statusCode(201);
        ConsentApi.assignLinkWorker(person);

        ReferralApi.with(TestTokens.as("link-worker").withOrganisation(ReferralApi.PHARMACY, "PHARMACY"))
                .get(PERSONS + person)
                .then()
                .statusCode(200)
                .body("redacted", equalTo(List.of()))
                .body("name", equalTo(patient.name()))
                .body("address", equalTo(patient.address()));

        as("coordinator")
                .get(PERSONS + person + "/disclosures")
                .then()
                .body("items[0].basis", equalTo("CONSENT"))
                .body("items[0].categories", equalTo(List.of("CONTACT")));
    }

    @Test
    void form_1_is_printed_as_its_source_wrote_it_for_everybody() throws IOException {
        for (String reader : new String[] {"other-referrer", "coordinator"}) {
            byte[] pdf = as(reader)
                    .accept("application/pdf")
                    .get("/api/v1/referrals/" + referral)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .contains("昔の町" + patient.number())
                        .doesNotContain(patient.address().replace("三重県", ""));
            }
        }
    }

    /** Whoever learns the name that somebody has taken elsewhere may find them by it. */
    @Test
    void the_page_for_a_source_calls_the_person_as_that_source_did() throws IOException {
        InventedPatient renamed = patient.married();
        Map<String, Object> call = new HashMap<>(renamed.referral());
        call.put("channel", "PHONE");
        call.put("sourceOrganisationId", ReferralApi.PHARMACY.toString());
        call.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 薬剤師", "contact", "0595-00-0002"));
        String search = as("coordinator")
                .body(renamed.described())
                .post(PERSONS + "matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "EXISTING", "personId", person));
        String called = ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(201)
                .body("personId", equalTo(person))
                .extract()
                .path("id");
        ReferralApi.change("coordinator", called, "decline", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(200);
        List<String> waiting = as("coordinator")
                .get("/api/v1/source-deliveries?referralId=" + called)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        byte[] pdf = as("coordinator")
                .accept("application/pdf")
                .get("/api/v1/source-deliveries/" + waiting.getFirst())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(renamed.name().replace(" ", ""))
                    .doesNotContain(patient.name().replace(" ", ""));
        }
    }

    @Test
    void what_a_source_wrote_is_sealed_and_in_the_persons_own_file() throws Exception {
        assertThat(Dump.everyRow())
                .filteredOn(row -> Dump.shows(row, oldAddress))
                .isEmpty();
        as("coordinator")
                .get(PERSONS + person + "/export")
                .then()
                .statusCode(200)
                .body(
                        "sections.find { it.name == 'person_source_description' }.items.content.contact.address",
                        org.hamcrest.Matchers.hasItem(oldAddress));
    }
}
