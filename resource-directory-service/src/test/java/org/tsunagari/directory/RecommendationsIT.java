package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.Programme.Somebody;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.testkit.RealComponents;

/** What people like this were connected with, never uncovering one of them. Nobody of them exists. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class RecommendationsIT {

    private static final LocalDate LONG_AGO = today().minusDays(200);

    private final Town town = Town.empty();
    private final Programme programme = new Programme(town);

    private ValidatableResponse like(String question) {
        return town.get("link-worker", "/resource-recommendations?" + question)
                .then()
                .statusCode(200);
    }

    private void connected(int people, Need need, HouseholdType household, @Nullable Integer age, UUID resource) {
        for (int i = 0; i < people; i++) {
            programme.connects(programme.somebody(need, household, age), resource, LONG_AGO);
        }
    }

    @Test
    void five_people_or_more_are_told_of_and_fewer_are_not() {
        UUID cafe = town.created(cafe("見本カフェ"));
        UUID salon = town.created(cafe("見本サロン"));
        connected(7, Need.WORK, HouseholdType.ALONE, 50, cafe);
        connected(4, Need.WORK, HouseholdType.ALONE, 50, salon);
        programme.send();

        like("need=WORK&household=ALONE&ageDecade=50")
                .body("items.resourceId", contains(cafe.toString()))
                .body("items[0].peopleAtLeast", equalTo(5))
                .body("items[0].name", equalTo("見本カフェ"))
                .body("items[0].room", equalTo("OPEN"))
                .body("countedBefore", equalTo(today().withDayOfMonth(1).toString()));
        like("need=WORK&category=CAFE").body("items.resourceId", contains(cafe.toString()));
        like("need=WORK&category=FOOD").body("items", empty());
        like("need=INCOME").body("items", empty());
    }

    @Test
    void who_is_of_an_age_that_nobody_knows_is_like_nobody_by_age() {
        UUID cafe = town.created(cafe("見本カフェ"));
        connected(6, Need.WORK, HouseholdType.ALONE, null, cafe);
        programme.send();

        like("need=WORK").body("items.resourceId", contains(cafe.toString()));
        like("ageDecade=0").body("items", empty());
        like("ageDecade=50").body("items", empty());
    }

    @Test
    void a_question_whose_part_would_uncover_a_few_is_not_answered() {
        UUID cafe = town.created(cafe("見本カフェ"));
        connected(6, Need.WORK, HouseholdType.ALONE, 50, cafe);
        connected(1, Need.WORK, HouseholdType.ELDERLY_COUPLE, 50, cafe);
        programme.send();

        like("need=WORK").body("items.peopleAtLeast", contains(5));
        like("need=WORK&household=ALONE").body("items", empty());
    }

    @Test
    void one_person_with_many_connections_is_one() {
        UUID cafe = town.created(cafe("見本カフェ"));
        Somebody regular = programme.somebody(Need.WORK, HouseholdType.ALONE, 50);
        for (int i = 0; i < 6; i++) {
            programme.connects(regular, cafe, LONG_AGO.plusDays(i));
        }
        connected(3, Need.WORK, HouseholdType.ALONE, 50, cafe);
        Somebody twin = programme.somebody(Need.WORK, HouseholdType.ALONE, 50);
        programme.connects(twin, cafe, LONG_AGO);
        programme.merges(regular, twin);
        programme.send();
        like("need=WORK").body("items", empty());

        programme.parts(regular, twin);
        programme.send();
        like("need=WORK").body("items.peopleAtLeast", contains(5));
    }

    @Test
    void nobody_is_seen_arriving_within_the_month() {
        UUID cafe = town.created(cafe("見本カフェ"));
        connected(4, Need.WORK, HouseholdType.ALONE, 50, cafe);
        Somebody fifth = programme.somebody(Need.WORK, HouseholdType.ALONE, 50);
        programme.connects(fifth, cafe, today().withDayOfMonth(1));
        programme.send();
        like("need=WORK").body("items", empty());
    }

    @Test
    void what_is_not_published_is_not_recommended() {
        UUID cafe = town.created(cafe("見本カフェ"));
        connected(5, Need.WORK, HouseholdType.ALONE, 50, cafe);
        programme.send();
        like("need=WORK").body("items.resourceId", contains(cafe.toString()));
        town.editor()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + cafe + "/retirement")
                .then()
                .statusCode(200);
        like("need=WORK").body("items", empty());
    }

    @Test
    void a_question_without_a_person_in_it_is_refused_and_the_public_hears_nothing() {
        assertThat(town.get("link-worker", "/resource-recommendations").statusCode())
                .isEqualTo(400);
        assertThat(town.get("link-worker", "/resource-recommendations?ageDecade=55")
                        .statusCode())
                .isEqualTo(400);
        assertThat(town.get("link-worker", "/resource-recommendations?need=MONEY")
                        .statusCode())
                .isEqualTo(400);
        assertThat(town.get("resident", "/resource-recommendations?need=WORK").statusCode())
                .isEqualTo(403);
    }
}
