package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.subjectaccess.persistence.HeldTables;
import org.tsunagari.testkit.RealComponents;

/** A person gets everything that is held about them. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ExportingPersonsIT {

    /** Tables with personal columns that are about people at work, or about nobody who is known by a key of their own. */
    private static final List<String> NOT_ABOUT_PERSONS =
            List.of("practitioner", "register_name", "person_search", "person_key", "audit_event");

    @Inject
    HeldTables tables;

    private InventedPatient patient = InventedPatient.somebody();
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @BeforeEach
    void a_clinic_has_referred_somebody() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
        referral = refer(patient);
    }

    @Test
    void the_person_gets_what_was_written_with_encrypted_values_opened() {
        ReferralApi.with(ReferralApi.residentWhoIs(referral.personId()))
                .get(path(referral))
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("Cache-Control", containsString("no-store"))
                .body("recordIds", equalTo(List.of(referral.personId())))
                .body("sections.name", hasItems("person", "referral", "consent", "person_account"))
                .body(
                        "sections.find { it.name == 'person' }.items[0].identity.toString()",
                        containsString(patient.name()))
                .body(
                        "sections.find { it.name == 'person' }.items[0].contact.toString()",
                        containsString(patient.address()))
                .body("sections.find { it.name == 'consent' }.items[0].witness", equalTo("見本 看護師"))
                .body("sections.find { it.name == 'referral' }.items[0].wish", equalTo("話し相手がほしい"));
    }

    @Test
    void nothing_is_left_encrypted_and_nothing_without_a_meaning() {
        export(referral)
                .body(
                        "sections.items.flatten().collectMany { it.values() }.collect { it.toString() }",
                        not(hasItem(startsWith("\\x"))))
                .body("sections.meaning", not(hasItem("")))
                .body("sections.members.collectMany { it.values() }", not(hasItem("")));
    }

    @Test
    void a_merged_person_gets_what_stands_under_every_record() {
        ReferralApi.Receipt other = refer(patient.livingElsewhere());
        as("coordinator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mergedPersonId", other.personId(), "reason", "SAME_DETAILS"))
                .post("/api/v1/persons/" + referral.personId() + "/merge")
                .then()
                .statusCode(201);

        export(other)
                .body("personId", equalTo(referral.personId()))
                .body("recordIds", hasItems(referral.personId(), other.personId()))
                .body("sections.find { it.name == 'referral' }.items.id", hasItems(referral.id(), other.id()))
                .body(
                        "sections.find { it.name == 'person' }.items.collect { it.contact.toString() }",
                        hasItem(containsString(patient.livingElsewhere().address())));
    }

    @Test
    void on_paper_it_is_a_pdf_with_the_same_values() throws Exception {
        byte[] paper = as("coordinator")
                .accept("application/pdf")
                .get(path(referral))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(
                            "保有個人データの開示", referral.personId(), patient.name().replace(" ", ""), "話し相手がほしい", "相談支援の依頼");
        }
    }

    @Test
    void nobody_else_gets_it() {
        as("resident").get(path(referral)).then().statusCode(404);
        as("other-coordinator").get(path(referral)).then().statusCode(404);
        as("referrer").get(path(referral)).then().statusCode(403);
        as("link-worker").get(path(referral)).then().statusCode(403);
    }

    @Test
    void each_export_is_in_the_audit_trail() throws Exception {
        export(referral);

        assertThat(Database.ask(
                        "24208",
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE person_id = '" + referral.personId()
                                + "'"))
                .contains("export-person");
    }

    @Test
    void no_table_with_personal_columns_is_forgotten() throws Exception {
        List<String> personal = Database.ask("24208", """
                SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0
                  AND (col_description(c.oid, a.attnum) LIKE '[personal]%' OR col_description(c.oid, a.attnum) LIKE '[sensitive]%')
                """);
        List<String> exported = QuarkusTransaction.requiringNew()
                .call(() ->
                        tables.all().stream().map(lead -> lead.table().name()).toList());

        assertThat(personal).isNotEmpty();
        assertThat(exported)
                .containsAll(personal.stream()
                        .filter(table -> !NOT_ABOUT_PERSONS.contains(table))
                        .toList());
    }

    @Test
    void the_person_gets_why_a_referral_was_changed_and_declined_and_what_it_said_before() throws Exception {
        ReferralApi.change(
                        "referrer",
                        referral.id(),
                        "amendments",
                        Map.of("reason", "TOLD_LATER", "wish", "庭のことも相談したい", "note", "あとから聞いた(見本)"))
                .then()
                .statusCode(200);
        ReferralApi.change(
                        "coordinator",
                        referral.id(),
                        "decline",
                        Map.of("reason", "OUTSIDE_REMIT", "note", "ほかの窓口を案内した(見本)"))
                .then()
                .statusCode(200);

        String transitions = "sections.find { it.name == 'referral_transition' }.items.";
        export(referral)
                .body(transitions + "note", hasItems("あとから聞いた(見本)", "ほかの窓口を案内した(見本)"))
                .body(transitions + "before.wish", hasItem("話し相手がほしい"));
        byte[] paper = as("coordinator")
                .accept("application/pdf")
                .get(path(referral))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("ほかの窓口を案内した", "あとから聞いた");
        }
    }

    private static ReferralApi.Receipt refer(InventedPatient patient) {
        Map<String, Object> referral = patient.referral();
        referral.put("wish", "話し相手がほしい");
        return ReferralApi.submit("referrer", referral)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    private static ValidatableResponse export(ReferralApi.Receipt of) {
        return as("coordinator").accept("application/json").get(path(of)).then().statusCode(200);
    }

    private static String path(ReferralApi.Receipt of) {
        return "/api/v1/persons/" + of.personId() + "/export";
    }
}
