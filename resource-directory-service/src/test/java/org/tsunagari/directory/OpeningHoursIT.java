package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;

/** When one can go there. All places are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class OpeningHoursIT {

    private static final long SEED = 20261125;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 20);
    private static final LocalDate LAST = LocalDate.of(2028, 3, 15);
    private static final String SHOP = """
            {"weekly":[{"days":["MONDAY","TUESDAY"],"weeks":null,"opens":"09:30","closes":"17:00"},
                       {"days":["FRIDAY"],"weeks":[1,3],"opens":"18:00","closes":"02:00"}],
             "holidays":"OWN_HOURS","holidayHours":[{"opens":"10:00","closes":"12:00"}],
             "exceptions":[{"from":"2026-12-29","to":"2027-01-03","everyYear":true,"hours":[],"note":"年末年始"},
                           {"from":"2026-11-24","to":"2026-11-24","everyYear":false,"hours":[{"opens":"00:00","closes":"24:00"}],"note":null}],
             "note":"雨の日はお休み"}""";

    private final Town town = Town.empty();

    private Response put(UUID id, String header, String value, String body) {
        return town.editor().header(header, value).body(body).put("/api/v1/resources/" + id + "/opening-hours");
    }

    private UUID open(String hours) {
        UUID id = town.created(cafe("見本の店"));
        put(id, "If-None-Match", "*", hours).then().statusCode(200);
        return id;
    }

    @Test
    void what_was_told_is_read_again_and_told_again_changes_nothing() {
        UUID id = open(SHOP);
        Response told = town.get("resident", "/resources/" + id + "/opening-hours");
        assertThat(JsonText.of(told.asString())).isEqualTo(JsonText.of(SHOP));
        put(id, "If-Match", "\"1\"", told.asString()).then().statusCode(200).header("ETag", "\"1\"");
        put(id, "If-Match", "\"7\"", SHOP.replace("09:30", "09:00")).then().statusCode(412);
        put(id, "If-Match", "\"1\"", SHOP.replace("09:30", "09:00"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(UUID.randomUUID(), "If-None-Match", "*", SHOP).then().statusCode(404);
        town.get("resident", "/resources/" + UUID.randomUUID() + "/opening-hours")
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_told_is_taken_back_and_its_versions_are_not_given_again() {
        UUID id = open(
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"2027-01-05\",\"hours\":[{\"opens\":\"00:00\",\"closes\":\"24:00\"}]}]}");
        String path = "/api/v1/resources/" + id + "/opening-hours";
        assertThat(town.found(Map.of("openAt", "2027-01-05T10:00"))).containsExactly(id);
        town.editor().delete(path).then().statusCode(428);
        town.editor().header("If-Match", "\"9\"").delete(path).then().statusCode(412);
        town.editor().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        town.editor().header("If-Match", "\"2\"").delete(path).then().statusCode(404);

        town.get("resident", "/resources/" + id + "/opening-hours").then().statusCode(404);
        assertThat(town.found(Map.of("openAt", "2027-01-05T10:00"))).isEmpty();
        assertThat(town.as("resident").get("/api/v1/resources").<Object>path("items[0].openNow"))
                .isNull();
        put(id, "If-Match", "\"1\"", SHOP).then().statusCode(412);
        put(id, "If-None-Match", "*", SHOP).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void day_by_day_holidays_and_exceptions_are_told() {
        UUID id = open(SHOP);
        town.get("resident", "/resources/" + id + "/opening-hours/days?from=2026-11-23&to=2026-11-27")
                .then()
                .statusCode(200)
                .body("items.date", contains("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"))
                .body("items[0].holiday", equalTo("勤労感謝の日"))
                .body("items[0].hours.opens", contains("10:00"))
                .body("items[1].holiday", nullValue())
                .body("items[1].hours.closes", contains("24:00"))
                .body("items[4].hours", hasSize(0));
        town.get("resident", "/resources/" + id + "/opening-hours/days")
                .then()
                .statusCode(200)
                .body("items", hasSize(7));
        town.get("resident", "/resources/" + id + "/opening-hours/days?from=2026-11-23&to=2027-11-23")
                .then()
                .statusCode(400);
        town.get("resident", "/resources/" + id + "/opening-hours/days?from=soon")
                .then()
                .statusCode(400);
    }

    /** The database decides by ranges, Java by rules: both must say the same of any hours at any time. */
    @Test
    void what_is_found_as_open_is_what_the_days_say() {
        Random random = new Random(SEED);
        Map<UUID, List<Map<String, Object>>> days = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            UUID id = open(randomHours(random));
            List<Map<String, Object>> all = new ArrayList<>();
            // 2028 has a 29th of February
            for (LocalDate from = FIRST; from.isBefore(LAST); from = from.plusDays(92)) {
                all.addAll(town.get(
                                "resident",
                                "/resources/" + id + "/opening-hours/days?from=" + from + "&to=" + from.plusDays(91))
                        .jsonPath()
                        .<Map<String, Object>>getList("items"));
            }
            days.put(id, all);
        }
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            times.add(FIRST.plusDays(1)
                    .atStartOfDay()
                    .plusMinutes(random.nextInt((int) ChronoUnit.DAYS.between(FIRST, LAST) * 24 * 60)));
        }
        for (int hour = 0; hour < 24; hour += 3) {
            times.add(LocalDateTime.of(2028, 2, 29, hour, 30));
            times.add(LocalDateTime.of(2027, 3, 1, hour, 30));
        }
        for (LocalDateTime time : times) {
            List<UUID> expected = days.entrySet().stream()
                    .filter(place -> isOpen(place.getValue(), time))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(town.found(Map.of("openAt", time.toString())))
                    .as(time.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String randomHours(Random random) {
        List<String> weekly = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            weekly.add(String.format(
                    Locale.ROOT,
                    "{\"days\":[\"%s\",\"%s\"]%s,%s}",
                    day(random),
                    day(random),
                    random.nextInt(3) == 0 ? ",\"weeks\":[1,3]" : "",
                    span(random)));
        }
        String holidays =
                switch (random.nextInt(3)) {
                    case 0 -> "\"AS_USUAL\"";
                    case 1 -> "\"CLOSED\"";
                    default -> "\"OWN_HOURS\",\"holidayHours\":[{" + span(random) + "}]";
                };
        LocalDate yearly = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        LocalDate once = FIRST.plusDays(random.nextInt(400));
        return String.format(
                Locale.ROOT,
                "{\"weekly\":[%s],\"holidays\":%s,\"exceptions\":[{\"from\":\"2025-02-2%d\",\"to\":\"2025-03-0%d\",\"everyYear\":true,\"hours\":[%s]},{\"from\":\"%s\",\"to\":\"%s\",\"everyYear\":true,\"hours\":[%s]},{\"from\":\"%s\",\"to\":\"%s\",\"hours\":[{%s}]}]}",
                String.join(",", weekly),
                holidays,
                1 + random.nextInt(8),
                1 + random.nextInt(9),
                spanOrNone(random),
                yearly,
                yearly.plusDays(random.nextInt(3) == 0 ? 340 + random.nextInt(25) : random.nextInt(40)),
                spanOrNone(random),
                once,
                once.plusDays(random.nextInt(200)),
                span(random));
    }

    private static String spanOrNone(Random random) {
        return random.nextBoolean() ? "" : "{" + span(random) + "}";
    }

    private static String day(Random random) {
        return DayOfWeek.of(1 + random.nextInt(7)).name();
    }

    private static String span(Random random) {
        return String.format(
                Locale.ROOT,
                "\"opens\":\"%02d:%02d\",\"closes\":\"%02d:00\"",
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(24));
    }

    private static boolean isOpen(List<Map<String, Object>> days, LocalDateTime time) {
        return days.stream().anyMatch(day -> {
            LocalDate date = LocalDate.parse(String.valueOf(day.get("date")));
            List<?> hours = (List<?>) Objects.requireNonNull(day.get("hours"));
            return hours.stream().map(Map.class::cast).anyMatch(span -> {
                LocalDateTime opens = at(date, String.valueOf(span.get("opens")));
                LocalDateTime closes = at(date, String.valueOf(span.get("closes")));
                return !time.isBefore(opens) && time.isBefore(closes.isAfter(opens) ? closes : closes.plusDays(1));
            });
        });
    }

    private static LocalDateTime at(LocalDate date, String time) {
        return date.atStartOfDay()
                .plusHours(Integer.parseInt(time.substring(0, 2)))
                .plusMinutes(Integer.parseInt(time.substring(3)));
    }

    @Test
    void open_now_is_told_of_what_is_found_and_null_where_nobody_knows() {
        UUID always = open(
                "{\"weekly\":[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"],\"opens\":\"00:00\",\"closes\":\"24:00\"}]}");
        UUID never = open("{\"weekly\":[]}");
        UUID unknown = town.created(cafe("不明"));
        assertThat(town.found(Map.of("openNow", true))).containsExactly(always);
        Response all = town.as("resident").get("/api/v1/resources");
        assertThat(all.<Boolean>path("items.find { it.id == '" + always + "' }.openNow"))
                .isTrue();
        assertThat(all.<Boolean>path("items.find { it.id == '" + never + "' }.openNow"))
                .isFalse();
        assertThat(all.<Object>path("items.find { it.id == '" + unknown + "' }.openNow"))
                .isNull();
        town.as("resident")
                .body("{\"openNow\":true}")
                .post("/api/v1/resource-searches")
                .then()
                .body("items.id", contains(always.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/weekly",
                "{\"weekly\":[{\"days\":[],\"opens\":\"09:00\",\"closes\":\"10:00\"}]}|/weekly/0/days",
                "{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"24:00\",\"closes\":\"10:00\"}]}|/weekly/0/opens",
                "{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"09:00\",\"closes\":\"25:00\"}]}|/weekly/0/closes",
                "{\"weekly\":[{\"days\":[\"MONDAY\"],\"weeks\":[6],\"opens\":\"09:00\",\"closes\":\"10:00\"}]}|/weekly/0/weeks/0",
                "{\"weekly\":[{\"days\":[\"HOLIDAY\"],\"opens\":\"09:00\",\"closes\":\"10:00\"}]}|/weekly/0/days/0",
                "{\"weekly\":[],\"holidays\":\"OWN_HOURS\"}|/holidayHours",
                "{\"weekly\":[],\"holidays\":\"CLOSED\",\"holidayHours\":[{\"opens\":\"09:00\",\"closes\":\"10:00\"}]}|/holidayHours",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\"}]}|/exceptions/0/to",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"2026-01-01\",\"to\":\"2036-01-01\"}]}|/exceptions/0/to",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"2026-01-01\",\"to\":\"2027-01-01\",\"everyYear\":true}]}|/exceptions/0/to",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"someday\"}]}|/exceptions/0/from",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"+999999999-12-31\"}]}|/exceptions/0/from",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"-5000-01-01\"}]}|/exceptions/0/from",
                "{\"weekly\":[],\"exceptions\":[{\"from\":\"2026-01-01\",\"to\":\"+999999999-12-31\"}]}|/exceptions/0/to"
            })
    void hours_that_cannot_be_are_refused_with_a_pointer(String body, String pointer) {
        UUID id = town.created(cafe("見本の店"));
        put(id, "If-None-Match", "*", body).then().statusCode(422).body("violations.pointer", contains(pointer));
    }
}
