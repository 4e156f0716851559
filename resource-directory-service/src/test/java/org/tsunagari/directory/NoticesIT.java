package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Notices vanish by themselves. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class NoticesIT {

    private final Town town = Town.empty();

    private Response post(UUID id, String text, LocalDate from, LocalDate until) {
        return town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"CLOSED\",\"text\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(text, from, until))
                .post("/api/v1/resources/" + id + "/notices");
    }

    @Test
    void a_notice_is_shown_from_its_first_to_its_last_day_only() {
        UUID id = town.created(cafe("見本の店"));
        post(id, "今日", today(), today()).then().statusCode(201);
        post(id, "明日から", today().plusDays(1), today().plusDays(2)).then().statusCode(201);
        String past = post(id, "昨日まで", today().minusDays(3), today())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Rows.change(
                "UPDATE resource_notice SET shown_until = ? WHERE id = ?", today().minusDays(1), UUID.fromString(past));

        town.get("resident", "/resources/" + id + "/notices").then().body("items.text", contains("今日"));
        town.get("resident", "/resources").then().body("items[0].notices.text", contains("今日"));
        town.get("directory-editor", "/resources/" + id + "/notices").then().body("items", hasSize(3));
    }

    @Test
    void what_a_notice_says_is_closed_is_not_open_whatever_its_hours_say_and_whatever_takes_place() {
        UUID id = town.created(cafe("見本の店"));
        always(id);
        UUID host = town.created(cafe("見本の集会所"));
        town.added(host, "events", "{\"title\":\"見本\",\"start\":\"%sT00:00\",\"minutes\":1440}".formatted(today()));
        UUID other = town.created(cafe("見本の隣"));
        always(other);
        post(other, "来週は休み", today().plusDays(1), today().plusDays(7)).then().statusCode(201);
        town.added(other, "notices", "{\"kind\":\"CHANGE\",\"text\":\"入口は裏\",\"until\":\"%s\"}".formatted(today()));
        assertThat(town.found(Map.of("openNow", true))).containsExactlyInAnyOrder(id, host, other);

        post(id, "お休み", today(), today()).then().statusCode(201);
        UUID notice =
                UUID.fromString(post(host, "雨もり", today().minusDays(1), today()).path("id"));

        assertThat(town.found(Map.of("openNow", true))).containsExactly(other);
        assertThat(town.found(Map.of("openAt", today() + "T12:00"))).containsExactly(other);
        assertThat(town.found(Map.of("openAt", today().plusDays(1) + "T12:00"))).containsExactly(id);
        Response all = town.get("resident", "/resources");
        for (UUID closed : List.of(id, host)) {
            assertThat(all.<Boolean>path("items.find { it.id == '" + closed + "' }.openNow"))
                    .isFalse();
        }
        assertThat(all.<Boolean>path("items.find { it.id == '" + other + "' }.openNow"))
                .isTrue();
        town.editor()
                .post("/api/v1/resources/" + host + "/notices/" + notice + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(town.found(Map.of("openNow", true))).containsExactlyInAnyOrder(host, other);
    }

    @Test
    void a_closure_is_announced_ahead_and_closed_from_its_day_on() {
        UUID id = town.created(cafe("見本の店"));
        always(id);
        LocalDate first = TODAY.plusDays(2);
        String notice =
                announce(id, "CLOSED", first).then().statusCode(201).extract().path("id");

        town.get("resident", "/resources")
                .then()
                .body("items[0].notices.text", contains("しばらくお休み"))
                .body("items[0].notices[0].closedFrom", equalTo(first.toString()))
                .body("items[0].openNow", equalTo(true));
        assertThat(town.found(Map.of("openNow", true))).containsExactly(id);
        assertThat(town.found(Map.of("openAt", first.minusDays(1) + "T12:00"))).containsExactly(id);
        assertThat(town.found(Map.of("openAt", first + "T12:00"))).isEmpty();
        assertThat(town.found(Map.of("openAt", TODAY.plusDays(4) + "T12:00"))).containsExactly(id);
        String days = "/resources/" + id + "/opening-hours/days?from=" + TODAY + "&to=" + TODAY.plusDays(4);
        town.get("resident", days)
                .then()
                .body("items.hours.size()", equalTo(5))
                .body("items.hours*.size()", contains(1, 1, 0, 0, 1))
                .body("items.closedByNotice", contains(null, null, notice, notice, null));
    }

    @Test
    void day_by_day_only_what_the_reader_is_shown_closes_a_day() {
        UUID id = town.created(cafe("見本の店"));
        always(id);
        post(id, "あさってはお休み", TODAY.plusDays(1), TODAY.plusDays(1)).then().statusCode(201);
        String withdrawn = post(id, "やはり開けます", TODAY, TODAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.editor()
                .post("/api/v1/resources/" + id + "/notices/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);
        String days = "/resources/" + id + "/opening-hours/days?from=" + TODAY + "&to=" + TODAY.plusDays(1);
        town.get("resident", days).then().body("items.hours*.size()", contains(1, 1));
        town.get("directory-editor", days).then().body("items.hours*.size()", contains(1, 0));
    }

    @Test
    void only_a_closure_has_a_first_day_of_closing_and_that_lies_within_what_is_shown() {
        UUID id = town.created(cafe("見本の店"));
        announce(id, "CHANGE", TODAY.plusDays(2))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/closedFrom"));
        for (LocalDate outside : List.of(TODAY.minusDays(1), TODAY.plusDays(4))) {
            announce(id, "CLOSED", outside).then().statusCode(422).body("violations.pointer", contains("/closedFrom"));
        }
    }

    private Response announce(UUID id, String kind, LocalDate closedFrom) {
        return town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"%s\",\"text\":\"しばらくお休み\",\"from\":\"%s\",\"until\":\"%s\",\"closedFrom\":\"%s\"}"
                        .formatted(kind, TODAY, TODAY.plusDays(3), closedFrom))
                .post("/api/v1/resources/" + id + "/notices");
    }

    /** Of whom nobody knows the hours it is known that they are closed. */
    @Test
    void closed_is_known_of_what_has_told_no_hours() {
        UUID id = town.created(cafe("見本の店"));
        post(id, "お休み", today(), today()).then().statusCode(201);
        assertThat(town.get("resident", "/resources").<Boolean>path("items[0].openNow"))
                .isFalse();
    }

    private void always(UUID id) {
        town.editor()
                .header("If-None-Match", "*")
                .body("""
                        {"weekly":[{"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],
                         "opens":"00:00","closes":"24:00"}]}""")
                .put("/api/v1/resources/" + id + "/opening-hours")
                .then()
                .statusCode(200);
    }

    @Test
    void a_withdrawn_notice_is_shown_no_more() {
        UUID id = town.created(cafe("見本の店"));
        String notice = post(id, "お休み", today(), today().plusDays(3))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String withdrawal = "/api/v1/resources/" + id + "/notices/" + notice + "/withdrawal";
        town.as("resident").post(withdrawal).then().statusCode(403);
        town.editor().post(withdrawal).then().statusCode(200).body("withdrawn", equalTo(true));
        town.editor().post(withdrawal).then().statusCode(200);
        town.get("resident", "/resources/" + id + "/notices").then().body("items", hasSize(0));
        UUID other = town.created(cafe("別の店"));
        town.editor()
                .post("/api/v1/resources/" + other + "/notices/" + notice + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void a_notice_without_end_or_with_an_end_that_is_over_is_refused() {
        UUID id = town.created(cafe("見本の店"));
        post(id, "x", today().minusDays(5), today().minusDays(1))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/until"));
        post(id, "x", today(), today().minusDays(1)).then().statusCode(422);
        post(id, "x", today(), today().plusYears(2)).then().statusCode(422);
        assertThat(town.get("directory-editor", "/resources/" + id + "/notices")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
