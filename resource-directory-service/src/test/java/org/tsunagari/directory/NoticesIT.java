package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tsunagari.directory.DirectoryApi.cafe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Notices vanish by themselves. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class NoticesIT {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));

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
        post(id, "今日", TODAY, TODAY).then().statusCode(201);
        post(id, "明日から", TODAY.plusDays(1), TODAY.plusDays(2)).then().statusCode(201);
        String past = post(id, "昨日まで", TODAY.minusDays(3), TODAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Rows.change(
                "UPDATE resource_notice SET shown_until = ? WHERE id = ?", TODAY.minusDays(1), UUID.fromString(past));

        town.get("resident", "/resources/" + id + "/notices").then().body("items.text", contains("今日"));
        town.get("resident", "/resources").then().body("items[0].notices.text", contains("今日"));
        town.get("directory-editor", "/resources/" + id + "/notices").then().body("items", hasSize(3));
    }

    @Test
    void a_withdrawn_notice_is_shown_no_more() {
        UUID id = town.created(cafe("見本の店"));
        String notice = post(id, "お休み", TODAY, TODAY.plusDays(3))
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
        post(id, "x", TODAY.minusDays(5), TODAY.minusDays(1))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/until"));
        post(id, "x", TODAY, TODAY.minusDays(1)).then().statusCode(422);
        post(id, "x", TODAY, TODAY.plusYears(2)).then().statusCode(422);
        assertThat(town.get("directory-editor", "/resources/" + id + "/notices")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
