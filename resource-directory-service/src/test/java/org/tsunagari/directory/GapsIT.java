package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.directory.Programme.Somebody;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.testkit.RealComponents;

/** What is missing, and what came of it. All of it is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class GapsIT {

    private final Town town = Town.empty();
    private final Programme programme = new Programme(town);

    private void catsAreMissedBy(int people, String district) {
        for (int i = 0; i < people; i++) {
            programme.wishes(programme.somebody(), ConnectionCategory.CONSULTATION, "CAT_RESCUE", district);
        }
    }

    private Response answer(String body) {
        return town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/resource-gaps/answers");
    }

    @Test
    void the_centre_sees_every_number_and_others_none_below_five() {
        catsAreMissedBy(6, "見本");
        catsAreMissedBy(2, "別見本");
        programme.wishes(programme.somebody(), ConnectionCategory.FOOD, null, null);
        programme.send();

        town.get("coordinator", "/resource-gaps")
                .then()
                .statusCode(200)
                .body("items.open.count", contains(6, 2, 1))
                .body("items.district", contains("見本", "別見本", null));
        for (String account : new String[] {"link-worker", "directory-editor", "analyst"}) {
            town.get(account, "/resource-gaps")
                    .then()
                    .body("items[0].open.count", nullValue())
                    .body("items[0].open.atLeast", equalTo(5))
                    .body("items[1].open.count", nullValue())
                    .body("items[1].open.fewerThan", equalTo(5))
                    .body("items[2].open.fewerThan", equalTo(5));
        }
        town.get("resident", "/resource-gaps").then().statusCode(403);
        town.get("coordinator", "/resource-gaps?category=FOOD").then().body("items", hasSize(1));
        town.get("coordinator", "/resource-gaps?category=CAT_RESCUE").then().body("items", hasSize(2));
        town.as("coordinator")
                .queryParam("district", "見本")
                .get("/api/v1/resource-gaps")
                .then()
                .body("items", hasSize(1));
        town.get("coordinator", "/resource-gaps?category=DREAMS").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void what_was_found_or_passed_or_was_a_mistake_is_no_longer_open_in_whatever_order_it_is_told(long seed) {
        Somebody found = programme.somebody();
        programme.finds(found, programme.wishes(found, ConnectionCategory.FOOD, null, null), "RESOURCE_FOUND");
        Somebody passed = programme.somebody();
        programme.finds(passed, programme.wishes(passed, ConnectionCategory.FOOD, null, null), "NO_LONGER_NEEDED");
        Somebody mistaken = programme.somebody();
        programme.finds(mistaken, programme.wishes(mistaken, ConnectionCategory.FOOD, null, null), "RECORDED_IN_ERROR");
        Somebody twice = programme.somebody();
        programme.wishes(twice, ConnectionCategory.FOOD, null, null);
        programme.wishes(twice, ConnectionCategory.FOOD, null, null);
        Somebody erased = programme.somebody();
        programme.wishes(erased, ConnectionCategory.FOOD, null, null);
        programme.forgets(erased);
        Somebody error = programme.somebody();
        programme.wishes(error, ConnectionCategory.FOOD, null, null);
        programme.wasAnError(error);
        programme.sendShuffled(seed);

        town.get("coordinator", "/resource-gaps")
                .then()
                .body("items.open.count", contains(2))
                .body("items.met.count", contains(1));
    }

    @Test
    void a_resource_that_came_of_a_wish_keeps_the_story_and_tells_it_only_where_all_agree() {
        UUID resource = town.created(with(cafe("見本保護猫の会"), "category", "CAT_RESCUE"));
        String body = """
                {"category":"CONSULTATION","kind":"CAT_RESCUE","resourceId":"%s",
                 "story":{"text":"猫の話から始まった(見本)","published":%s}}""";
        answer(body.formatted(resource, "false")).then().statusCode(201);
        town.get("resident", "/resources/" + resource + "/stories").then().body("items", empty());
        answer(body.formatted(resource, "true")).then().statusCode(201);

        town.get("resident", "/resources/" + resource + "/stories")
                .then()
                .body("items.text", contains("猫の話から始まった(見本)"));
        for (String account : new String[] {"link-worker", "directory-editor"}) {
            town.get(account, "/resource-gaps/answers")
                    .then()
                    .statusCode(200)
                    .body("items.story.published", contains(true, false));
        }
        town.get("analyst", "/resource-gaps/answers")
                .then()
                .statusCode(200)
                .body("items.resourceName", contains("見本保護猫の会", "見本保護猫の会"))
                .body("items[0].story.published", equalTo(true))
                .body("items[1].story", nullValue());
        town.get("coordinator", "/resource-gaps/answers?limit=1").then().body("items", hasSize(1));
        town.get("link-worker", "/resources/" + resource + "/provenance")
                .then()
                .body("items.source", containsInAnyOrder("UNMET_NEED", "UNMET_NEED"));
    }

    @Test
    void an_answer_that_makes_no_sense_is_refused() {
        UUID resource = town.created(cafe("見本保護猫の会"));
        answer("{\"category\":\"FOOD\",\"kind\":\"CAFE\",\"resourceId\":\"" + resource + "\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/kind"));
        answer("{\"category\":\"FOOD\",\"district\":\"どこか\",\"resourceId\":\"" + resource + "\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/district"));
        Town elsewhere = Town.empty();
        UUID retired = town.created(cafe("見本のやめた店"));
        town.editor()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + retired + "/retirement")
                .then()
                .statusCode(200);
        for (UUID unknown :
                List.of(UUID.randomUUID(), retired, town.drafted(cafe("見本の下書き")), elsewhere.created(cafe("よその店")))) {
            answer("{\"category\":\"COMFORTABLE_PLACE\",\"resourceId\":\"" + unknown + "\"}")
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/resourceId"))
                    .body("violations.code", contains("unknown-resource"));
        }
        answer("{\"category\":\"FOOD\",\"resourceId\":\"" + resource + "\"}")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/resourceId"))
                .body("violations.code", contains("other-category"));
        town.get("coordinator", "/resource-gaps/answers").then().body("items", empty());
    }

    @Test
    void the_board_shows_what_came_to_be_because_of_what_is_missing() {
        town.withDistrict("見本", 136.0, 34.58).withDistrict("別見本", 137.0, 34.58);
        catsAreMissedBy(1, "見本");
        catsAreMissedBy(1, "別見本");
        programme.wishes(programme.somebody(), ConnectionCategory.CONSULTATION, null, "別見本");
        programme.wishes(programme.somebody(), ConnectionCategory.FOOD, null, "見本");
        programme.send();
        UUID cats = town.created(with(cafe("見本保護猫の会"), "category", "CAT_RESCUE"));
        UUID local = town.created(with(cafe("見本猫の家"), "category", "CAT_RESCUE"));
        answer("{\"category\":\"CONSULTATION\",\"kind\":\"CAT_RESCUE\",\"resourceId\":\"" + cats + "\"}")
                .then()
                .statusCode(201);
        answer("{\"category\":\"CONSULTATION\",\"kind\":\"CAT_RESCUE\",\"district\":\"見本\",\"resourceId\":\"" + local
                        + "\"}")
                .then()
                .statusCode(201);

        Response board = town.get("coordinator", "/resource-gaps");
        assertThat(answersTo(board, "CAT_RESCUE", "見本")).containsExactlyInAnyOrder("見本保護猫の会", "見本猫の家");
        assertThat(answersTo(board, "CAT_RESCUE", "別見本")).containsExactly("見本保護猫の会");
        assertThat(answersTo(board, null, "別見本")).isEmpty();
        assertThat(answersTo(board, null, "見本")).isEmpty();

        town.editor()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + cats + "/retirement")
                .then()
                .statusCode(200);
        assertThat(answersTo(town.get("coordinator", "/resource-gaps"), "CAT_RESCUE", "別見本"))
                .isEmpty();
    }

    private static List<String> answersTo(Response board, @Nullable String kind, String district) {
        List<Map<String, Object>> items = board.jsonPath().getList("items");
        Map<String, Object> gap = items.stream()
                .filter(item -> Objects.equals(item.get("kind"), kind) && district.equals(item.get("district")))
                .findFirst()
                .orElseThrow();
        List<?> answers = (List<?>) Objects.requireNonNull(gap.get("answers"));
        return answers.stream()
                .map(answer -> (String) ((Map<?, ?>) answer).get("resourceName"))
                .toList();
    }
}
