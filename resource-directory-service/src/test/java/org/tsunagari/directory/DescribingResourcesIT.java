package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** An editor says everything there is to say about a resource. All places and people are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class DescribingResourcesIT {

    private static final String COMPLETE = """
            {"name":"見本カフェ","nameKana":"ミホンカフェ","nameEn":"Sample café","alternativeNames":["みほん","喫茶みほん"],
             "type":"SHOP","category":"CAFE","formality":"INFORMAL","step":"ACTIVITY",
             "description":"珈琲と話し相手","descriptionEn":"Coffee and company","postalCode":"518-0000",
             "address":"三重県名張市見本町1番地","building":"見本ビル2階","transport":"見本駅から徒歩5分","district":"名張","disclosure":null,
             "position":{"latitude":34.6265,"longitude":136.0925,"precision":"EXACT","disclosure":"EXACT"},
             "serviceArea":{"districts":["名張","蔵持"],"radiusMetres":3000,"note":"配達できる範囲"},
             "audience":{"suits":["OLDER_PEOPLE","SECLUDED_PEOPLE"],"eligibility":"どなたでも","minimumAge":18,"maximumAge":120,
                         "languages":["ja","pt-BR"],"languageNote":"土曜はポルトガル語も"},
             "cost":{"type":"PAID","note":"回数券あり","prices":[{"what":"珈琲","yen":300,"per":"1杯"}]},
             "accessibility":{"features":["STEP_FREE","WHEELCHAIR"],"note":"入口にスロープ"},
             "phone":"0595-00-0000","email":"cafe@example.jp","website":"https://example.jp/cafe","application":"予約なしで",
             "contacts":[{"label":"店主","phone":"0595-00-0001","email":null,"note":"平日のみ","visibility":"STAFF"},
                         {"label":"催しの申込み","phone":null,"email":"event@example.jp","note":null,"visibility":"EVERYBODY"}]}""";

    private final Town town = Town.empty();

    @BeforeEach
    void a_town_with_districts() {
        town.withDistrict("名張", 136.0, 34.58).withDistrict("蔵持", 136.1, 34.58);
    }

    private UUID complete() {
        UUID id = UUID.randomUUID();
        town.editor()
                .header("If-None-Match", "*")
                .body(COMPLETE)
                .put("/api/v1/resources/" + id + "?draft=false")
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void everything_said_is_read_again_in_the_record_and_put_back_changes_nothing() {
        UUID id = complete();
        String details = JsonText.of(town.get(DirectoryApi.EDITOR, "/resources/" + id + "/record")
                        .asString())
                .member("details");
        assertThat(JsonText.of(details)).isEqualTo(JsonText.of(COMPLETE));
        town.editor()
                .header("If-Match", "\"0\"")
                .body(details)
                .put("/api/v1/resources/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void what_is_left_out_null_or_blank_is_the_same_content() {
        UUID id = town.created(cafe("見本"));
        town.change(
                        id,
                        "\"0\"",
                        with(
                                with(with(cafe("見本"), "descriptionEn", " "), "contacts", java.util.List.of()),
                                "nameKana",
                                ""))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void a_contact_for_staff_is_not_told_to_residents_and_partners() {
        UUID id = complete();
        for (String staff :
                new String[] {"link-worker", "coordinator", "referrer", "directory-editor", "conference-member"}) {
            town.get(staff, "/resources/" + id).then().body("contacts.label", contains("店主", "催しの申込み"));
        }
        for (String other : new String[] {"resident", "analyst", "hospital-system", "operator"}) {
            town.get(other, "/resources/" + id).then().body("contacts.label", contains("催しの申込み"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audience|{\"minimumAge\":65,\"maximumAge\":18}|/audience/maximumAge",
                "audience|{\"languages\":[\"Japanese!\"]}|/audience/languages/0",
                "audience|{\"suits\":[\"CATS\"]}|/audience/suits/0",
                "cost|{\"prices\":[{\"what\":\"\",\"yen\":1}]}|/cost/prices/0/what",
                "cost|{\"prices\":[{\"what\":\"x\",\"yen\":-1}]}|/cost/prices/0/yen",
                "serviceArea|{\"districts\":[\"どこか\"]}|/serviceArea/districts/0",
                "serviceArea|{\"radiusMetres\":0}|/serviceArea/radiusMetres",
                "position|{\"latitude\":34,\"longitude\":136,\"precision\":\"BLOCK\"}|/position/precision",
                "contacts|[{\"label\":\"x\",\"email\":\"no address\"}]|/contacts/0/email",
                "website|\"javascript:alert(1)\"|/website",
                "postalCode|\"51-80000\"|/postalCode"
            })
    void what_cannot_be_meant_is_refused_with_a_pointer(String member, String value, String pointer) {
        UUID id = UUID.randomUUID();
        String body = "{\"name\":\"x\",\"type\":\"SPOT\",\"category\":\"CAFE\",\"formality\":\"INFORMAL\",\"%s\":%s}"
                .formatted(member, value);
        town.editor()
                .header("If-None-Match", "*")
                .body(body)
                .put("/api/v1/resources/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("violations.pointer", contains(pointer));
        town.get("coordinator", "/resources/" + id).then().statusCode(404);
    }

    @Test
    void what_is_not_said_is_null_and_no_list_is_missing() {
        UUID id = town.created(cafe("見本"));
        town.get("resident", "/resources/" + id)
                .then()
                .body("audience", nullValue())
                .body("position", nullValue())
                .body("alternativeNames", hasSize(0))
                .body("contacts", hasSize(0))
                .body("confidential", equalTo(false));
    }

    @Test
    void another_name_for_it_finds_it() {
        UUID id = complete();
        town.as("resident")
                .queryParam("q", "喫茶みほん")
                .get("/api/v1/resources")
                .then()
                .body("items.id", org.hamcrest.Matchers.hasItem(id.toString()));
        town.create(UUID.randomUUID(), cafe("x")).then().statusCode(201);
    }
}
