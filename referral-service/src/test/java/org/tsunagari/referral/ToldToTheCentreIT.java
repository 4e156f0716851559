package org.tsunagari.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** What comes by phone or from the community, mostly before anybody has asked the person. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class ToldToTheCentreIT {

    private static final String TOPIC = "referral-events";

    private final InventedPatient patient = InventedPatient.somebody();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void a_call_without_consent_waits_and_nobody_else_hears_of_it() throws Exception {
        ReferralApi.Receipt call = told(patient.toldByPhone());

        as("coordinator")
                .get("/api/v1/referrals/" + call.id())
                .then()
                .body("status", equalTo("SUBMITTED"))
                .body("basis", nullValue())
                .body("reporter.name", equalTo("見本 看護師"));
        ReferralApi.change("coordinator", call.id(), "acceptance", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("basis-required"));
        assertThat(events(call.id())).isEmpty();
    }

    @Test
    void when_the_person_agrees_it_goes_on() throws Exception {
        ReferralApi.Receipt call = told(patient.toldByPhone());

        ReferralApi.consent(call.personId(), true).then().statusCode(201);

        as("coordinator").get("/api/v1/referrals/" + call.id()).then().body("basis", equalTo("CONSENT"));
        assertThat(events(call.id())).containsExactly("ReferralSubmitted");
        ReferralApi.accept(call);
    }

    @Test
    void the_consent_of_a_later_referral_is_enough() throws Exception {
        ReferralApi.Receipt call = told(patient.toldByPhone());

        assertThat(patient.referredBy("referrer")).isEqualTo(call.personId());

        as("coordinator").get("/api/v1/referrals/" + call.id()).then().body("basis", equalTo("CONSENT"));
    }

    @Test
    void the_law_may_put_something_in_the_consents_place_once() throws Exception {
        ReferralApi.Receipt call = told(patient.toldByPhone());
        Map<String, Object> basis = Map.of("type", "SUPPORT_CONFERENCE", "reason", "同意が得られない(見本)");

        ReferralApi.change("coordinator", call.id(), "basis", basis)
                .then()
                .statusCode(200)
                .body("basis", equalTo("SUPPORT_CONFERENCE"));
        assertThat(events(call.id())).containsExactly("ReferralSubmitted");
        ReferralApi.change("coordinator", call.id(), "basis", basis)
                .then()
                .statusCode(409)
                .body("code", equalTo("basis-known"));
        ReferralApi.change("referrer", call.id(), "basis", basis).then().statusCode(403);
    }

    @Test
    void the_source_of_a_call_is_not_told_who_called() {
        ReferralApi.Receipt call = told(patient.toldByPhone());

        as("referrer")
                .get("/api/v1/referrals/" + call.id())
                .then()
                .statusCode(200)
                .body("channel", equalTo("PHONE"))
                .body("reporter", nullValue());
    }

    @Test
    void a_neighbour_speaks_for_no_organisation_and_may_stay_unknown() throws Exception {
        Map<String, Object> form = patient.toldByPhone();
        form.put("channel", "COMMUNITY");
        form.remove("sourceOrganisationId");
        form.put("reporter", Map.of("kind", "NEIGHBOUR", "anonymous", true));

        ReferralApi.Receipt told = told(form);

        as("coordinator")
                .get("/api/v1/referrals/" + told.id())
                .then()
                .body("sourceKind", equalTo("COMMUNITY"))
                .body("sourceOrganisationId", equalTo(ReferralApi.CENTRE.toString()))
                .body("reporter.kind", equalTo("NEIGHBOUR"))
                .body("reporter.anonymous", equalTo(true));
        assertThat(Database.ask("24208", "SELECT reporter FROM referral WHERE id = '" + told.id() + "'"))
                .containsExactly((String) null);
    }

    @Test
    void who_told_is_sealed_and_never_in_the_persons_own_file() throws Exception {
        Map<String, Object> form = patient.toldByPhone();
        form.put("reporter", Map.of("kind", "POLICE", "name", "巡査カナリア" + patient.number(), "contact", "0595-99-0110"));
        ReferralApi.Receipt told = told(form);

        assertThat(Dump.everyRow())
                .filteredOn(row -> Dump.shows(row, "巡査カナリア" + patient.number()))
                .isEmpty();
        as("coordinator")
                .get("/api/v1/persons/" + told.personId() + "/export")
                .then()
                .statusCode(200)
                .body("sections.find { it.name == 'referral' }.items[0]", not(hasKey("reporter")));
    }

    /** A file's name may be somebody's, and of one neighbour the kind says who it was. */
    @Test
    void what_kind_of_person_told_and_what_they_brought_is_not_in_the_persons_own_file_either() {
        Map<String, Object> form = patient.toldByPhone();
        form.put("channel", "COMMUNITY");
        form.put("reporter", Map.of("kind", "NEIGHBOUR", "name", "隣人 見本"));
        String draft = DraftsIT.begun("coordinator", form);
        AttachmentsIT.attach("coordinator", "/api/v1/referral-drafts/" + draft, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201);
        String told = DraftsIT.submit("coordinator", draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String person = as("coordinator").get("/api/v1/referrals/" + told).path("personId");
        String later = AttachmentsIT.attach(
                        "coordinator", "/api/v1/referrals/" + told, AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (RequestSpecification who :
                List.of(as("coordinator"), ReferralApi.with(ReferralApi.residentWhoIs(person)))) {
            who.get("/api/v1/persons/" + person + "/export")
                    .then()
                    .statusCode(200)
                    .body("sections.find { it.name == 'referral' }.items[0]", not(hasKey("reporter_kind")))
                    .body("sections.find { it.name == 'referral_attachment' }.items.id", contains(later));
        }
    }

    @Test
    void somebody_must_have_told_it_by_name_or_not() {
        Map<String, Object> nobody = patient.toldByPhone();
        nobody.remove("reporter");
        refused("coordinator", nobody, "/reporter", "required");
        Map<String, Object> nameless = patient.toldByPhone();
        nameless.put("reporter", Map.of("kind", "SHOP"));
        refused("coordinator", nameless, "/reporter/name", "reporter-name-required");
        Map<String, Object> both = patient.toldByPhone();
        both.put("reporter", Map.of("kind", "SHOP", "name", "見本", "anonymous", true));
        refused("coordinator", both, "/reporter/anonymous", "reporter-wants-to-be-unknown");
    }

    @Test
    void only_the_centre_says_that_something_came_by_phone() {
        Map<String, Object> form = patient.referral();
        form.put("channel", "PHONE");
        refused("referrer", form, "/channel", "only-the-centre");
        form.remove("channel");
        form.put("receivedOn", "2026-01-06");
        refused("referrer", form, "/receivedOn", "only-the-centre");
    }

    private static void refused(String account, Map<String, Object> form, String pointer, String code) {
        ReferralApi.submit(account, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    private static ReferralApi.Receipt told(Map<String, Object> form) {
        return ReferralApi.submit("coordinator", form)
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }

    /** What others have heard of a referral once nothing is left to be told. */
    private static List<String> events(String referral) {
        Awaitility.await("outbox drained").atMost(CaseService.PATIENCE).until(() -> Database.ask(
                        "24208", "SELECT count(*) FROM outbox_event")
                .getFirst()
                .equals("0"));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.records(TOPIC).stream()
                    .filter(record -> referral.equals(record.key()))
                    .map(record ->
                            new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .toList();
        }
    }
}
