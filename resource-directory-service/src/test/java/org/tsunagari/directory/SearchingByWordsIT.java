package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** Japanese as people type it. All places are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class SearchingByWordsIT {

    private final Town town = Town.empty();
    private Map<String, UUID> known = Map.of();

    @BeforeEach
    void some_places() {
        known = Map.of(
                "tea", town.created(with(with(cafe("喫茶こもれび"), "nameKana", "キッサコモレビ"), "description", "珈琲と本の店")),
                "bridge",
                        town.created(
                                with(with(cafe("橋のたもと市"), "category", "FOOD_SHOP"), "description", "八百屋さんが川沿いで開く市")),
                "chopsticks",
                        town.created(with(with(cafe("箸づくり教室"), "category", "HOBBY_CIRCLE"), "description", "木を削る")),
                "library", town.created(with(with(cafe("見本図書館"), "category", "LIBRARY"), "description", "１階は新聞、2階は絵本")),
                "hill", town.created(with(with(cafe("桔梗が丘のひろば"), "category", "RADIO_EXERCISE"), "description", "歩く")),
                "rare", town.created(with(with(cafe("𠮷田の家"), "category", "SALON"), "description", "髙橋さんと﨑山さんが迎える")));
    }

    @ParameterizedTest
    @CsvSource({
        "喫茶, tea",
        "きっさ, tea",
        "キッサ, tea",
        "ｷｯｻ, tea",
        "カフェ, tea",
        "かふぇ, tea",
        "ｃａｆｅ, tea",
        "コーヒー, tea",
        "珈琲, tea",
        "こもれび, tea",
        "コモレビ, tea",
        "木漏れ日, ",
        "こも, tea",
        "喫, tea",
        "橋, bridge rare",
        "はし, bridge chopsticks",
        "ハシ, bridge chopsticks",
        "箸, chopsticks",
        "青果店, bridge",
        "市, bridge",
        "図書館, library",
        "としょかん, library",
        "図書室, library",
        "1階, library",
        "２階 絵本, library",
        "絵本 八百屋, ",
        "𠮷田, rare",
        "髙橋, rare",
        "山﨑, ",
        "通いの場, rare",
        "桔梗が丘, hill",
        "桔梗ヶ丘, hill",
        "桔梗ケ丘, hill",
        "桔梗ｹ丘, hill",
        "桔梗ヶ, hill"
    })
    void whatever_the_writing_the_same_place_is_found(String text, String expected) {
        List<UUID> found = town.found(Map.of("q", text));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        expected == null
                                ? List.of()
                                : List.of(expected.split(" ")).stream()
                                        .map(known::get)
                                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "a' | 'b", "\\", ":*", "&", "!", "()", "<->", "%", "_", "𠮷", "あ'い", "null"})
    void no_text_is_a_query_of_its_own_kind(String text) {
        town.as("resident")
                .queryParam("q", text)
                .get("/api/v1/resources")
                .then()
                .statusCode(200);
        town.as("resident")
                .queryParam("q", text)
                .get("/api/v1/resource-completions")
                .then()
                .statusCode(200);
    }

    @Test
    void a_cry_longer_than_a_lexeme_may_be_is_kept_and_what_stands_beside_it_is_found() {
        UUID id = town.created(with(cafe("見本の太鼓"), "description", "太鼓" + "ド".repeat(3000)));
        assertThat(town.found(Map.of("q", "太鼓"))).containsExactly(id);
        assertThat(town.found(Map.of("q", "ドドド"))).containsExactly(id);
    }

    @Test
    void what_is_called_so_comes_before_what_only_tells_of_it() {
        UUID told = town.created(with(with(cafe("あ見本"), "category", "SALON"), "description", "近くに市民農園と絵本がある"));
        UUID called = town.created(with(cafe("んの絵本屋"), "category", "HOBBY_CIRCLE"));
        assertThat(town.found(Map.of("q", "絵本"))).startsWith(called).contains(told);
    }

    @Test
    void the_words_are_shown_where_they_were_found() {
        town.as("resident")
                .queryParam("q", "カフェ 本")
                .get("/api/v1/resources")
                .then()
                .statusCode(200)
                .body("items[0].highlights.field", hasItem("name"))
                .body("items[0].highlights.find { it.field == 'name' }.parts.find { it.match }.text", equalTo("喫茶"))
                .body(
                        "items[0].highlights.find { it.field == 'description' }.parts.find { it.match }.text",
                        equalTo("本"));
    }

    @Test
    void typing_is_completed_by_names_as_written_or_read_and_by_kinds() {
        for (String typed : List.of("喫茶こ", "きっさ", "ｷｯ", "こもれ", "コモ")) {
            town.as("resident")
                    .queryParam("q", typed)
                    .get("/api/v1/resource-completions")
                    .then()
                    .statusCode(200)
                    .body("resources.name", contains("喫茶こもれび"));
        }
        for (String typed : List.of("桔梗が", "桔梗ヶ", "桔梗ケ丘")) {
            town.as("resident")
                    .queryParam("q", typed)
                    .get("/api/v1/resource-completions")
                    .then()
                    .body("resources.name", contains("桔梗が丘のひろば"));
        }
        town.as("resident")
                .queryParam("q", "図書")
                .get("/api/v1/resource-completions")
                .then()
                .body("categories.code", hasItem("LIBRARY"))
                .body("resources.name", contains("見本図書館"));
        town.as("resident")
                .queryParam("q", " ")
                .get("/api/v1/resource-completions")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"としょ,LIBRARY", "ﾄｼｮｶﾝ,LIBRARY", "こうみん,CIVIC_CENTRE", "しみんせ,CIVIC_CENTRE"})
    void kinds_are_offered_to_who_types_how_they_are_read(String typed, String kind) {
        town.as("resident")
                .queryParam("q", typed)
                .get("/api/v1/resource-completions")
                .then()
                .statusCode(200)
                .body("categories.code", hasItem(kind));
    }

    @Test
    void the_list_by_name_is_in_the_order_of_how_names_are_read_also_where_nobody_told_the_kana() {
        Town other = Town.empty();
        for (String name : List.of("喫茶見本", "さくらの家", "青空食堂", "いちご畑の会")) {
            other.created(cafe(name));
        }
        other.created(with(cafe("朧亭"), "nameKana", "おぼろてい"));
        assertThat(other.as("resident")
                        .queryParam("sort", "NAME")
                        .get("/api/v1/resources")
                        .jsonPath()
                        .getList("items.name"))
                .isEqualTo(List.of("青空食堂", "いちご畑の会", "朧亭", "喫茶見本", "さくらの家"));
    }

    @Test
    void another_name_replaces_what_was_typed_before() {
        UUID id = Objects.requireNonNull(known.get("tea"));
        town.change(id, "\"0\"", cafe("改名亭")).then().statusCode(200);
        town.as("resident")
                .queryParam("q", "こもれ")
                .get("/api/v1/resource-completions")
                .then()
                .body("resources", equalTo(List.of()));
        assertThat(town.found(Map.of("q", "こもれび"))).isEmpty();
        assertThat(town.found(Map.of("q", "改名"))).containsExactly(id);
    }
}
