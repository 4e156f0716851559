package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** A story belongs to its teller. All of it is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class StoryWithdrawalIT {

    private final Town town = Town.empty();
    private UUID salon = UUID.randomUUID();

    @BeforeEach
    void a_salon_of_which_three_stories_are_told() {
        salon = town.created(cafe("見本サロン"));
        town.added(salon, "hearings", """
                {"heardOn":"2026-10-09","note":"よく話してくれた","wishes":["歌いたい"],
                 "stories":[{"text":"一つめの見本の話","published":true},{"text":"二つめの見本の話","published":true},
                            {"text":"内緒の見本の話","published":false}]}""");
    }

    private String storyTelling(String text) {
        return town.get("link-worker", "/resources/" + salon + "/hearings")
                .path("items[0].stories.find { it.text == '" + text + "' }.id");
    }

    private Response withdraw(String account, UUID resource, String story, String reason) {
        return town.as(account)
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/api/v1/resources/" + resource + "/stories/" + story + "/withdrawal");
    }

    /** Everything that a story could be read in, also by those who may read most. */
    private List<String> everywhere() {
        List<String> told = new ArrayList<>();
        for (String part : List.of("", "/record", "/stories", "/hearings", "/history", "/provenance", "/quality")) {
            told.add(town.get("coordinator", "/resources/" + salon + part).asString());
        }
        for (String path : List.of("/resource-gaps", "/resource-gaps/answers", "/resources?q=見本の話", "/resources")) {
            told.add(town.as("coordinator").get("/api/v1" + path).asString());
        }
        for (String format : List.of("geojson", "kml", "csv", "hsds-json")) {
            told.add(town.as("coordinator")
                    .queryParam("format", format)
                    .get("/api/v1/resource-exports")
                    .asString());
        }
        told.add(town.as("coordinator").get("/hsds/services/" + salon).asString());
        return told;
    }

    @Test
    void a_story_that_is_taken_back_is_nowhere_any_more_and_the_others_stay() {
        String second = storyTelling("二つめの見本の話");
        town.get("resident", "/resources/" + salon + "/stories")
                .then()
                .body("items.text", contains("一つめの見本の話", "二つめの見本の話"));

        LocalDate before = today();
        withdraw("directory-editor", salon, storyTelling("一つめの見本の話"), "TELLER_ASKED")
                .then()
                .statusCode(200)
                .body("reason", equalTo("TELLER_ASKED"))
                .body("withdrawnOn", in(List.of(before.toString(), today().toString())));

        town.get("resident", "/resources/" + salon + "/stories")
                .then()
                .body("items.text", contains("二つめの見本の話"))
                .body("items.id", contains(second));
        town.get("link-worker", "/resources/" + salon + "/hearings")
                .then()
                .body("items[0].stories.text", contains("二つめの見本の話", "内緒の見本の話"))
                .body("items[0].withdrawnStories", equalTo(1))
                .body("items[0].note", equalTo("よく話してくれた"))
                .body("items[0].wishes", contains("歌いたい"));
        assertThat(everywhere()).hasSize(16).noneMatch(answer -> answer.contains("一つめ"));
        assertThat(everywhere()).anyMatch(answer -> answer.contains("二つめ"));
    }

    @Test
    void so_is_one_that_was_told_as_the_answer_to_a_gap_and_its_key_is_destroyed() {
        String answer = town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"category\":\"COMFORTABLE_PLACE\",\"resourceId\":\"" + salon
                        + "\",\"story\":{\"text\":\"声から始まった見本の話\",\"published\":true}}")
                .post("/api/v1/resource-gaps/answers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(everywhere()).anyMatch(told -> told.contains("声から始まった"));

        withdraw("coordinator", salon, answer, "PERSON_CONCERNED_ASKED").then().statusCode(200);

        assertThat(everywhere()).noneMatch(told -> told.contains("声から始まった"));
        town.get("analyst", "/resource-gaps/answers")
                .then()
                .body("items.resourceName", contains("見本サロン"))
                .body("items[0].story", nullValue())
                .body("items[0].storyWithdrawn", equalTo(true));
        assertThat(Rows.texts(
                        "SELECT wrapped_key IS NULL FROM person_key WHERE person_id = ?", UUID.fromString(answer)))
                .containsExactly("t");
    }

    @Test
    void only_the_fact_stays_and_the_first_reason_holds() {
        String story = storyTelling("内緒の見本の話");
        withdraw("directory-editor", salon, story, "RECORDED_IN_ERROR").then().statusCode(200);
        withdraw("coordinator", salon, story, "TELLER_ASKED")
                .then()
                .statusCode(200)
                .body("reason", equalTo("RECORDED_IN_ERROR"));
        assertThat(Rows.texts("SELECT reason FROM resource_story_withdrawal WHERE municipality = ?", town.code()))
                .containsExactly("RECORDED_IN_ERROR");
        assertThat(Rows.texts(
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload LIKE ?",
                        "%resources/" + salon + "/stories/" + story + "%"))
                .containsExactly("withdraw-story", "withdraw-story");
    }

    @Test
    void nobody_takes_back_what_is_not_there_or_not_theirs_to_take_back() {
        String story = storyTelling("一つめの見本の話");
        for (String account : List.of("resident", "link-worker", "referrer", "analyst")) {
            withdraw(account, salon, story, "TELLER_ASKED").then().statusCode(403);
        }
        withdraw("directory-editor", salon, "" + UUID.randomUUID(), "TELLER_ASKED")
                .then()
                .statusCode(404);
        withdraw("directory-editor", town.created(cafe("別の店")), story, "TELLER_ASKED")
                .then()
                .statusCode(404);
        withdraw("directory-editor", salon, story, "BECAUSE")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        town.get("resident", "/resources/" + salon + "/stories")
                .then()
                .body("items.text", contains("一つめの見本の話", "二つめの見本の話"));
    }

    @Test
    void a_story_that_an_earlier_version_left_in_clear_text_is_taken_back_too() {
        Rows.change("""
                UPDATE resource_hearing SET sealed_words = NULL,
                    stories = '[{"text":"むかしの見本の話","published":true},{"text":"残る見本の話","published":true}]'
                WHERE municipality = ?""", town.code());
        Rows.change("DELETE FROM person_key WHERE municipality = ?", town.code());
        withdraw("directory-editor", salon, storyTelling("むかしの見本の話"), "TELLER_ASKED")
                .then()
                .statusCode(200);
        town.get("resident", "/resources/" + salon + "/stories").then().body("items.text", contains("残る見本の話"));
        assertThat(Rows.all()).noneMatch(row -> Rows.shows(row, "むかしの見本の話"));
    }
}
