package org.tsunagari.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.directory.retention.usecase.KeepNoLonger;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.EarOnTheLog;
import org.tsunagari.testkit.RealComponents;

/** A calendar program, which cannot send a token, reads at an address that somebody has had made. All is invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class CalendarAddressesIT {

    private static final String EVENT =
            "{\"title\":\"見本おしゃべり会\",\"titleEn\":\"Sample talk\",\"start\":\"2099-12-01T10:00\",\"minutes\":90}";

    private final Town town = Town.empty();

    @Inject
    KeepNoLonger rules;

    @Inject
    MunicipalityContext municipality;

    private UUID salon = UUID.randomUUID();

    @BeforeEach
    void a_salon_with_an_event() {
        town.withDistrict("名張", 136.0, 34.58);
        salon = town.created(with(with(cafe("見本サロン"), "nameEn", "Sample salon"), "position", at(34.62, 136.05)));
        town.added(salon, "events", EVENT);
    }

    private RequestSpecification asking(String account) {
        return town.as(account).header("Idempotency-Key", UUID.randomUUID());
    }

    private Response subscribe(String account, String body) {
        return asking(account).body(body).post("/api/v1/calendar-subscriptions");
    }

    private String ofSalon() {
        return "{\"resourceId\":\"" + salon + "\",\"label\":\"居間の暦\"}";
    }

    /** The path of an address that a resident has had made. */
    private String subscribed(String body) {
        return path(subscribe("resident", body));
    }

    private static String path(Response made) {
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return URI.create(made.path("address")).getRawPath();
    }

    private static Response read(String path) {
        return given().get(path);
    }

    private static String calendar(String path) {
        Response answer = read(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString().replace("\r\n ", "");
    }

    private String only() {
        return town.get("resident", "/calendar-subscriptions").path("items[0].id");
    }

    @Test
    void an_address_is_told_once_and_read_without_a_token() throws IOException, ParserException {
        String key = UUID.randomUUID().toString();
        LocalDate before = today();
        Response made = town.as("resident")
                .header("Idempotency-Key", key)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.jp")
                .body(ofSalon())
                .post("/api/v1/calendar-subscriptions");
        made.then().statusCode(201).header("Cache-Control", "no-store");
        assertThat((String) made.path("address")).startsWith("https://api.example.jp/calendars/");

        Response answer = read(path(made));
        answer.then().statusCode(200).contentType("text/calendar");
        String feed = answer.asString();
        assertThat(new CalendarBuilder()
                        .build(new StringReader(feed)).validate().getEntries().stream()
                                .map(entry -> entry.getContext() + ": " + entry.getMessage()))
                .isEmpty();
        assertThat(feed)
                .contains(
                        "SUMMARY:見本おしゃべり会 (見本サロン)",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                        "X-PUBLISHED-TTL:PT6H",
                        "X-WR-CALNAME:見本サロン");

        town.as("resident")
                .header("Idempotency-Key", key)
                .body(ofSalon())
                .post("/api/v1/calendar-subscriptions")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(made.path("id")))
                .body("address", nullValue());
        LocalDate after = today();
        Response own = town.get("resident", "/calendar-subscriptions");
        own.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].resourceId", equalTo(salon.toString()))
                .body("items[0].label", equalTo("居間の暦"))
                .body("items[0].language", equalTo("ja"))
                .body("items[0].usedOn", in(List.of(before.toString(), after.toString())))
                .body(
                        "items[0].endsOn",
                        in(List.of(
                                before.plusMonths(12).toString(),
                                after.plusMonths(12).toString())));
        assertThat(own.asString()).doesNotContain(token(path(made)));
    }

    private static String token(String path) {
        return path.replaceAll("/calendars/(.*)\\.ics", "$1");
    }

    @Test
    void the_token_stands_in_no_row_no_record_and_no_line_of_the_log() throws Exception {
        List<String> tokens = new ArrayList<>();
        List<String> log = EarOnTheLog.during(() -> {
            String path = subscribed(ofSalon());
            tokens.add(token(path));
            read(path).then().statusCode(200);
            given().header("Authorization", "Bearer no.good.token")
                    .get(path)
                    .then()
                    .statusCode(200);
            given().post(path).then().statusCode(405);
            given().accept("application/json").get(path).then().statusCode(406);
            given().queryParam("a", "\u0000").get(path).then().statusCode(400);
            town.as("resident")
                    .delete("/api/v1/calendar-subscriptions/" + only())
                    .then()
                    .statusCode(204);
            read(path).then().statusCode(404);
        });
        List<String> dump = Rows.all();
        for (String token : tokens) {
            assertThat(log).noneMatch(line -> line.contains(token));
            assertThat(dump).noneMatch(row -> Rows.shows(row, token)).noneMatch(row -> Rows.shows(row, "居間の暦"));
        }
        assertThat(Rows.texts(
                        "SELECT payload::jsonb ->> 'action' FROM audit_event WHERE payload LIKE ? AND payload LIKE '%calendar-subscription%' ORDER BY 1",
                        "%\"municipality\":\"" + town.code() + "\"%"))
                .containsExactly("list-calendar-subscriptions", "revoke-calendar-subscription", "subscribe-calendar");
    }

    @Test
    void whoever_had_it_made_an_address_tells_what_everybody_may_hear() {
        Map<String, Object> position = at(34.6267891, 136.0523456);
        position.put("disclosure", "BLOCK");
        UUID shelter = town.created(with(with(cafe("見本の家"), "position", position), "address", "三重県名張市秘密町9番地"));
        town.added(
                shelter,
                "events",
                "{\"title\":\"静かな会\",\"place\":\"秘密荘の裏\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}");
        UUID draft = town.drafted(with(with(cafe("下書きの店"), "position", at(34.63, 136.05)), "district", "名張"));
        town.added(draft, "events", EVENT.replace("見本おしゃべり会", "下書きの会"));
        for (String account : List.of("directory-editor", "coordinator")) {
            String ofDistrict = calendar(path(subscribe(account, "{\"district\":\"名張\"}")));
            assertThat(ofDistrict)
                    .contains("静かな会", "見本おしゃべり会", "LOCATION:見本の家")
                    .doesNotContain("秘密", "34.62678", "下書き");
            assertThat(calendar(path(subscribe(account, "{\"resourceId\":\"" + shelter + "\"}"))))
                    .contains("静かな会")
                    .doesNotContain("秘密");
            subscribe(account, "{\"resourceId\":\"" + draft + "\"}")
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/resourceId"))
                    .body("violations.code", contains("unknown-resource"));
        }
    }

    @Test
    void revoked_ended_unknown_and_malformed_addresses_answer_alike() {
        String revoked = subscribed(ofSalon());
        town.as("resident")
                .delete("/api/v1/calendar-subscriptions/" + only())
                .then()
                .statusCode(204);
        String ended = subscribed(ofSalon());
        Rows.change(
                "UPDATE calendar_subscription SET created_on = ?, used_on = NULL WHERE municipality = ?",
                today().minusMonths(12).minusDays(1),
                town.code());
        String good = subscribed(ofSalon());
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                revoked,
                ended,
                "/calendars/" + "A".repeat(43) + ".ics",
                "/calendars/x.ics",
                "/calendars/" + token(good),
                "/calendars/" + token(good) + "A.ics",
                "/calendars/%E6%9A%A6.ics",
                "/calendars/" + salon + ".ics",
                "/calendars/.ics")) {
            Response answer = given().header("X-Request-ID", "the-same")
                    .urlEncodingEnabled(false)
                    .get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            answers.add(answer.asString());
        }
        assertThat(answers).hasSize(9).containsOnly(answers.getFirst());
        read(good).then().statusCode(200);
    }

    @Test
    void an_address_that_is_read_goes_on_and_one_that_nobody_reads_is_forgotten() throws Exception {
        String read = subscribed(ofSalon());
        Rows.change(
                "UPDATE calendar_subscription SET created_on = ?, used_on = ? WHERE municipality = ?",
                today().minusYears(3),
                today().minusMonths(11),
                town.code());
        subscribed("{\"district\":\"名張\",\"label\":\"忘れた暦\"}");
        Rows.change(
                "UPDATE calendar_subscription SET created_on = ? WHERE municipality = ? AND district IS NOT NULL",
                today().minusMonths(12).minusDays(1),
                town.code());
        LocalDate before = today();
        read(read).then().statusCode(200);
        municipality.in(town.code(), () -> {
            rules.today();
            return true;
        });
        town.get("resident", "/calendar-subscriptions")
                .then()
                .body("items.resourceId", contains(salon.toString()))
                .body("items.usedOn", contains(in(List.of(before.toString(), today().toString()))));
        assertThat(Rows.texts("SELECT 1 FROM calendar_address WHERE tenant = ?", town.code()))
                .hasSize(1);
        assertThat(Rows.texts(
                        "SELECT 1 FROM person_key WHERE municipality = ? AND destroyed_at IS NOT NULL", town.code()))
                .hasSize(1);
    }

    @Test
    void an_unchanged_calendar_is_not_sent_again_and_its_times_are_those_of_the_data() throws InterruptedException {
        String path = subscribed(ofSalon());
        Response first = read(path);
        first.then().header("Cache-Control", allOf(containsString("private"), containsString("max-age=900")));
        String changed = Rows.texts(
                        "SELECT to_char(changed_at AT TIME ZONE 'UTC', 'YYYYMMDD\"T\"HH24MISS\"Z\"') FROM resource_event WHERE municipality = ?",
                        town.code())
                .getFirst();
        assertThat(first.asString()).contains("DTSTAMP:" + changed, "LAST-MODIFIED:" + changed);
        Rows.change(
                "UPDATE resource_event SET changed_at = '2026-01-02T03:04:05Z' WHERE municipality = ?", town.code());
        Response second = read(path);
        assertThat(second.asString()).contains("DTSTAMP:20260102T030405Z", "LAST-MODIFIED:20260102T030405Z");
        Response same = given().header("If-None-Match", second.header("ETag")).get(path);
        same.then().statusCode(304).header("ETag", equalTo(second.header("ETag")));
        assertThat(same.asString()).isEmpty();
        town.added(salon, "events", EVENT.replace("10:00", "14:00"));
        given().header("If-None-Match", second.header("ETag")).get(path).then().statusCode(200);
    }

    @Test
    void who_reads_english_hears_what_there_is_of_it() {
        String path = subscribed("{\"resourceId\":\"" + salon + "\",\"language\":\"en\"}");
        assertThat(calendar(path)).contains("SUMMARY:Sample talk (Sample salon)", "X-WR-CALNAME:Sample salon");
        town.added(salon, "events", "{\"title\":\"見本の茶会\",\"start\":\"2099-12-05T10:00\",\"minutes\":30}");
        assertThat(calendar(path)).contains("SUMMARY:見本の茶会 (Sample salon)");
    }

    @Test
    void what_is_not_published_any_more_empties_the_calendar_and_what_was_merged_is_found() {
        String path = subscribed(ofSalon());
        UUID survivor = town.created(cafe("見本大サロン"));
        town.editor()
                .header("If-Match", "\"0\"")
                .body("{\"mergedId\":\"" + salon + "\"}")
                .post("/api/v1/resources/" + survivor + "/merge")
                .then()
                .statusCode(200);
        assertThat(calendar(path)).contains("見本おしゃべり会 (見本大サロン)");
        town.editor()
                .header(
                        "If-Match",
                        town.get("coordinator", "/resources/" + survivor + "/record")
                                .header("ETag"))
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + survivor + "/retirement")
                .then()
                .statusCode(200);
        assertThat(calendar(path)).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT", "見本");
    }

    @Test
    void another_accounts_address_is_as_unknown_as_none() {
        subscribed(ofSalon());
        String id = only();
        for (RequestSpecification stranger : List.of(
                town.as("link-worker"), town.as("coordinator"), Town.empty().as("resident"))) {
            stranger.delete("/api/v1/calendar-subscriptions/" + id).then().statusCode(404);
        }
        town.get("coordinator", "/calendar-subscriptions").then().body("items", empty());
        assertThat(only()).isEqualTo(id);
    }

    @Test
    void an_account_has_at_most_twenty_and_can_page_through_them() {
        for (int i = 0; i < 20; i++) {
            subscribe("resident", ofSalon()).then().statusCode(201);
        }
        subscribe("resident", ofSalon())
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-calendar-subscriptions"));
        subscribe("link-worker", ofSalon()).then().statusCode(201);
        Response page = town.get("resident", "/calendar-subscriptions?limit=15");
        page.then().body("items", hasSize(15));
        town.as("resident")
                .queryParam("cursor", (String) page.path("next"))
                .get("/api/v1/calendar-subscriptions")
                .then()
                .body("items", hasSize(5))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/resourceId|required",
                "{\"district\":\"どこか\"}|/district|unknown-code",
                "{\"district\":\"名張\",\"resourceId\":\"0197a001-5c6d-7e8f-9a0b-1c2d3e4f5a6b\"}|/district|not-both",
                "{\"resourceId\":\"0197a001-5c6d-7e8f-9a0b-1c2d3e4f5a6b\"}|/resourceId|unknown-resource",
                "{\"district\":\"名張\",\"language\":\"fr\"}|/language|wrong-format"
            })
    void what_there_is_no_calendar_of_is_refused_with_a_pointer(String body, String pointer, String code) {
        subscribe("resident", body)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "GET"})
    void an_address_belongs_to_no_municipality_that_its_reader_names(String method) {
        String path = subscribed(ofSalon());
        given().header("Tsunagari-Municipality", "24216")
                .header(
                        "Authorization",
                        "Bearer " + Town.empty().token("resident").serialized())
                .request(method, path)
                .then()
                .statusCode(200);
    }
}
