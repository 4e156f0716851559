package org.tsunagari.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** All organisations and practitioners are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class OrganisationListsIT {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String PRACTITIONERS = "/api/v1/practitioners";
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private String code = "";

    @BeforeEach
    void a_code_that_no_other_test_uses() {
        ReferralApi.registerOrganisations();
        code = UUID.randomUUID().toString();
    }

    @Test
    void a_dry_run_says_what_would_happen_and_does_nothing() {
        String file = "externalId,name,kind\n" + code + ",見本歯科,DENTIST\n";

        bringIn(ORGANISATIONS, bytes(file), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1));

        assertThat(namesOf(code)).isEmpty();
    }

    @Test
    void only_a_file_that_was_looked_at_is_applied() {
        String file = "externalId,name,kind\n" + code + ",見本歯科,DENTIST\n";

        bringIn(ORGANISATIONS, bytes(file), false).statusCode(409).body("code", equalTo("import-not-checked"));
        bringIn(ORGANISATIONS, bytes(file), true).statusCode(200);
        bringIn(ORGANISATIONS, bytes(file.replace("歯科", "歯科医院")), false).statusCode(409);
        bringIn(ORGANISATIONS, bytes(file), false).statusCode(200).body("created", equalTo(1));

        assertThat(namesOf(code)).containsExactly("見本歯科");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_row_changes_its_entry() {
        apply(ORGANISATIONS, "externalId,name,kind\n" + code + ",見本薬局,PHARMACY\n")
                .body("created", equalTo(1));
        apply(ORGANISATIONS, "externalId,name,kind\n" + code + ",見本薬局,PHARMACY\n")
                .body("unchanged", equalTo(1));
        apply(ORGANISATIONS, "externalId,name,kind\n" + code + ",見本中央薬局,PHARMACY\n")
                .body("changed", equalTo(1));

        assertThat(namesOf(code)).containsExactly("見本中央薬局");
    }

    @Test
    void a_spreadsheet_in_shift_jis_with_japanese_titles_terms_and_eras_is_understood() {
        String file = "機関コード,名称,フリガナ,種別,診療科,電話番号,開始日\r\n" + code + ",髙田①内科,タカダナイカ,一次医療機関,,0595-00-0100,令和5年4月1日\r\n";

        bringIn(ORGANISATIONS, file.getBytes(SHIFT_JIS), true).statusCode(200).body("rejected", equalTo(0));
        bringIn(ORGANISATIONS, file.getBytes(SHIFT_JIS), false).statusCode(200);

        assertThat(namesOf(code)).containsExactly("髙田①内科");
        as("coordinator")
                .get(ORGANISATIONS + "?validOn=2023-03-31&limit=200")
                .then()
                .body("items.externalId", not(hasItem(code)));
        as("coordinator")
                .get(ORGANISATIONS + "?validOn=2023-04-01&limit=200")
                .then()
                .body("items.externalId", hasItem(code));
    }

    @Test
    void what_a_list_has_no_column_for_stays_as_it_was_and_an_empty_cell_empties() {
        apply(
                ORGANISATIONS,
                "externalId,name,kind,faxNumber,phone,validFrom,validUntil\n" + code + "," + code
                        + ",PHARMACY,0595-00-0000,0595-00-0001,2023-04-01,2024-03-31\n");
        bringIn(
                        ORGANISATIONS,
                        bytes("externalId,name,kind,validFrom\n" + code + "," + code + ",PHARMACY,2025-04-01\n"),
                        true)
                .statusCode(200)
                .body("problems[0].code", equalTo("ends-before-it-begins"));
        apply(ORGANISATIONS, "externalId,name,kind\n" + code + "," + code + ",PHARMACY\n")
                .body("unchanged", equalTo(1));
        apply(ORGANISATIONS, "externalId,name,kind,phone\n" + code + "," + code + ",DENTIST,\n")
                .body("changed", equalTo(1));
        as("coordinator")
                .get(ORGANISATIONS + "?q=" + code)
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("DENTIST"))
                .body("items[0].faxNumber", equalTo("0595-00-0000"))
                .body("items[0].validFrom", equalTo("2023-04-01"))
                .body("items[0].phone", nullValue());
    }

    @Test
    void of_practitioners_too() {
        apply(ORGANISATIONS, "externalId,name,kind\n" + code + "," + code + ",PHARMACY\n");
        String columns = "externalId,organisationExternalId,name,nameKana,profession";
        String row = code + "," + code + "," + code;
        apply(PRACTITIONERS, columns + ",validUntil\n" + row + ",ミホン,PHARMACIST,2024-03-31\n");
        apply(PRACTITIONERS, columns + "\n" + row + ",,PHARMACIST\n").body("changed", equalTo(1));
        as("coordinator")
                .get(PRACTITIONERS + "?q=" + code)
                .then()
                .statusCode(200)
                .body("items[0].validUntil", equalTo("2024-03-31"))
                .body("items[0].nameKana", nullValue());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column_s_name() {
        String file = "\ufeffexternalId,name,kind\r\n" + code + ",見本,COMMUNITY\r\n";

        bringIn(ORGANISATIONS, bytes(file), true).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void every_bad_row_is_reported_with_line_column_and_reason_and_the_good_ones_are_taken() {
        String file = """
                externalId,name,kind,phone,validFrom,validUntil
                %1$s,よい行,PHARMACY,,,
                %1$s-a,,PHARMACY,,,
                %1$s-b,種別が違う,SHOP,,,
                %1$s-c,"番号が
                違う",DENTIST,よんばん,,
                ,コードがない,DENTIST,,,
                %1$s-d,日付が違う,DENTIST,,昭和70年1月1日,
                %1$s-e,終わりが先,DENTIST,,2024-04-01,2023-04-01
                %1$s,二度ある,PHARMACY,,,
                """.formatted(code);

        apply(ORGANISATIONS, file)
                .body("rows", equalTo(8))
                .body("created", equalTo(1))
                .body("rejected", equalTo(7))
                .body("problems.line", hasItems(3, 4, 5, 7, 8, 9, 10))
                .body("problems.find { it.line == 3 }.column", equalTo("name"))
                .body("problems.find { it.line == 3 }.code", equalTo("required"))
                .body("problems.find { it.line == 4 }.column", equalTo("kind"))
                .body("problems.find { it.line == 5 }.column", equalTo("phone"))
                .body("problems.find { it.line == 7 }.column", equalTo("externalId"))
                .body("problems.find { it.line == 8 }.column", equalTo("validFrom"))
                .body("problems.find { it.line == 9 }.message", equalTo("終了日が開始日より前です"))
                .body("problems.find { it.line == 10 }.code", equalTo("twice-in-file"));

        assertThat(namesOf(code)).containsExactly("よい行");
    }

    @Test
    void what_stands_in_a_file_twice_is_shown_at_its_code_wherever_that_column_is() {
        bringIn(
                        ORGANISATIONS,
                        bytes("name,kind,externalId\n見本薬局,PHARMACY,%1$s\n見本歯科,DENTIST,%1$s\n".formatted(code)),
                        true)
                .statusCode(200)
                .body("problems[0].code", equalTo("twice-in-file"))
                .body("problems[0].column", equalTo("externalId"));
    }

    @Test
    void an_individual_number_is_refused_in_a_file_too() {
        String file = "externalId,name,kind\n" + code + ",1234 5678 9018,PHARMACY\n";

        bringIn(ORGANISATIONS, bytes(file), true)
                .statusCode(200)
                .body("problems[0].column", equalTo("name"))
                .body("problems[0].code", equalTo("my-number-refused"));
    }

    @Test
    void a_file_that_is_no_table_is_refused_as_a_whole() {
        bringIn(ORGANISATIONS, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xfd}, true)
                .statusCode(422)
                .body("code", equalTo("csv-unreadable"))
                .body("violations[0].code", equalTo("wrong-charset"));
        bringIn(ORGANISATIONS, bytes("externalId,name,kind\n\"" + code), true)
                .statusCode(422)
                .body("violations[0].code", equalTo("malformed-csv"));
        bringIn(ORGANISATIONS, bytes(""), true).statusCode(422);
        bringIn(ORGANISATIONS, bytes("externalId,name,secret\n"), true)
                .statusCode(422)
                .body("violations.pointer", hasItems("/columns/2", "/columns/kind"));
    }

    @Test
    void no_cell_of_an_export_runs_as_a_formula_and_the_export_can_be_brought_in_again() {
        apply(
                ORGANISATIONS,
                "externalId,name,kind\n" + code + ",\"=HYPERLINK(\"\"http://example.invalid\"\")\",COMMUNITY\n");

        byte[] export = as("coordinator")
                .accept("text/csv")
                .get(ORGANISATIONS)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();

        String text = new String(export, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff").contains("'=HYPERLINK").doesNotContain(",=", "\"=", "\n=");
        String own = "\ufeffexternalId,name,nameKana,kind,specialty,faxNumber,phone,validFrom,validUntil\r\n"
                + text.lines().filter(line -> line.startsWith(code)).findFirst().orElseThrow() + "\r\n";
        apply(ORGANISATIONS, own).body("unchanged", equalTo(1));
    }

    @Test
    void an_export_has_what_the_same_criteria_leave_in_the_list() {
        apply(
                ORGANISATIONS,
                ("externalId,name,nameKana,kind,validUntil\n%1$s-a,%1$s歯科,,DENTIST,\n%1$s-b,%1$s薬局,,PHARMACY,\n"
                                + "%1$s-c,%1$s医院,,DENTIST,2020-03-31\n")
                        .formatted(code));
        for (String criteria : List.of(
                "q=" + code + "歯科", "q=" + code + "&kind=DENTIST&validOn=2026-04-01", "q=" + code + "&kind=PHARMACY")) {
            List<String> listed = as("coordinator")
                    .get(ORGANISATIONS + "?" + criteria)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.externalId");
            assertThat(listed).hasSize(1);
            assertThat(as("coordinator")
                            .accept("text/csv")
                            .get(ORGANISATIONS + "?" + criteria)
                            .asString()
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",", -1)[0]))
                    .containsExactlyElementsOf(listed);
        }
        as("coordinator")
                .accept("text/csv")
                .get(ORGANISATIONS + "?kind=SHOP")
                .then()
                .statusCode(400);
    }

    @Test
    void an_organisation_that_has_closed_refers_nobody_any_more() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> closed =
                new HashMap<>(Map.of("name", "閉じた医院", "kind", "PRIMARY_CARE", "validUntil", "2020-03-31"));
        as("coordinator")
                .header("If-None-Match", "*")
                .body(closed)
                .put(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(201);
        Map<String, Object> referral = InventedPatient.somebody().referral();
        referral.put("sourceOrganisationId", id);
        referral.put("channel", "PHONE");

        ReferralApi.submit("coordinator", referral)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-source"))
                .body("violations[0].code", equalTo("not-valid-then"));
    }

    @Test
    void a_period_must_not_end_before_it_begins() {
        as("coordinator")
                .header("If-None-Match", "*")
                .body(Map.of("name", "見本", "kind", "DENTIST", "validFrom", "2024-04-01", "validUntil", "2024-03-31"))
                .put(ORGANISATIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/validUntil"));
    }

    @Test
    void practitioners_work_at_an_organisation_from_one_day_to_another() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> practitioner = new HashMap<>(Map.of(
                "organisationId", ReferralApi.CLINIC.toString(),
                "name", "架空 医師",
                "profession", "PHYSICIAN",
                "validFrom", "2023-04-01"));
        as("coordinator")
                .header("If-None-Match", "*")
                .body(practitioner)
                .put(PRACTITIONERS + "/" + id)
                .then()
                .statusCode(201);
        practitioner.put("validUntil", "2024-03-31");
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(practitioner)
                .put(PRACTITIONERS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        onDay("2024-03-31").body("items.id", hasItem(id));
        onDay("2024-04-01").body("items.id", not(hasItem(id)));
        as("coordinator")
                .header("If-Match", "\"0\"")
                .body(Map.of("organisationId", ReferralApi.CLINIC.toString(), "name", "別", "profession", "NURSE"))
                .put(PRACTITIONERS + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void a_list_of_practitioners_names_their_organisations_by_code() {
        apply(ORGANISATIONS, "externalId,name,kind\n" + code + ",見本病院,SECONDARY_CARE\n");
        String file = """
                従事者コード,機関コード,氏名,職種
                %1$s-1,%1$s,架空 看護師,看護師
                %1$s-2,nowhere,架空 医師,医師
                """.formatted(code);

        apply(PRACTITIONERS, file)
                .body("created", equalTo(1))
                .body("problems", hasSize(1))
                .body("problems[0].line", equalTo(3))
                .body("problems[0].column", equalTo("organisationExternalId"));
        apply(PRACTITIONERS, file).body("unchanged", equalTo(1));
    }

    private static ValidatableResponse onDay(String day) {
        return as("referrer")
                .get(PRACTITIONERS + "?organisationId=" + ReferralApi.CLINIC + "&validOn=" + day + "&limit=200")
                .then()
                .statusCode(200);
    }

    private static List<String> namesOf(String code) {
        return as("coordinator")
                .accept("text/csv")
                .get(ORGANISATIONS)
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(code + ","))
                .map(line -> line.split(",", -1)[1])
                .toList();
    }

    private static ValidatableResponse apply(String list, String file) {
        bringIn(list, bytes(file), true).statusCode(200);
        return bringIn(list, bytes(file), false).statusCode(200);
    }

    private static ValidatableResponse bringIn(String list, byte[] file, boolean dryRun) {
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", TestTokens.bearer("coordinator"))
                .contentType("text/csv")
                .body(file)
                .post(list + "/imports?dryRun=" + dryRun)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
