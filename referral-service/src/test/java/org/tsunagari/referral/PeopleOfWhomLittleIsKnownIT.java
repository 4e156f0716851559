package org.tsunagari.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** A neighbour, a shop or the police know a name, a house and an age, or less. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class PeopleOfWhomLittleIsKnownIT {

    private static final String QUEUE = "/api/v1/person-duplicates?state=OPEN&limit=200";

    @Inject
    DeadlineWatch watch;

    private InventedPatient patient = InventedPatient.somebody();

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
        patient = InventedPatient.somebody();
    }

    @Test
    void a_name_and_about_an_age_are_enough_for_a_neighbour() throws Exception {
        ReferralApi.Receipt told = told(namedAndGuessed());

        as("coordinator")
                .get("/api/v1/persons/" + told.personId())
                .then()
                .body("name", equalTo(patient.name()))
                .body("nameKana", nullValue())
                .body("birthDate", nullValue())
                .body("approximateBirthYear", equalTo(guessedYear()))
                .body("address", nullValue())
                .body("noFixedAbode", equalTo(false))
                .body("redacted", empty());
        assertThat(Database.ask("24208", "SELECT age_decade FROM referral WHERE id = '" + told.id() + "'"))
                .containsExactly(String.valueOf((MovableClock.today().getYear() - guessedYear()) / 10 * 10));
    }

    @Test
    void form_1_says_what_nobody_knows() throws Exception {
        String guessed = printed(told(namedAndGuessed()));
        assertThat(guessed).contains("歳くらい（生年月日不明）", "不明");
        Map<String, Object> nameless = described(null);
        nameless.put("designation", "見本町の赤い屋根の家の女性");
        nameless.put("noFixedAbode", true);
        assertThat(printed(told(nameless))).contains("不明（見本町の赤い屋根の家の女性）", "住所不定");
    }

    @ParameterizedTest
    @CsvSource({"1953,1953", "1953-04,1953-04", "1953-04-12,1953-04-12"})
    void a_date_of_birth_is_kept_as_far_as_it_is_known(String written, String kept) {
        Map<String, Object> described = described(patient.name());
        described.put("birthDate", written);
        as("coordinator")
                .get("/api/v1/persons/" + told(described).personId())
                .then()
                .body("birthDate", equalTo(kept));
    }

    @Test
    void what_statistics_hear_of_an_age_that_nobody_knows_is_nothing() throws Exception {
        ReferralApi.Receipt told = told(described(patient.name()));
        atASupportConference(told);

        Awaitility.await("outbox drained").atMost(CaseService.PATIENCE).until(() -> Database.ask(
                        "24208", "SELECT count(*) FROM outbox_event")
                .getFirst()
                .equals("0"));
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            assertThat(kafka.records("referral-events").stream()
                            .filter(record -> told.id().equals(record.key()))
                            .filter(record -> new String(
                                            record.headers()
                                                    .lastHeader("ce_type")
                                                    .value(),
                                            UTF_8)
                                    .endsWith("ReferralSubmitted"))
                            .map(record -> record.value()))
                    .singleElement()
                    .asString()
                    .doesNotContainPattern("\"ageDecade\":\\d");
        }
    }

    @Test
    void who_sends_form_1_with_consent_fills_in_its_lines() {
        Map<String, Object> form = patient.referral();
        form.put("person", Map.of("sex", "FEMALE", "birthDate", "1953"));
        ReferralApi.submit("referrer", form)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/person/name", "/person/nameKana", "/person/birthDate", "/person/address"))
                .body("violations.code.unique()", equalTo(List.of("required")));
    }

    @Test
    void of_somebody_who_could_not_be_asked_a_source_sends_what_it_knows() {
        Map<String, Object> form = patient.referral();
        form.put("person", Map.of("designation", "駅前で倒れていた男性(見本)", "sex", "MALE", "noFixedAbode", true));
        form.remove("consent");
        form.put("otherBasis", Map.of("type", "EMERGENCY", "reason", "意識がない(見本)"));
        String person = ReferralApi.submit("referrer", form)
                .then()
                .statusCode(201)
                .extract()
                .path("personId");

        assertThat(ReferralApi.submit("referrer", form)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("personId"))
                .as("nobody is recognised by what they are called")
                .isNotEqualTo(person);
    }

    @Test
    void even_of_these_nobody_is_keyed_in_without_a_search_for_the_very_same() {
        Map<String, Object> one = described(null);
        one.put("designation", "見本商店の裏の人");
        Map<String, Object> other = described(null);
        other.put("designation", "見本橋の下の人");
        Map<String, Object> call = call(one);
        call.put("person", person(other));
        ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("other-description"));
        call.remove("personMatch");
        ReferralApi.submit("coordinator", call).then().statusCode(422).body("code", equalTo("person-match-required"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null,null,/name,required", "見本 花子,赤い屋根の人,/designation,one-or-the-other", "' ',' ',/name,required"
            },
            nullValues = "null")
    void a_name_or_what_stands_for_it_must_be_said(
            @Nullable String name, @Nullable String designation, String pointer, String code) {
        Map<String, Object> described = described(name);
        described.put("designation", designation);
        as("coordinator")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
        Map<String, Object> call = call(described(patient.name()));
        call.put("person", person(described));
        ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/person" + pointer))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void a_date_of_birth_and_a_guess_of_it_exclude_each_other() {
        Map<String, Object> described = namedAndGuessed();
        described.put("birthDate", "1953");
        as("coordinator")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/approximateBirthYear"));
        Map<String, Object> call = call(described(patient.name()));
        call.put("person", person(described));
        ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/person/approximateBirthYear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1953~", "53", "1953-13", "1953-02-30", "昭和28年"})
    void a_record_takes_a_date_of_birth_in_one_form_only(String written) {
        Map<String, Object> call = call(described(patient.name()));
        Map<String, Object> wrong = person(described(patient.name()));
        wrong.put("birthDate", written);
        call.put("person", wrong);
        ReferralApi.submit("coordinator", call)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/person/birthDate"));
    }

    @Test
    void a_search_finds_the_older_record_and_says_what_is_not_known() {
        String known = patient.referredBy("referrer");

        search(namedAndGuessed())
                .body("birthDate", nullValue())
                .body("candidates.person.id", hasItem(known))
                .body("candidates[0].assessment", equalTo("POSSIBLE"))
                .body(
                        "candidates[0].evidence.level",
                        hasItems(
                                "FAMILY_NAME_WRITTEN_SAME",
                                "GIVEN_NAME_WRITTEN_SAME",
                                "BIRTH_YEAR_NEAR",
                                "PHONE_NOT_KNOWN",
                                "ADDRESS_NOT_KNOWN"))
                .body("candidates[0].evidence.find { it.field == 'ADDRESS' }.bitsAgainstStranger", equalTo(0f))
                .body("candidates[0].evidence.find { it.field == 'ADDRESS' }.text", equalTo("住所が分かっていない"));
        Map<String, Object> atHome = namedAndGuessed();
        atHome.put("name", patient.name().split(" ")[0]);
        atHome.put("address", patient.address());
        search(atHome).body("candidates.person.id", hasItem(known));
    }

    @Test
    void what_becomes_known_later_completes_the_record_and_finds_the_older_one() {
        String known = patient.referredBy("referrer");
        ReferralApi.Receipt told = told(namedAndGuessed());
        assertThat(told.personId()).isNotEqualTo(known);
        watch.look();
        assertThat(openPairs()).noneMatch(pair -> told.personId().equals(pair.get("recordedPersonId")));

        CorrectingPersonsIT.correct(told.personId(), "NEWLY_KNOWN", patient.described())
                .then()
                .statusCode(201);

        as("coordinator")
                .get("/api/v1/persons/" + told.personId())
                .then()
                .body("birthDate", equalTo(patient.birthDate()))
                .body("approximateBirthYear", nullValue());
        as("coordinator")
                .get("/api/v1/persons/" + told.personId() + "/corrections")
                .then()
                .body("items[0].reason", equalTo("NEWLY_KNOWN"))
                .body("items[0].before.approximateBirthYear", equalTo(guessedYear()))
                .body("items[0].before.birthDate", nullValue())
                .body("items[0].before.address", nullValue());
        as("coordinator")
                .get("/api/v1/persons/" + told.personId() + "/matches")
                .then()
                .body("items.find { it.person.id == '" + known + "' }.assessment", equalTo("LIKELY"));
        watch.look();
        assertThat(openPairs())
                .anyMatch(pair -> told.personId().equals(pair.get("recordedPersonId"))
                        && known.equals(pair.get("knownPersonId")));
    }

    @Test
    void once_the_date_of_birth_is_known_namesakes_of_about_the_age_are_strangers_again() {
        ReferralApi.Receipt told = told(namedAndGuessed());
        CorrectingPersonsIT.correct(told.personId(), "NEWLY_KNOWN", patient.described())
                .then()
                .statusCode(201);
        InventedPatient namesake = new InventedPatient(
                patient.name(),
                patient.kana(),
                patient.sex(),
                LocalDate.parse(patient.birthDate()).plusDays(432).toString(),
                patient.livingElsewhere().address(),
                patient.livingElsewhere().phone(),
                patient.number());

        search(namesake.described()).body("candidates.person.id", not(hasItem(told.personId())));
    }

    @Test
    void of_two_with_nothing_but_one_name_nobody_says_that_they_are_likely_the_same() {
        ReferralApi.Receipt one = told(described(patient.name()));
        ReferralApi.Receipt other = told(described(patient.name()));
        watch.look();

        assertThat(openPairs())
                .noneMatch(pair -> List.of(one.personId(), other.personId()).contains(pair.get("recordedPersonId")));
        as("coordinator")
                .get("/api/v1/persons/" + one.personId() + "/matches")
                .then()
                .body("items.find { it.person.id == '" + other.personId() + "' }.assessment", equalTo("POSSIBLE"));
    }

    @Test
    void who_has_no_address_or_no_fixed_one_lives_with_nobody() {
        patient.referredBy("referrer");
        ReferralApi.Receipt unknown = told(described(patient.name()));
        Map<String, Object> homeless = described(patient.name());
        homeless.put("address", patient.address());
        homeless.put("noFixedAbode", true);
        ReferralApi.Receipt found = told(homeless);
        for (ReferralApi.Receipt person : List.of(unknown, found)) {
            as("coordinator")
                    .get("/api/v1/persons/" + person.personId() + "/household-candidates")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void the_persons_own_file_says_what_is_not_known() throws Exception {
        ReferralApi.Receipt told = told(namedAndGuessed());
        String path = "/api/v1/persons/" + told.personId() + "/export";
        as("coordinator")
                .get(path)
                .then()
                .body("sections.find { it.name == 'person' }.items[0].identity", hasKey("nameKana"))
                .body("sections.find { it.name == 'person' }.items[0].identity.nameKana", nullValue())
                .body("sections.find { it.name == 'person' }.items[0].contact", hasKey("address"))
                .body("sections.find { it.name == 'person' }.items[0].contact.address", nullValue());
        assertThat(text(as("coordinator")
                        .accept("application/pdf")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains("nameKana:不明", "address:不明", "birthDate:" + guessedYear() + "年ごろ（推定）");
    }

    /** What is told without a basis is no application yet, and nobody else hears of it. */
    private static void atASupportConference(ReferralApi.Receipt referral) {
        ReferralApi.change(
                        "coordinator",
                        referral.id(),
                        "basis",
                        Map.of("type", "SUPPORT_CONFERENCE", "reason", "同意が得られない(見本)"))
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> openPairs() {
        return Pages.whole("coordinator", QUEUE);
    }

    private static String printed(ReferralApi.Receipt referral) throws IOException {
        atASupportConference(referral);
        return text(as("coordinator")
                .accept("application/pdf")
                .get("/api/v1/referrals/" + referral.id())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private int guessedYear() {
        return LocalDate.parse(patient.birthDate()).getYear() + 3;
    }

    private static Map<String, Object> described(@Nullable String name) {
        Map<String, Object> described = new HashMap<>();
        described.put("name", name);
        described.put("sex", "FEMALE");
        return described;
    }

    private Map<String, Object> namedAndGuessed() {
        Map<String, Object> described = described(patient.name());
        described.put("approximateBirthYear", guessedYear());
        return described;
    }

    private static Map<String, Object> person(Map<String, Object> described) {
        return new HashMap<>(described);
    }

    private static ValidatableResponse search(Map<String, Object> described) {
        return as("coordinator")
                .header("Accept-Language", "ja")
                .body(described)
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200);
    }

    /** Somebody tells of a person; whoever keys it in has found nobody. */
    private static Map<String, Object> call(Map<String, Object> described) {
        Map<String, Object> call = new HashMap<>();
        call.put("channel", "COMMUNITY");
        call.put("reporter", Map.of("kind", "NEIGHBOUR", "anonymous", true));
        call.put("person", person(described));
        call.put("needs", List.of(Map.of("code", "COMMUNITY_RELATIONS")));
        String search = search(described).extract().path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        return call;
    }

    private static ReferralApi.Receipt told(Map<String, Object> described) {
        return ReferralApi.submit("coordinator", call(described))
                .then()
                .statusCode(201)
                .extract()
                .as(ReferralApi.Receipt.class);
    }
}
