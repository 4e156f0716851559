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
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** Registers are searched as people type. All institutions and practitioners are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class SearchingRegistersIT {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String PRACTITIONERS = "/api/v1/practitioners";

    private String clinic = "";
    private String doctor = "";

    @BeforeEach
    void a_clinic_with_a_doctor_is_registered() {
        ReferralApi.registerOrganisations();
        clinic = put(
                ORGANISATIONS,
                Map.of("name", "髙澤ＡＢＣ内科クリニック", "nameKana", "タカサワエービーシーナイカクリニック", "kind", "PRIMARY_CARE"));
        doctor = put(
                PRACTITIONERS,
                Map.of("organisationId", clinic, "name", "大野 渡邊子", "nameKana", "オオノ ワタナベコ", "profession", "PHYSICIAN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙澤ABC内科クリニック", "高沢", "abc内科", "ナイカ", "ないかくり", "ﾅｲｶ", "タカサワ", "内科 クリニック", "沢"})
    void an_organisation_is_found_by_any_part_of_its_name_or_reading_however_it_is_written(String part) {
        search(ORGANISATIONS, Map.of("q", part)).body("items.id", hasItem(clinic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"大野", "渡辺子", "おおの", "オーノ", "ﾜﾀﾅﾍﾞ", "おのわたなべ"})
    void so_is_a_practitioner(String part) {
        search(PRACTITIONERS, Map.of("q", part)).body("items.id", hasItem(doctor));
    }

    @Test
    void who_has_another_name_is_not_found() {
        search(ORGANISATIONS, Map.of("q", "外科")).body("items.id", not(hasItem(clinic)));
        search(PRACTITIONERS, Map.of("q", "内科")).body("items.id", not(hasItem(doctor)));
    }

    @Test
    void the_filters_narrow_it_further() {
        search(ORGANISATIONS, Map.of("q", "高沢", "kind", "PRIMARY_CARE")).body("items.id", hasItem(clinic));
        search(ORGANISATIONS, Map.of("q", "高沢", "kind", "PHARMACY")).body("items.id", not(hasItem(clinic)));
        search(PRACTITIONERS, Map.of("q", "大野", "profession", "PHYSICIAN")).body("items.id", hasItem(doctor));
        search(PRACTITIONERS, Map.of("q", "大野", "profession", "NURSE")).body("items.id", not(hasItem(doctor)));
        Map<String, Object> ended = new HashMap<>(Map.of("name", "閉じた高沢医院", "kind", "PRIMARY_CARE"));
        ended.put("validUntil", "2020-03-31");
        String closed = put(ORGANISATIONS, ended);
        search(ORGANISATIONS, Map.of("q", "高沢", "validOn", "2020-03-31")).body("items.id", hasItem(closed));
        search(ORGANISATIONS, Map.of("q", "高沢", "validOn", "2020-04-01")).body("items.id", not(hasItem(closed)));
    }

    @Test
    void who_is_renamed_is_found_by_the_new_name_and_no_more_by_the_old_one() {
        search(ORGANISATIONS, Map.of("q", "高沢")).body("items.id", hasItem(clinic));
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "新橋医院", "kind", "PRIMARY_CARE"))
                .put(ORGANISATIONS + "/" + clinic)
                .then()
                .statusCode(200);
        search(ORGANISATIONS, Map.of("q", "新橋")).body("items.id", hasItem(clinic));
        search(ORGANISATIONS, Map.of("q", "高沢")).body("items.id", not(hasItem(clinic)));
    }

    @Test
    void the_pages_together_are_all_that_was_found_by_name() {
        for (int i = 0; i < 3; i++) {
            put(ORGANISATIONS, Map.of("name", "連絡通り薬局" + i, "kind", "PHARMACY"));
        }
        List<String> whole = search(ORGANISATIONS, Map.of("q", "連絡通り", "limit", "200"))
                .extract()
                .path("items.id");
        List<String> seen = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("q", "連絡通り", "limit", "1"));
        do {
            var page = search(ORGANISATIONS, query).extract();
            seen.addAll(page.path("items.id"));
            query.put("cursor", page.path("next"));
        } while (query.get("cursor") != null);
        assertThat(seen).containsExactlyElementsOf(whole).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "・"})
    void what_cannot_be_sought_is_refused(String part) {
        as("coordinator")
                .queryParam("q", part)
                .get(ORGANISATIONS)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void what_is_longer_than_any_name_is_refused() {
        as("coordinator")
                .queryParam("q", "長".repeat(101))
                .get(ORGANISATIONS)
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_finds_the_entries_of_another_municipality() {
        as("other-coordinator")
                .queryParam("q", "高沢")
                .get(ORGANISATIONS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(clinic)));
    }

    /** Row-level security keeps an index from being used for comparisons that could tell what they compare. */
    @Test
    void the_service_itself_is_served_by_the_index() throws Exception {
        try (Connection connection = Database.asService();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            List<String> plan = Database.ask(connection, "24208", """
                    EXPLAIN SELECT entry_id FROM register_name WHERE municipality = '24208' AND register = 'ORGANISATION'
                    AND ending >= '高沢' AND ending < '高沢\uDBFF\uDFFF'
                    """);
            assertThat(plan).anySatisfy(line -> assertThat(line)
                    .contains("Index Cond")
                    .contains("ending >=")
                    .contains("ending <"));
        }
    }

    private static ValidatableResponse search(String list, Map<String, String> query) {
        Map<String, String> all = new HashMap<>(Map.of("limit", "200"));
        all.putAll(query);
        all.values().removeIf(value -> value == null);
        return as("coordinator").queryParams(all).get(list).then().statusCode(200);
    }

    private static String put(String list, Map<String, Object> entry) {
        String id = UUID.randomUUID().toString();
        as("coordinator")
                .header("If-None-Match", "*")
                .body(entry)
                .put(list + "/" + id)
                .then()
                .statusCode(201);
        return id;
    }
}
