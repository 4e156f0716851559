package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.directory.Importing.counts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Editions of a file of HSDS 3.0: what was taken over before is known again, and what is gone is taken back. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class HsdsEditionsIT {

    private static final String SERVICE = "ac148810-d857-441c-9679-408f346de14b";

    /** What publication asks for. */
    private static final String DESCRIBED = ",\"description\":\"見本です\",\"service_at_locations\":["
            + "{\"id\":\"11111111-1111-4111-8111-111111111111\",\"location\":{\"latitude\":34.62,\"longitude\":136.1}}]";

    private final Town town = Town.empty();

    @Test
    void a_service_at_two_places_is_two_resources_that_are_known_again() {
        String service = """
                [{"id":"%s","name":"見本相談","description":"見本です","status":"active","service_at_locations":[
                  {"id":"11111111-1111-4111-8111-111111111111","location":{"latitude":34.62,"longitude":136.1}},
                  {"id":"22222222-2222-4222-8222-222222222222","location":{"latitude":34.63,"longitude":136.1}}],
                  "schedules":[{"freq":"MONTHLY","byday":"1MO,3MO","opens_at":"09:00","closes_at":"12:00"},
                               {"freq":"WEEKLY","interval":2,"byday":"TU","opens_at":"09:00","closes_at":"12:00"}]}]
                """.formatted(SERVICE);
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        JsonPath report = json.take(service);
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(json.problems(report)).containsOnly("/0/schedules not-carried");
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours")
                .then()
                .body("weekly.weeks", contains(List.of(1, 3)));
        assertThat(counts(json.take(service))).containsExactly(0, 0, 2, 0);
        assertThat(counts(json.take(service.replace("34.63", "34.64")))).containsExactly(0, 1, 1, 0);
    }

    @Test
    void an_edition_that_names_the_places_in_another_order_changes_nothing() {
        String at = "{\"id\":\"%s\",\"location\":{\"latitude\":34.6%d,\"longitude\":136.1}}";
        String one = at.formatted("33333333-3333-4333-8333-333333333333", 1);
        String other = at.formatted("11111111-1111-4111-8111-111111111111", 2);
        String third = at.formatted("22222222-2222-4222-8222-222222222222", 3);
        String service = "[{\"id\":\"" + SERVICE
                + "\",\"name\":\"見本相談\",\"description\":\"見本です\",\"status\":\"active\",\"service_at_locations\":[%s,%s,%s]}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        assertThat(counts(json.take(service.formatted(one, other, third)))).containsExactly(3, 0, 0, 0);
        assertThat(counts(json.take(service.formatted(third, one, other)))).containsExactly(0, 0, 3, 0);
        assertThat(counts(json.take(service.formatted(other, third, one)))).containsExactly(0, 0, 3, 0);
        assertThat(town.found(Map.of())).hasSize(3);
    }

    @Test
    void what_its_source_no_longer_offers_is_not_published_and_proposed_for_retirement() {
        String service = "[{\"id\":\"" + SERVICE + "\",\"name\":\"見本相談\",\"status\":\"%s\"" + DESCRIBED + "}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        for (String status : List.of("inactive", "defunct")) {
            Town other = Town.empty();
            Importing there = Importing.into(other, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
            JsonPath report = there.take(service.formatted(status));
            assertThat(counts(report)).containsExactly(1, 0, 0, 0);
            assertThat(there.problems(report)).containsExactly("/0/status kept-as-draft");
            assertThat(other.found(Map.of())).isEmpty();
        }
        json.take(service.formatted("active"));
        UUID published = town.found(Map.of()).getFirst();
        JsonPath report = json.take(service.formatted("defunct"));
        assertThat(json.problems(report)).containsExactly("/0/status retirement-proposed");
        assertThat(town.found(Map.of())).containsExactly(published);
        report = json.take(service.formatted("temporarily closed"));
        assertThat(json.problems(report)).containsExactly("/0/status not-active");
    }

    @Test
    void what_is_closed_for_a_while_is_not_published() {
        String service = "[{\"id\":\"" + SERVICE + "\",\"name\":\"見本相談\",\"status\":\"%s\"" + DESCRIBED + "}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        for (String status : List.of("temporarily closed", "on leave")) {
            JsonPath report = json.check(service.formatted(status));
            assertThat(json.problems(report)).containsExactly("/0/status not-active", "/0/status kept-as-draft");
        }
        JsonPath report = json.take(service.formatted("temporarily closed"));
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(town.found(Map.of())).isEmpty();
        String draft = json.rows(report).getString("items[0].resourceId");
        town.get("resident", "/resources/" + draft).then().statusCode(404);
        assertThat(counts(json.take(service.formatted("temporarily closed")))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void what_was_last_assured_long_ago_comes_in_stale_and_who_assured_it_has_done_so_for_that_day_only()
            throws IOException {
        String service = "[{\"id\":\"" + SERVICE
                + "\",\"name\":\"見本相談\",\"status\":\"active\",\"assured_date\":\"2020-04-01\",\"assurer_email\":\"assurer@example.jp\""
                + DESCRIBED + "}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        json.take(service);
        UUID id = town.found(Map.of()).getFirst();
        HsdsApi hsds = new HsdsApi(town);
        town.get("resident", "/resources/" + id)
                .then()
                .body("assuredOn", equalTo("2020-04-01"))
                .body("stage", equalTo("STALE"));
        assertThat(hsds.document("/services/" + id).path("assured_date").asText())
                .isEqualTo("2020-04-01");
        assertThat(hsds.document("/services/" + id).path("assurer_email").asText())
                .isEqualTo("assurer@example.jp");

        town.editor()
                .header(
                        "If-Match",
                        town.get("directory-editor", "/resources/" + id).header("ETag"))
                .body("{\"assuredOn\":\"2020-04-02\"}")
                .post("/api/v1/resources/" + id + "/assurances")
                .then()
                .statusCode(200);
        assertThat(counts(json.take(service))).containsExactly(0, 0, 1, 0);
        assertThat(hsds.document("/services/" + id).path("assured_date").asText())
                .isEqualTo("2020-04-02");
        assertThat(hsds.document("/services/" + id).has("assurer_email")).isFalse();
    }

    @Test
    void a_day_of_assurance_that_is_none_or_is_still_to_come_is_left_out() {
        String service = "[{\"id\":\"" + SERVICE + "\",\"name\":\"見本相談\",\"assured_date\":\"%s\"" + DESCRIBED + "}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        assertThat(json.problems(json.check(service.formatted("2199-01-01"))))
                .containsExactly("/0/assured_date out-of-range");
        assertThat(json.problems(json.take(service.formatted("spring"))))
                .containsExactly("/0/assured_date wrong-format");
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst())
                .then()
                .body("stage", equalTo("PUBLISHED"));
    }

    @Test
    void schedules_that_are_gone_are_taken_back() {
        String service = "[{\"id\":\"" + SERVICE + "\",\"name\":\"見本相談\",\"status\":\"active\"" + DESCRIBED + "%s}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        json.take(
                service.formatted(
                        ",\"schedules\":[{\"freq\":\"WEEKLY\",\"byday\":\"TU\",\"opens_at\":\"09:00\",\"closes_at\":\"12:00\"}]"));
        String hours = "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours";
        town.get("resident", hours).then().statusCode(200);
        assertThat(counts(json.take(service.formatted("")))).containsExactly(0, 1, 0, 0);
        town.get("resident", hours).then().statusCode(404);
        assertThat(counts(json.take(service.formatted("")))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void what_a_schedule_says_beside_weekly_hours_is_not_dropped_in_silence() {
        String schedules = """
                [{"freq":"WEEKLY","byday":"MO","opens_at":"09:00+09:00","closes_at":"12:00+09:00","timezone":9,"valid_from":"2020-04-01"},
                 {"freq":"WEEKLY","byday":"TU","opens_at":"09:00","closes_at":"12:00","valid_to":"2199-03-31","count":10},
                 {"freq":"WEEKLY","byday":"WE","opens_at":"09:00Z","closes_at":"12:00-05:00"},
                 {"freq":"WEEKLY","byday":"TH","opens_at":"09:00","closes_at":"12:00","valid_from":"2199-04-01"},
                 {"freq":"WEEKLY","byday":"FR","opens_at":"09:00","closes_at":"12:00","valid_to":"2020-03-31"},
                 {"freq":"WEEKLY","byday":"SA","opens_at":"09:00","closes_at":"12:00","byweekno":"2,3"},
                 {"freq":"WEEKLY","byday":"SU","opens_at":"09:00","closes_at":"12:00","timezone":3}]""";
        String service = "[{\"id\":\"" + SERVICE
                + "\",\"name\":\"見本相談\",\"status\":\"active\",\"funding\":[{\"source\":\"見本市\"}],\"metadata\":[],\"required_documents\":[{\"document\":\"保険証\"},{\"document\":\"印鑑\"}],\"application_process\":\"電話で\",\"schedules\":"
                + schedules + DESCRIBED + "}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        for (JsonPath report : List.of(json.check(service), json.take(service))) {
            assertThat(json.problems(report))
                    .containsExactlyInAnyOrder(
                            "/0/schedules/valid_to field-not-carried",
                            "/0/schedules/count field-not-carried",
                            "/0/schedules/opens_at foreign-offset",
                            "/0/schedules/closes_at foreign-offset",
                            "/0/schedules/valid_from not-yet-valid",
                            "/0/schedules not-carried",
                            "/0/schedules not-carried",
                            "/0/schedules/timezone foreign-offset",
                            "/0/funding field-not-carried");
            assertThat(json.rows(report).getList("items.problems.flatten().written"))
                    .contains("2199-03-31", "10", "09:00Z", "12:00-05:00", "2199-04-01", "3");
        }
        UUID id = town.found(Map.of()).getFirst();
        assertThat(town.get("resident", "/resources/" + id + "/opening-hours")
                        .jsonPath()
                        .getList("weekly.days"))
                .hasToString("[[MONDAY], [TUESDAY], [WEDNESDAY], [SUNDAY]]");
        town.get("resident", "/resources/" + id).then().body("application", equalTo("電話で\n必要な書類: 保険証、印鑑"));
        assertThat(counts(json.take(service))).containsExactly(0, 0, 1, 0);
    }
}
