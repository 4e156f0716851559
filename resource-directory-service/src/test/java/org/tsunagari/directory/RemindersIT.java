package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.Town.today;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.quality.usecase.RemindOfReviews;
import org.tsunagari.directory.quality.usecase.Reminders.Kind;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;

/** Somebody is told when a resource is to be vouched for again, once. All of them are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class RemindersIT {

    private final Town town = Town.empty();

    @Inject
    RemindOfReviews remind;

    @Inject
    MunicipalityContext municipality;

    @Inject
    MeterRegistry meters;

    private UUID assured(LocalDate day) {
        UUID id = town.created(cafe("見本の店"));
        assured(id, day);
        return id;
    }

    private static void assured(UUID id, LocalDate day) {
        Rows.change("UPDATE resource SET assured_on = ? WHERE id = ?", day, id);
    }

    private Map<Kind, Integer> round() throws Exception {
        return municipality.in(town.code(), remind::today);
    }

    private Response open() {
        return town.get("coordinator", "/resource-reminders");
    }

    @Test
    void it_is_said_once_thirty_days_before_and_once_when_it_is_stale() throws Exception {
        LocalDate aYearAgo = today().minusMonths(12);
        UUID soon = assured(aYearAgo.plusDays(30));
        UUID stale = assured(aYearAgo);
        assured(aYearAgo.plusDays(40));
        double counted =
                meters.counter("tsunagari.directory.reminders", "kind", "STALE").count();

        assertThat(round()).containsExactlyInAnyOrderEntriesOf(Map.of(Kind.SOON, 1, Kind.STALE, 1));
        assertThat(round()).isEmpty();

        Response open = open();
        open.then().statusCode(200).body("total", equalTo(2)).body("next", nullValue());
        assertThat(open.<String>path("items.find { it.resourceId == '" + soon + "' }.kind"))
                .isEqualTo("SOON");
        assertThat(open.<String>path("items.find { it.resourceId == '" + stale + "' }.kind"))
                .isEqualTo("STALE");
        assertThat(open.<String>path("items.find { it.resourceId == '" + stale + "' }.staleOn"))
                .isEqualTo(aYearAgo.plusMonths(12).toString());
        assertThat(meters.counter("tsunagari.directory.reminders", "kind", "STALE")
                        .count())
                .isEqualTo(counted + 1);

        assured(soon, today().minusMonths(13));
        assertThat(round()).isEqualTo(Map.of(Kind.STALE, 1));
        open().then().body("items.kind", contains("STALE", "STALE"));
    }

    @Test
    void who_has_vouched_is_named_where_that_is_known() throws Exception {
        UUID id = town.created(cafe("見本の店"));
        town.as("coordinator")
                .header("If-Match", "\"0\"")
                .body("{\"assuredBy\":\"見本地区まちの保健室\"}")
                .post("/api/v1/resources/" + id + "/assurances")
                .then()
                .statusCode(200);
        String account = Rows.texts(
                        "SELECT account FROM resource_history WHERE resource_id = ? AND action = 'assure-resource'", id)
                .getFirst();
        assured(id, today().minusMonths(12));
        round();
        open().then().body("items.account", contains(account)).body("items.assuredBy", contains("見本地区まちの保健室"));

        Rows.change("UPDATE resource_history SET account = '' WHERE resource_id = ?", id);
        open().then().body("items.account", contains(nullValue()));
    }

    @Test
    void what_somebody_takes_on_is_not_shown_again_nor_what_was_vouched_for_or_retired() throws Exception {
        UUID taken = assured(today().minusMonths(12));
        UUID vouched = assured(today().minusMonths(12));
        UUID retired = assured(today().minusMonths(12));
        round();
        Response open = open();
        String id = open.path("items.find { it.resourceId == '" + taken + "' }.id");
        String path = "/api/v1/resource-reminders/" + id + "/acknowledgement";
        town.as("link-worker").post(path).then().statusCode(403);
        Town.empty().editor().post(path).then().statusCode(404);
        String at = town.editor()
                .post(path)
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue())
                .extract()
                .path("acknowledgedAt");
        town.editor().post(path).then().statusCode(200).body("acknowledgedAt", equalTo(at));
        town.editor()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/resources/" + vouched + "/assurances")
                .then()
                .statusCode(200);
        town.editor()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + retired + "/retirement")
                .then()
                .statusCode(200);

        open().then().body("items", empty()).body("total", equalTo(0));
        assertThat(round()).isEmpty();

        assured(taken, today().minusMonths(12).minusDays(1));
        assertThat(round()).as("another assurance has reminders of its own").isEqualTo(Map.of(Kind.STALE, 1));
    }

    @Test
    void the_list_is_paged() throws Exception {
        List<UUID> all = List.of(
                assured(today().minusMonths(12)), assured(today().minusMonths(12)), assured(today().minusMonths(12)));
        round();
        Response first = town.get("directory-editor", "/resource-reminders?limit=2");
        Response second = town.get("directory-editor", "/resource-reminders?limit=2&cursor=" + first.path("next"));
        List<UUID> seen = first.jsonPath().getList("items.resourceId", UUID.class);
        assertThat(seen).hasSize(2);
        assertThat(second.jsonPath().getList("items.resourceId", UUID.class))
                .hasSize(1)
                .doesNotContainAnyElementsOf(seen);
        assertThat(all).containsAll(seen);
    }
}
