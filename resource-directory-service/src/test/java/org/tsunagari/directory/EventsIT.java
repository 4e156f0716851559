package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.directory.calendar.usecase.CountEvents;
import org.tsunagari.testkit.RealComponents;

/** What takes place, once and again. All of it is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class EventsIT {

    private static final String SALON = """
            {"title":"見本おしゃべり会","description":"お茶とお菓子、\\n誰でも","start":"2026-12-01T10:00","minutes":90,
             "rule":"FREQ=WEEKLY;BYDAY=TU","except":["2026-12-15T10:00"],"also":["2026-12-18T14:00"],"skipsHolidays":true}""";

    private final Town town = Town.empty();

    @Inject
    CountEvents counting;

    private UUID resource = UUID.randomUUID();

    @BeforeEach
    void a_resource() {
        town.withDistrict("名張", 136.0, 34.58);
        Map<String, Object> body = with(with(cafe("見本サロン"), "address", "三重県名張市見本町1番地"), "position", at(34.62, 136.05));
        resource = town.created(body);
    }

    private Response announce(UUID host, String body) {
        return town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/resources/" + host + "/events");
    }

    private String announced(String body) {
        return announce(resource, body).then().statusCode(201).extract().path("id");
    }

    @Test
    void an_announcement_is_read_changed_and_cancelled() {
        String id = announced(SALON);
        String path = "/api/v1/resources/" + resource + "/events/" + id;
        town.as("resident")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("details.rule", equalTo("FREQ=WEEKLY;BYDAY=TU"));
        town.editor()
                .header("If-Match", "\"0\"")
                .body(SALON)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        town.editor()
                .header("If-Match", "\"0\"")
                .body(SALON.replace("90", "60"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        town.editor().header("If-Match", "\"0\"").body(SALON).put(path).then().statusCode(412);
        town.editor().body(SALON).put(path).then().statusCode(428);
        town.editor()
                .header("If-Match", "\"1\"")
                .post(path + "/cancellation")
                .then()
                .statusCode(200)
                .body("cancelled", equalTo(true));
        town.get("resident", "/occurrences?from=2026-12-01&to=2026-12-31")
                .then()
                .body("items", hasSize(0));
        town.as("link-worker")
                .header("If-Match", "\"2\"")
                .post(path + "/cancellation")
                .then()
                .statusCode(403);
    }

    @Test
    void a_retry_announces_nothing_more() {
        String key = UUID.randomUUID().toString();
        String first = town.editor()
                .header("Idempotency-Key", key)
                .body(SALON)
                .post("/api/v1/resources/" + resource + "/events")
                .path("id");
        town.editor()
                .header("Idempotency-Key", key)
                .body(SALON)
                .post("/api/v1/resources/" + resource + "/events")
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .header("Idempotency-Replayed", "true");
        town.get("resident", "/resources/" + resource + "/events").then().body("items", hasSize(1));
        town.editor()
                .header("Idempotency-Key", key)
                .body(SALON.replace("90", "60"))
                .post("/api/v1/resources/" + resource + "/events")
                .then()
                .statusCode(422);
    }

    @Test
    void what_takes_place_between_two_days_stands_there_as_often_as_it_does() {
        announced(SALON);
        town.get("resident", "/occurrences?from=2026-12-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .body(
                        "items.start",
                        contains(
                                "2026-12-01T10:00:00",
                                "2026-12-08T10:00:00",
                                "2026-12-18T14:00:00",
                                "2026-12-22T10:00:00",
                                "2026-12-29T10:00:00"))
                .body("items[0].end", startsWith("2026-12-01T11:30"))
                .body("items[0].resource", equalTo("見本サロン"))
                .body("items[0].district", equalTo("名張"));
        town.get("resident", "/occurrences?from=2027-02-15&to=2027-03-03")
                .then()
                .body("items.start", contains("2027-02-16T10:00:00", "2027-03-02T10:00:00"));
        town.as("resident")
                .queryParam("from", "2026-12-01")
                .queryParam("district", "蔵持")
                .get("/api/v1/occurrences")
                .then()
                .statusCode(404);
        town.withDistrict("蔵持", 137.0, 34.58);
        town.as("resident")
                .queryParam("from", "2026-12-01")
                .queryParam("district", "蔵持")
                .get("/api/v1/occurrences")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        town.get("resident", "/occurrences").then().statusCode(200);
    }

    @Test
    void a_resource_is_open_while_something_takes_place_there() {
        announced(SALON);
        assertThat(town.found(Map.of("openAt", "2026-12-08T11:29"))).containsExactly(resource);
        assertThat(town.found(Map.of("openAt", "2026-12-08T11:30"))).isEmpty();
        assertThat(town.found(Map.of("openAt", "2026-12-15T10:30"))).isEmpty();
        assertThat(town.found(Map.of("openAt", "2026-12-18T14:30"))).containsExactly(resource);
    }

    @Test
    void what_takes_place_on_some_days_is_found_together_with_everything_else_that_is_asked_for() {
        UUID other = town.created(with(cafe("見本の隣"), "cost", Map.of("type", "FREE")));
        town.added(other, "events", "{\"title\":\"一度きり\",\"start\":\"2026-12-17T23:30\",\"minutes\":60}");
        UUID cancelled = town.created(cafe("見本の休み"));
        UUID event =
                town.added(cancelled, "events", "{\"title\":\"取りやめ\",\"start\":\"2026-12-17T10:00\",\"minutes\":60}");
        town.editor()
                .header("If-Match", "\"0\"")
                .post("/api/v1/resources/" + cancelled + "/events/" + event + "/cancellation")
                .then()
                .statusCode(200);
        announced(SALON);

        assertThat(town.found(Map.of("takesPlaceFrom", "2026-12-18", "takesPlaceTo", "2026-12-18")))
                .containsExactlyInAnyOrder(resource, other); // one began the evening before
        assertThat(town.found(Map.of("takesPlaceFrom", "2026-12-11", "takesPlaceTo", "2026-12-16")))
                .isEmpty(); // a Tuesday that is left out
        assertThat(town.found(Map.of("takesPlaceFrom", "2026-12-11", "cost", "FREE")))
                .containsExactly(other); // the week from there
        town.as("resident")
                .body(Map.of("takesPlaceFrom", "2026-12-11", "takesPlaceTo", "2026-12-31", "facets", true))
                .post("/api/v1/resource-searches")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("facets.COST.find { it.value == 'FREE' }.count", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02,2026-12-01,?takesPlaceTo,out-of-range",
        "2026-12-01,2027-01-01,?takesPlaceTo,out-of-range",
        "2026-12-01,soon,?takesPlaceTo,wrong-format",
        "1066-10-14,2026-12-01,?takesPlaceFrom,out-of-range"
    })
    void days_that_cannot_be_looked_through_are_refused(String from, String to, String pointer, String code) {
        town.as("resident")
                .queryParam("takesPlaceFrom", from)
                .queryParam("takesPlaceTo", to)
                .get("/api/v1/resources")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void a_feed_can_be_subscribed_to() throws IOException, ParserException {
        String id = announced(SALON);
        String gone = announced("{\"title\":\"中止の会\",\"start\":\"2026-12-02T10:00\",\"minutes\":30}");
        town.editor()
                .header("If-Match", "\"0\"")
                .post("/api/v1/resources/" + resource + "/events/" + gone + "/cancellation")
                .then()
                .statusCode(200);

        Response feed = town.as("resident").accept("text/calendar").get("/api/v1/resources/" + resource + "/events");

        assertThat(feed.contentType()).startsWith("text/calendar");
        String text = feed.asString();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("TZID:Asia/Tokyo");
        assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries().stream()
                        .map(entry -> entry.getContext() + ": " + entry.getMessage()))
                .isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        VEvent salon = events.stream()
                .filter(event -> value(event, "UID").equals(id + "@tsunagari"))
                .findFirst()
                .orElseThrow();
        assertThat(value(salon, "SUMMARY")).isEqualTo("見本おしゃべり会 (見本サロン)");
        assertThat(value(salon, "DTSTART")).contains("20261201T100000");
        assertThat(value(salon, "RRULE")).contains("FREQ=WEEKLY");
        assertThat(value(salon, "EXDATE")).contains("20261215T100000").contains("20270223T100000");
        assertThat(value(salon, "RDATE")).contains("20261218T140000");
        assertThat(value(salon, "LOCATION")).isEqualTo("三重県名張市見本町1番地");
        VEvent cancelled = events.stream()
                .filter(event -> value(event, "UID").equals(gone + "@tsunagari"))
                .findFirst()
                .orElseThrow();
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void a_feed_that_has_not_changed_is_not_sent_again() {
        announced(SALON);
        for (String path : List.of("/api/v1/resources/" + resource + "/events", "/api/v1/districts/名張/events")) {
            Response feed = town.as("resident").accept("text/calendar").get(path);
            feed.then()
                    .header("Cache-Control", allOf(containsString("private"), containsString("no-cache")))
                    .header("Vary", "Accept, Accept-Language");
            town.as("resident")
                    .accept("text/calendar")
                    .header("If-None-Match", feed.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
            announced(SALON);
            town.as("resident")
                    .accept("text/calendar")
                    .header("If-None-Match", feed.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_changed_says_when_and_what_did_not_says_the_same() {
        String id = announced(SALON);
        String path = "/api/v1/resources/" + resource + "/events";
        Rows.change("UPDATE resource_event SET changed_at = '2026-01-02T03:04:05Z' WHERE id = ?", UUID.fromString(id));
        assertThat(calendar(path, "ja")).contains("DTSTAMP:20260102T030405Z", "LAST-MODIFIED:20260102T030405Z");
        town.editor()
                .header("If-Match", "\"0\"")
                .body(SALON)
                .put(path + "/" + id)
                .then()
                .statusCode(200);
        assertThat(calendar(path, "ja")).contains("LAST-MODIFIED:20260102T030405Z");
        town.editor()
                .header("If-Match", "\"0\"")
                .post(path + "/" + id + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(calendar(path, "ja")).doesNotContain("20260102T030405Z").contains("STATUS:CANCELLED");
    }

    private String calendar(String path, String languages) {
        return town.as("resident")
                .accept("text/calendar")
                .header("Accept-Language", languages)
                .get(path)
                .asString()
                .replace("\r\n ", "");
    }

    @Test
    void a_feed_speaks_the_language_of_its_address_else_of_its_reader() {
        announced("{\"title\":\"見本の会\",\"titleEn\":\"Sample talk\",\"start\":\"2026-12-02T10:00\",\"minutes\":30}");
        String path = "/api/v1/resources/" + resource + "/events";
        assertThat(calendar(path, "en-GB,ja;q=0.5")).contains("SUMMARY:Sample talk (見本サロン)");
        assertThat(calendar(path, "fr")).contains("SUMMARY:見本の会");
        assertThat(calendar(path + "?lang=ja", "en")).contains("SUMMARY:見本の会");
        assertThat(calendar(path + "?lang=en", "ja")).contains("SUMMARY:Sample talk");
        town.as("resident")
                .accept("text/calendar")
                .get(path + "?lang=fr")
                .then()
                .statusCode(400);
    }

    /** By first begins, of which two are the same. */
    @Test
    void lists_of_events_come_page_by_page_and_lose_nothing() {
        UUID elsewhere = town.created(with(cafe("よその店"), "position", at(35.5, 136.05)));
        announce(elsewhere, SALON);
        List<String> all = new ArrayList<>();
        for (String start : List.of("2098-12-03T10:00", "2098-12-01T10:00", "2098-12-02T10:00", "2098-12-01T10:00")) {
            all.add(announced("{\"title\":\"見本の会\",\"start\":\"" + start + "\",\"minutes\":30}"));
        }
        for (String path : List.of(
                "/resources/" + resource + "/events",
                "/districts/名張/events",
                "/occurrences?from=2098-12-01&to=2098-12-31&district=名張")) {
            List<Map<String, Object>> seen = paged(path);
            String id = path.startsWith("/occ") ? "eventId" : "id";
            assertThat(seen).as(path).extracting(item -> item.get(id)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(seen.stream()
                            .map(item -> item.getOrDefault("start", details(item)))
                            .map(String::valueOf))
                    .as(path)
                    .isSorted();
        }
    }

    private static Object details(Map<String, Object> item) {
        return item.get("details") instanceof Map<?, ?> details ? String.valueOf(details.get("start")) : "";
    }

    private List<Map<String, Object>> paged(String path) {
        List<Map<String, Object>> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var request = town.as("resident").queryParam("limit", 3);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1" + path);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return seen;
    }

    @Test
    void where_an_event_takes_place_is_as_confidential_as_its_host() {
        Map<String, Object> position = at(34.6267891, 136.0523456);
        position.put("disclosure", "DISTRICT");
        UUID shelter = town.created(with(cafe("見本の家"), "position", position));
        String body = "{\"title\":\"静かな会\",\"place\":\"秘密荘の裏\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}";
        String id = announce(shelter, body).path("id");
        String path = "/api/v1/resources/" + shelter + "/events";
        for (String account : List.of("resident", "link-worker", "coordinator", "directory-editor")) {
            List<Response> told = new ArrayList<>(List.of(
                    town.get(account, "/districts/名張/events"),
                    town.get(account, "/occurrences?from=2099-12-01&to=2099-12-31"),
                    town.as(account).accept("text/calendar").get(path),
                    town.as(account).accept("text/calendar").get("/api/v1/districts/名張/events")));
            if (account.equals("resident") || account.equals("link-worker")) {
                told.add(town.as(account).get(path));
                told.add(town.as(account).get(path + "/" + id));
            }
            assertThat(told).allSatisfy(answer -> assertThat(answer.asString().replace("\r\n ", ""))
                    .contains("静かな会")
                    .doesNotContain("秘密荘"));
        }
        town.as("directory-editor").get(path + "/" + id).then().body("details.place", equalTo("秘密荘の裏"));
        announced(body);
        town.get("resident", "/resources/" + resource + "/events")
                .then()
                .body("items.details.place", contains("秘密荘の裏"));
    }

    @Test
    void the_further_dates_of_an_event_without_a_rule_stand_in_the_feed() throws IOException, ParserException {
        announced(
                "{\"title\":\"三度の会\",\"start\":\"2026-12-02T10:00\",\"minutes\":30,\"also\":[\"2026-12-05T10:00\",\"2026-12-09T14:00\"],\"except\":[\"2026-12-02T10:00\"],\"skipsHolidays\":true}");
        Response feed = town.as("resident").accept("text/calendar").get("/api/v1/resources/" + resource + "/events");
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed.asString()));
        VEvent event = calendar.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(value(event, "RDATE")).contains("20261205T100000", "20261209T140000");
        assertThat(value(event, "EXDATE")).contains("20261202T100000");
        town.get("resident", "/occurrences?from=2026-12-01&to=2026-12-31")
                .then()
                .body("items.start", contains("2026-12-05T10:00:00", "2026-12-09T14:00:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.jp/?a=1|2", "https://example.jp/{x}", "https://example.jp/a%zz", "https:///x"})
    void a_website_that_no_calendar_can_take_is_refused_and_an_old_one_breaks_no_feed(String website) {
        town.create(UUID.randomUUID(), with(cafe("見本の店"), "website", website))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/website"));
        announced(SALON);
        Rows.change("UPDATE resource SET website = ? WHERE id = ?", website, resource);
        town.as("resident")
                .accept("text/calendar")
                .get("/api/v1/districts/名張/events")
                .then()
                .statusCode(200);
        Rows.change("UPDATE resource SET website = 'https://例え.jp/日本語?a=1' WHERE id = ?", resource);
        assertThat(town.as("resident")
                        .accept("text/calendar")
                        .get("/api/v1/districts/名張/events")
                        .asString())
                .contains("URL:https");
    }

    @Test
    void a_rule_that_counts_has_an_end_also_where_it_was_noted_without_one() {
        String id = announced(
                "{\"title\":\"三回の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":30,\"rule\":\"FREQ=WEEKLY;COUNT=3\"}");
        String end = "SELECT bound_to FROM resource_event WHERE id = ?";
        assertThat(Rows.texts(end, UUID.fromString(id))).containsExactly("2026-12-15 10:30:00");

        Rows.change("UPDATE resource_event SET bound_to = NULL WHERE id = ?", UUID.fromString(id));
        counting.countAll();

        assertThat(Rows.texts(end, UUID.fromString(id))).containsExactly("2026-12-15 10:30:00");
        town.get("resident", "/resources/" + resource + "/events/" + id).then().header("ETag", "\"0\"");
        assertThat(town.found(Map.of("openAt", "2026-12-15T10:29"))).containsExactly(resource);
    }

    @Test
    void the_feed_of_a_district_has_its_resources_and_keeps_confidential_places() {
        Map<String, Object> position = at(34.6267891, 136.0523456);
        position.put("disclosure", "BLOCK");
        UUID shelter = town.created(with(with(cafe("見本の家"), "position", position), "address", "三重県名張市秘密町9番地"));
        announce(shelter, "{\"title\":\"静かな会\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}")
                .then()
                .statusCode(201);
        announced(SALON);
        String gone = announced("{\"title\":\"中止の会\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}");
        town.editor()
                .header("If-Match", "\"0\"")
                .post("/api/v1/resources/" + resource + "/events/" + gone + "/cancellation")
                .then()
                .statusCode(200);
        String feed = town.as("resident")
                .accept("text/calendar")
                .get("/api/v1/districts/名張/events")
                .asString();
        assertThat(feed.replace("\r\n ", "")).contains("静かな会", "見本おしゃべり会").doesNotContain("秘密町", "34.62678");
        assertThat(feed.substring(feed.indexOf(gone)).lines().takeWhile(line -> !line.equals("END:VEVENT")))
                .contains("STATUS:CANCELLED");
        town.get("resident", "/districts/名張/events")
                .then()
                .body("items.cancelled", containsInAnyOrder(false, false, true));
        town.get("resident", "/districts/どこか/events").then().statusCode(404);
        town.as("resident")
                .accept("text/calendar")
                .get("/api/v1/districts/どこか/events")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule|\"FREQ=HOURLY\"|/rule|too-often",
                "rule|\"FREQ=WHENEVER\"|/rule|wrong-format",
                "rule|\"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\"|/rule|never",
                "rule|\"FREQ=DAILY\\r\\nATTENDEE:x\"|/rule|wrong-format",
                "rule|\"FREQ=WEEKLY;BYDAY=WE\"|/start|not-by-rule",
                "minutes|0|/minutes|out-of-range",
                "start|\"1066-10-14T10:00\"|/start|out-of-range",
                "start|\"tomorrow\"|/start|wrong-type",
                "also|[\"3000-01-01T00:00\"]|/also/0|out-of-range"
            })
    void what_cannot_take_place_is_refused_with_a_pointer(String member, String value, String pointer, String code) {
        String body = "{\"title\":\"x\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}"
                .replaceFirst("\"" + member + "\":[^,}]+,?", "")
                .replace(",}", "}");
        body = body.substring(0, body.length() - 1) + ",\"" + member + "\":" + value + "}";
        announce(resource, body)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @Test
    void events_of_no_resource_are_refused() {
        announce(UUID.randomUUID(), SALON).then().statusCode(404);
        town.get("resident", "/resources/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404);
        String id = announced(SALON);
        UUID other = town.created(cafe("別の店"));
        town.get("resident", "/resources/" + other + "/events/" + id).then().statusCode(404);
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }
}
