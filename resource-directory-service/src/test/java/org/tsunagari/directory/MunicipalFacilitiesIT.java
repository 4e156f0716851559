package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Importing.counts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.testkit.RealComponents;

/** The municipal open-data layout of public facilities, in the ways that real files are written. Invented places. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class MunicipalFacilitiesIT {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final List<String> COLUMNS =
            List.of(("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,電話番号,内線番号,法人番号,団体名,"
                            + "利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,備考")
                    .split(","));

    private final Town town = Town.empty();
    private final Importing csv = Importing.into(town, "csv").with(Map.of("draft", false, "category", "CIVIC_CENTRE"));

    /** A complete row; change what a test is about. */
    private static Map<String, String> hall(String number) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        row.put("都道府県コード又は市区町村コード", "242080");
        row.put("NO", number);
        row.put("都道府県名", "三重県");
        row.put("市区町村名", "名張市");
        row.put("名称", "見本会館" + number);
        row.put("名称_カナ", "ミホンカイカン");
        row.put("名称_通称", "みほん館、会館");
        row.put("POIコード", "1202");
        row.put("住所", "三重県名張市見本町1番地");
        row.put("方書", "見本ビル2階");
        row.put("緯度", "34.62");
        row.put("経度", "136.1");
        row.put("電話番号", "0595-00-0001");
        row.put("内線番号", "12");
        row.put("法人番号", "1000000000001");
        row.put("団体名", "見本市");
        row.put("利用可能曜日", "月火水木金");
        row.put("開始時間", "09:00");
        row.put("終了時間", "17:00");
        row.put("利用可能日時特記事項", "年末年始(12/29～1/3)は休館");
        row.put("説明", "誰でも入れる");
        row.put("バリアフリー情報", "エレベーター;車椅子可;見本設備");
        row.put("URL", "https://example.jp/hall");
        row.put("備考", "見本");
        return row;
    }

    private static Map<String, String> hall(String number, String column, String value) {
        Map<String, String> row = hall(number);
        row.put(column, value);
        return row;
    }

    @SafeVarargs
    private static String file(String lineEnd, List<String> columns, Map<String, String>... rows) {
        return Stream.concat(
                        Stream.of(String.join(",", columns)),
                        Arrays.stream(rows).map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .map(cell -> cell.matches("(?s).*[,\"\n].*")
                                        ? "\"" + cell.replace("\"", "\"\"") + "\""
                                        : cell)
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining(lineEnd, "", lineEnd));
    }

    private static String plain() {
        return file("\n", COLUMNS, hall("1"));
    }

    static Stream<Arguments> variants() {
        List<String> more = Stream.concat(COLUMNS.stream(), Stream.of("新しい欄")).toList();
        List<String> fewer = COLUMNS.subList(0, COLUMNS.indexOf("備考"));
        return Stream.of(
                Arguments.of("UTF-8", plain().getBytes(UTF_8)),
                Arguments.of("UTF-8 with a byte order mark", ("\ufeff" + plain()).getBytes(UTF_8)),
                Arguments.of("Shift_JIS", plain().getBytes(SHIFT_JIS)),
                Arguments.of("CRLF", file("\r\n", COLUMNS, hall("1")).getBytes(UTF_8)),
                Arguments.of(
                        "Shift_JIS with CRLF", file("\r\n", COLUMNS, hall("1")).getBytes(SHIFT_JIS)),
                Arguments.of(
                        "full-width digits",
                        file(
                                        "\n",
                                        COLUMNS,
                                        but(
                                                "緯度",
                                                wide("34.62"),
                                                but("電話番号", wide("0595(00)0001"), hall("1", "開始時間", wide("9:00")))))
                                .getBytes(SHIFT_JIS)),
                Arguments.of(
                        "times in words",
                        file("\n", COLUMNS, but("終了時間", "17時", hall("1", "利用可能曜日", "月曜日～金曜日")))
                                .getBytes(UTF_8)),
                Arguments.of("a column more", file("\n", more, hall("1")).getBytes(UTF_8)),
                Arguments.of("a column less", file("\n", fewer, hall("1")).getBytes(UTF_8)),
                Arguments.of("a row that ends early", (plain().strip().replaceAll(",[^,]*$", "")).getBytes(UTF_8)),
                Arguments.of("a row that goes on", (plain().strip() + ",,").getBytes(UTF_8)));
    }

    /** As a Japanese keyboard writes them. */
    private static String wide(String ascii) {
        return ascii.chars()
                .mapToObj(c -> Character.toString(c + '\uff01' - '!'))
                .collect(Collectors.joining());
    }

    private static Map<String, String> but(String column, String value, Map<String, String> row) {
        row.put(column, value);
        return row;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void a_file_imports_however_it_is_written(String name, byte[] file) {
        JsonPath report = csv.take(file);
        assertThat(csv.problems(report)).as(name).isEmpty();
        assertThat(counts(report)).as(name).containsExactly(1, 0, 0, 0);
        UUID id = town.found(Map.of()).getFirst();
        town.get("resident", "/resources/" + id)
                .then()
                .body("name", equalTo("見本会館1"))
                .body("nameKana", equalTo("ミホンカイカン"))
                .body("alternativeNames", contains("みほん館", "会館"))
                .body("type", equalTo("FACILITY"))
                .body("category", equalTo("CIVIC_CENTRE"))
                .body("address", equalTo("三重県名張市見本町1番地"))
                .body("building", equalTo("見本ビル2階"))
                .body("position.latitude", equalTo(34.62f))
                .body("phone", equalTo("0595-00-0001"))
                .body("accessibility.features", contains("WHEELCHAIR", "LIFT"))
                .body("accessibility.note", equalTo("見本設備"))
                .body("website", equalTo("https://example.jp/hall"));
        town.get("resident", "/resources/" + id + "/opening-hours")
                .then()
                .body("weekly[0].days", contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("weekly[0].opens", equalTo("09:00"))
                .body("weekly[0].closes", equalTo("17:00"))
                .body("note", equalTo("年末年始(12/29～1/3)は休館"));
        assertThat(counts(csv.take(file))).as(name).containsExactly(0, 0, 1, 0);
    }

    @Test
    void a_line_break_within_quotes_stays_within_its_cell() {
        csv.take(file("\r\n", COLUMNS, hall("1", "説明", "一行目\r\n\"二\"行目")));
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst())
                .then()
                .body("description", equalTo("一行目\n\"二\"行目"));
    }

    @Test
    void a_row_without_a_position_imports_without_one() {
        JsonPath report = csv.take(file("\n", COLUMNS, but("緯度", "", hall("1", "経度", ""))));
        assertThat(csv.problems(report)).isEmpty();
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst())
                .then()
                .body("position", nullValue());
    }

    @Test
    void each_row_imports_or_says_why_not() {
        JsonPath report = csv.take(file(
                "\n",
                COLUMNS,
                hall("1", "名称", ""),
                hall("2", "電話番号", "代表にお尋ねください"),
                hall("3", "緯度", "北緯34度"),
                hall("4", "緯度", "134.62"),
                hall("5", "利用可能曜日", "隔週月曜"),
                hall("6", "URL", "見本で検索"),
                hall("6", "名称", "二つ目"),
                hall("7", "開始時間", "")));
        assertThat(counts(report)).containsExactly(6, 0, 0, 2);
        assertThat(report.getInt("warned")).isEqualTo(6);
        assertThat(csv.problems(report))
                .containsExactly(
                        "/名称 required",
                        "/電話番号 wrong-format",
                        "/緯度 wrong-format",
                        "/緯度 out-of-range",
                        "/利用可能曜日 hours-unclear",
                        "/URL wrong-format",
                        " duplicate",
                        "/開始時間 hours-unclear");
        assertThat(csv.rows(report).getList("items.row")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_kind_is_known_by_the_name_or_by_the_request_or_else_refused() {
        Importing silent = csv.with(Map.of("draft", false));
        JsonPath report = silent.take(file("\n", COLUMNS, hall("1"), hall("2", "名称", "見本市立図書館")));
        assertThat(counts(report)).containsExactly(1, 0, 0, 1);
        assertThat(silent.problems(report)).containsExactly("/category required");
        assertThat(town.found(Map.of("category", "LIBRARY"))).hasSize(1);
    }

    @Test
    void a_kind_by_the_name_that_is_not_the_one_asked_for_is_to_be_looked_at() {
        String file =
                file("\n", COLUMNS, hall("1", "名称", "ふれあい図書館"), hall("2", "名称", "ライオンズ公園"), hall("3", "名称", "見本公民館"));
        for (JsonPath report : List.of(csv.check(file), csv.take(file))) {
            assertThat(counts(report)).containsExactly(3, 0, 0, 0);
            assertThat(csv.problems(report)).containsExactly("/名称 kind-from-name");
        }
        assertThat(town.found(Map.of("category", "LIBRARY"))).hasSize(1);
        assertThat(town.found(Map.of("category", "CIVIC_CENTRE"))).hasSize(2);
        JsonPath again = csv.take(file);
        assertThat(counts(again)).containsExactly(0, 0, 3, 0);
        assertThat(csv.problems(again)).isEmpty();
    }

    @Test
    void a_file_that_is_no_such_table_is_refused() {
        byte[] noText = {(byte) 0xff, (byte) 0xfe, (byte) 0x81};
        csv.send(noText, true).then().statusCode(422).body("violations.code", contains("wrong-charset"));
        csv.send("a,b\n1,2\n".getBytes(UTF_8), true).then().statusCode(422).body("violations.pointer", contains("/名称"));
        csv.send("名称,名称\n1,2\n".getBytes(UTF_8), true)
                .then()
                .statusCode(422)
                .body("violations.code", contains("duplicate"));
        csv.send(
                        file("\n", COLUMNS, hall("1"), hall("2"), hall("3"))
                                .replaceFirst("見本会館2", "\"見本会館2")
                                .getBytes(UTF_8),
                        true)
                .then()
                .statusCode(422)
                .body("violations.code", contains("malformed-csv"));
    }

    private static String withoutNumbers() {
        return file("\n", COLUMNS, but("NO", "", hall("1")), but("住所", "三重県名張市見本町2番地", but("NO", "", hall("1"))));
    }

    /** What it is called may not tell where it is: somebody may make the place confidential later. */
    @Test
    void an_address_that_a_row_is_known_by_is_kept_as_a_fingerprint_only() {
        String file = withoutNumbers();
        JsonPath report = csv.take(file);
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(csv.rows(report).<String>getList("items.externalId"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("name:見本会館1\\|[0-9a-f-]{36}"));
        for (String table : List.of("external_id", "resource_import_row")) {
            assertThat(Rows.texts("SELECT external_id FROM " + table + " WHERE municipality = ?", town.code()))
                    .as(table)
                    .hasSize(table.equals("external_id") ? 2 : 4)
                    .noneMatch(id -> id.contains("番地"));
        }
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 2, 0);
        assertThat(counts(csv.take(file.replace("誰でも入れる", "誰でも休める")))).containsExactly(0, 2, 0, 0);
        Town other = Town.empty();
        Importing there = new Importing(other, "csv", csv.options());
        assertThat(there.rows(there.take(file)).<String>getList("items.externalId"))
                .doesNotContainAnyElementsOf(csv.rows(report).getList("items.externalId"));
    }

    @Test
    void a_row_known_by_its_address_is_known_again_by_what_the_version_before_called_it() {
        String file = withoutNumbers();
        csv.take(file);
        String clear = "name:見本会館1|三重県名張市見本町1番地";
        String sealed = Rows.texts(
                        "SELECT external_id FROM resource_import_row WHERE municipality = ? ORDER BY line LIMIT 1",
                        town.code())
                .getFirst();
        Rows.change(
                "UPDATE external_id SET external_id = ? WHERE municipality = ? AND external_id = ?",
                clear,
                town.code(),
                sealed);
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 2, 0);
        // and where both versions have told of it
        Rows.change(
                "INSERT INTO external_id SELECT municipality, source, ?, resource_id, digests, kept, import_id, told_at FROM external_id WHERE municipality = ? AND external_id = ?",
                clear,
                town.code(),
                sealed);
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 2, 0);
        assertThat(Rows.texts("SELECT external_id FROM external_id WHERE municipality = ?", town.code()))
                .hasSize(2)
                .contains(sealed)
                .doesNotContain(clear);
    }

    @Test
    void what_the_layout_carries_and_a_resource_does_not_comes_out_again() {
        Map<String, String> unclear = but("電話番号", "0595-00-0001(内線12)", hall("2", "利用可能曜日", "隔週月曜"));
        String file = file("\r\n", COLUMNS, hall("1"), unclear);
        csv.take(file);
        assertThat(new String(csv.export(), UTF_8).lines().sorted())
                .containsExactlyElementsOf(("\ufeff" + file.replace("エレベーター;車椅子可", "車椅子可;エレベーター"))
                        .lines()
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "月火水木金, '[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]', AS_USUAL, 月火水木金",
        "平日, '[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]', CLOSED, 平日",
        "平日・祝日, '[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]', OWN_HOURS, 月火水木金祝",
        "土日祝, '[SATURDAY, SUNDAY]', OWN_HOURS, 土日祝",
        "月曜から水曜、祝日, '[MONDAY, TUESDAY, WEDNESDAY]', OWN_HOURS, 月火水祝",
        "平日・第2土曜, '[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]', CLOSED, 平日、第2土曜"
    })
    void what_the_days_say_of_holidays_comes_in_and_goes_out(
            String written, String weekdays, String holidays, String out) {
        csv.take(file("\n", COLUMNS, hall("1", "利用可能曜日", written)));
        String hours = "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours";
        town.get("resident", hours).then().body("holidays", equalTo(holidays));
        assertThat(town.get("resident", hours).jsonPath().getList("weekly[0].days"))
                .hasToString(weekdays);
        // 2026-11-23 is a Monday and a holiday
        town.get("resident", hours + "/days?from=2026-11-23&to=2026-11-23")
                .then()
                .body("items[0].hours.opens", holidays.equals("CLOSED") ? empty() : contains("09:00"));
        byte[] file = csv.export();
        assertThat(new String(file, UTF_8)).contains(",見本市," + out + ",09:00,17:00,");
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void some_days_of_the_month_come_in_beside_those_of_every_week_and_go_out() {
        csv.take(file("\n", COLUMNS, hall("1", "利用可能曜日", "火～木、第1、3土曜日、祝日")));
        String hours = "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours";
        town.get("resident", hours)
                .then()
                .body("weekly[0].days", contains("TUESDAY", "WEDNESDAY", "THURSDAY"))
                .body("weekly[1].days", contains("SATURDAY"))
                .body("weekly[1].weeks", contains(1, 3));
        // Saturdays, the second and the third of November 2026
        town.get("resident", hours + "/days?from=2026-11-14&to=2026-11-21")
                .then()
                .body("items[0].hours", empty())
                .body("items[7].hours.opens", contains("09:00"));
        byte[] file = csv.export();
        assertThat(new String(file, UTF_8)).contains(",見本市,火水木、第1・3土曜、祝,09:00,17:00,");
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void what_is_open_on_holidays_only_is_closed_on_other_days() {
        csv.take(file("\n", COLUMNS, hall("1", "利用可能曜日", "祝日")));
        town.get(
                        "resident",
                        "/resources/" + town.found(Map.of()).getFirst()
                                + "/opening-hours/days?from=2026-11-22&to=2026-11-23")
                .then()
                .body("items[0].hours", empty())
                .body("items[1].hours.closes", contains("17:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "月火水木金 | 祝日・年末年始(12/29〜1/3)を除く | false | false",
                "毎日 | 祝日、12月29日から翌年1月3日まで休館 | false | false",
                "年中無休 | １２／２９～１／３は休み | true | false",
                "平日 | 年末年始（１２月２９日―１月３日）を除く | false | false",
                "月火水木金土 | 国民の祝日は定休 | false | true"
            })
    void what_the_remark_excepts_is_closed_and_goes_out_and_comes_in_again(
            String days, String note, boolean openOnHolidays, boolean openAtNewYear) {
        String file = file("\r\n", COLUMNS, but("利用可能日時特記事項", note, hall("1", "利用可能曜日", days)));
        assertThat(csv.problems(csv.take(file))).isEmpty();
        String hours = "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours";
        // 2026-11-23 is a Monday and a holiday, 2027-12-30 a Thursday and 2028-01-03 a Monday
        for (Map.Entry<String, Boolean> day : Map.of(
                        "2026-11-23", openOnHolidays, "2027-12-30", openAtNewYear, "2028-01-03", openAtNewYear)
                .entrySet()) {
            town.get("resident", hours + "/days?from=" + day.getKey() + "&to=" + day.getKey())
                    .then()
                    .body("items[0].hours", day.getValue() ? hasSize(1) : empty());
        }
        town.get("resident", hours + "/days?from=2026-11-24&to=2026-11-24")
                .then()
                .body("items[0].hours", hasSize(1));
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 1, 0);
        byte[] exported = csv.export();
        assertThat(new String(exported, UTF_8)).contains(",09:00,17:00," + note + ",");
        assertThat(counts(csv.take(exported))).containsExactly(0, 0, 1, 0);
        Town elsewhere = Town.empty();
        new Importing(elsewhere, "csv", csv.options()).take(exported);
        String there = "/resources/" + elsewhere.found(Map.of()).getFirst() + "/opening-hours";
        assertThat(elsewhere.get("resident", there).jsonPath().getMap(""))
                .isEqualTo(town.get("resident", hours).jsonPath().getMap(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "月火水木金 | 祝日・年末年始を除く | CLOSED",
                "月火水木金 | 年末年始は休館 | AS_USUAL",
                "月火水木金 | 月曜(祝日の場合は翌日)休館 | AS_USUAL",
                "月火水木金土日 | 月曜休館 | AS_USUAL",
                "土日祝 | 祝日は休館 | CLOSED"
            })
    void what_the_remark_says_of_closed_days_and_nobody_can_be_sure_of_is_to_be_looked_at(
            String days, String note, String holidays) {
        String file = file("\n", COLUMNS, but("利用可能日時特記事項", note, hall("1", "利用可能曜日", days)));
        JsonPath report = csv.take(file);
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(csv.problems(report)).containsExactly("/利用可能日時特記事項 hours-note-unread");
        assertThat(csv.rows(report).getList("items.problems.flatten().written")).containsExactly(note);
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours")
                .then()
                .body("holidays", equalTo(holidays))
                .body("note", equalTo(note));
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "開始時間, 24:00, /開始時間",
        "終了時間, 34:00, /終了時間",
        "終了時間, 日没, /終了時間",
        "利用可能曜日, 土日(祝日休み), /利用可能曜日",
        "利用可能曜日, 祝日を除く, /利用可能曜日"
    })
    void times_that_no_day_has_are_no_reason_to_refuse_the_row(String column, String written, String pointer) {
        JsonPath report = csv.take(file("\n", COLUMNS, hall("1", column, written)));
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(csv.problems(report)).containsExactly(pointer + " hours-unclear");
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 25:00, 18:00, 01:00",
        "18時, 翌2時, 18:00, 02:00",
        "9時半～17時, '', 09:30, 17:00",
        "24時間, '', 00:00, '24:00'"
    })
    void times_come_in_as_people_write_them(String opening, String closing, String opens, String closes) {
        JsonPath report = csv.take(file("\n", COLUMNS, but("終了時間", closing, hall("1", "開始時間", opening))));
        assertThat(csv.problems(report)).isEmpty();
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours")
                .then()
                .body("weekly[0].opens", equalTo(opens))
                .body("weekly[0].closes", equalTo(closes));
        assertThat(counts(csv.take(csv.export()))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void what_of_a_cell_is_not_taken_is_said_each_time_and_comes_out_again() {
        String file = file("\r\n", COLUMNS, hall("1", "電話番号", "0595-00-0001・0595-00-0002"));
        JsonPath looked = csv.check(file);
        JsonPath taken = csv.take(file);
        for (JsonPath report : List.of(looked, taken, csv.take(file))) {
            assertThat(report.getInt("rejected")).isZero();
            assertThat(report.getInt("warned")).isEqualTo(1);
            Map<String, String> problem = csv.rows(report)
                    .getList("items.problems.flatten()", Map.class)
                    .getFirst();
            assertThat(problem)
                    .containsEntry("pointer", "/電話番号")
                    .containsEntry("code", "partly-taken")
                    .containsEntry("severity", "WARNING")
                    .containsEntry("written", "0595-00-0001・0595-00-0002")
                    .containsKey("message");
        }
        UUID id = town.found(Map.of()).getFirst();
        town.get("resident", "/resources/" + id).then().body("phone", equalTo("0595-00-0001"));
        assertThat(new String(csv.export(), UTF_8)).contains(",0595-00-0001・0595-00-0002,");
        Map<String, Object> edited = town.get("directory-editor", "/resources/" + id + "/record")
                .jsonPath()
                .getMap("details");
        String etag = town.get("directory-editor", "/resources/" + id).header("ETag");
        town.change(id, etag, with(edited, "phone", "0595-00-0009")).then().statusCode(200);
        assertThat(new String(csv.export(), UTF_8)).contains(",0595-00-0009,").doesNotContain("0595-00-0002");
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void a_cell_that_cannot_be_kept_is_left_out_and_nothing_else() {
        JsonPath report = csv.take(file(
                "\n",
                COLUMNS,
                hall("1", "名称_カナ", "ア".repeat(201)),
                hall("2", "説明", "番号 123456789018"),
                hall("3", "備考", "番号 123456789018"),
                hall("4", "住所", "見本".repeat(200))));
        assertThat(counts(report)).containsExactly(4, 0, 0, 0);
        assertThat(csv.problems(report))
                .containsExactly(
                        "/名称_カナ wrong-length",
                        "/説明 my-number-refused",
                        "/説明 kept-as-draft",
                        "/備考 my-number-refused",
                        "/住所 wrong-length");
        assertThat(csv.rows(report).getList("items.problems.flatten().written"))
                .containsExactly("ア".repeat(200), null, null, null, null);
        assertThat(Rows.texts("SELECT r::text FROM resource_import_row r WHERE municipality = ?", town.code()))
                .noneMatch(row -> row.contains("123456789018"));
    }

    /** Guarantee 17: neither as a number, nor as a name, nor in an address that the row would be known by. */
    @Test
    void what_a_row_is_known_by_is_not_kept_where_it_may_not_be() {
        JsonPath report = csv.take(file(
                "\n",
                COLUMNS,
                hall("1"),
                hall("123456789018"),
                but("名称", "見本 123456789018", hall("2", "NO", "")),
                but("住所", "見本町 123456789018", hall("3", "NO", "")),
                but("名称", "見本\u0000館", hall("4", "NO", ""))));
        assertThat(counts(report)).containsExactly(1, 0, 0, 4);
        assertThat(csv.rows(report).getList("items.externalId")).containsExactly("242080:1", "", "", "", "");
        assertThat(Rows.all()).noneMatch(row -> Rows.shows(row, "123456789018"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, no-place, false",
        "136.1, 34.62, swapped, false",
        "51.5, -0.1, outside-japan, false",
        "34.62, 136.9, far-away, true",
        "34.62, 136.3, , true"
    })
    void a_position_that_cannot_be_meant_is_left_out_and_a_distant_one_is_to_be_looked_at(
            String latitude, String longitude, @Nullable String code, boolean taken) {
        town.withDistrict("見本地区", 136.0, 34.6);
        JsonPath report = csv.take(file("\n", COLUMNS, but("経度", longitude, hall("1", "緯度", latitude))));
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(csv.problems(report)).isEqualTo(code == null ? List.of() : List.of("/緯度 " + code));
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst())
                .then()
                .body("position", taken ? notNullValue() : nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "みほん館、会館 | みほん館 会館",
                "みほん館,会館 | みほん館 会館",
                "みほん館／会館 | みほん館 会館",
                "みほん館; 会館 | みほん館 会館",
                "スポーツ・文化センター | スポーツ・文化センター",
                "A/B館、会館 | A/B館 会館"
            })
    void other_names_stand_between_signs_that_are_no_part_of_them(String written, String names) {
        csv.take(file("\n", COLUMNS, hall("1", "名称_通称", written)));
        assertThat(town.get("resident", "/resources/" + town.found(Map.of()).getFirst())
                        .jsonPath()
                        .getList("alternativeNames"))
                .containsExactly((Object[]) names.split(" "));
    }

    private static Map<String, String> place(
            String number, String name, String address, String latitude, String phone) {
        return but("名称_カナ", "", but("住所", address, but("緯度", latitude, but("電話番号", phone, hall(number, "名称", name)))));
    }

    private static Map<String, String> plaza(String number) {
        return place(number, "見本広場", "三重県名張市見本町10番地", "34.60", "0595-00-0010");
    }

    private static Map<String, String> gallery(String number) {
        return place(number, "創作画廊", "三重県名張市試町20番地", "34.65", "0595-00-0020");
    }

    private static Map<String, String> studio(String number) {
        return place(number, "手習工房", "三重県名張市例町30番地", "34.70", "0595-00-0030");
    }

    @Test
    void an_edition_that_numbers_its_rows_anew_turns_no_place_into_another() {
        csv.take(file("\n", COLUMNS, plaza("1"), gallery("2")));
        List<UUID> before = town.found(Map.of());
        String anew = file("\n", COLUMNS, studio("1"), plaza("2"), gallery("3"));
        for (JsonPath report : List.of(csv.check(anew), csv.take(anew))) {
            assertThat(counts(report)).containsExactly(1, 0, 0, 2);
            assertThat(csv.problems(report)).containsExactly("/名称 another-place", "/名称 another-place");
            assertThat(csv.rows(report).getList("items.problems.flatten().severity"))
                    .containsOnly("ERROR");
            assertThat(report.getString("onAnotherPlace")).isEqualTo("REFUSE");
        }
        assertThat(before.stream()
                        .map(id -> town.get("resident", "/resources/" + id).<String>path("name")))
                .containsExactlyInAnyOrder("見本広場", "創作画廊");
        Importing careful = csv.with(Map.of(
                "draft", false, "category", "CIVIC_CENTRE", "source", "from-now-on", "onLikelyDuplicate", "SKIP"));
        JsonPath report = careful.take(file("\n", COLUMNS, studio("1"), plaza("2")));
        assertThat(counts(report)).containsExactly(1, 0, 0, 1);
        assertThat(careful.problems(report)).containsExactly(" likely-duplicate");
    }

    @Test
    void what_was_renamed_when_it_moved_is_changed_where_that_is_asked_for() {
        csv.take(file("\n", COLUMNS, plaza("1")));
        UUID id = town.found(Map.of()).getFirst();
        String other = file("\n", COLUMNS, gallery("1"));
        Importing told = csv.with(Map.of("draft", false, "category", "CIVIC_CENTRE", "onAnotherPlace", "CHANGE"));
        JsonPath report = told.take(other);
        assertThat(counts(report)).containsExactly(0, 1, 0, 0);
        assertThat(report.getString("onAnotherPlace")).isEqualTo("CHANGE");
        assertThat(told.problems(report)).containsExactly("/名称 another-place");
        town.get("resident", "/resources/" + id).then().body("name", equalTo("創作画廊"));
        assertThat(counts(csv.take(other))).containsExactly(0, 0, 1, 0);
        csv.with(Map.of("onAnotherPlace", "perhaps"))
                .send(other.getBytes(UTF_8), true)
                .then()
                .statusCode(400);
    }

    @Test
    void what_was_only_renamed_or_has_only_moved_or_still_looks_like_what_it_was_is_changed() {
        csv.take(file("\n", COLUMNS, plaza("1"), gallery("2"), studio("3")));
        JsonPath report = csv.take(file(
                "\n",
                COLUMNS,
                but("名称", "まちのテラス", plaza("1")),
                but("緯度", "34.66", but("住所", "三重県名張市移町21番地", gallery("2"))),
                but("名称", "新手習工房", but("住所", "三重県名張市例町30番地の1", studio("3")))));
        assertThat(csv.problems(report)).isEmpty();
        assertThat(counts(report)).containsExactly(0, 3, 0, 0);
    }

    @Test
    void hours_whose_cells_are_emptied_are_taken_back_and_an_editors_hours_stay() {
        csv.take(file("\n", COLUMNS, hall("1"), hall("2")));
        Map<String, String> emptied = but("終了時間", "", but("開始時間", "", hall("1", "利用可能曜日", "")));
        emptied.put("利用可能日時特記事項", "");
        Map<String, String> never = but("終了時間", "", but("開始時間", "", hall("3", "利用可能曜日", "")));
        never.put("利用可能日時特記事項", "");
        JsonPath report = csv.take(file("\n", COLUMNS, emptied, never));
        assertThat(counts(report)).containsExactly(1, 1, 0, 0);
        assertThat(csv.problems(report)).isEmpty();
        List<String> ids = csv.rows(report).getList("items.resourceId");
        String first = "/resources/" + ids.getFirst() + "/opening-hours";
        town.get("resident", first).then().statusCode(404);

        town.editor()
                .header("If-None-Match", "*")
                .body("{\"weekly\":[]}")
                .put("/api/v1" + first)
                .then()
                .statusCode(200);
        assertThat(counts(csv.take(file("\n", COLUMNS, emptied, never)))).containsExactly(0, 0, 2, 0);
        town.get("resident", first).then().statusCode(200);
    }

    @Test
    void numbers_of_a_source_of_its_own_do_not_come_out_as_if_they_were_everybodys() {
        Importing named = csv.with(Map.of("draft", false, "category", "CIVIC_CENTRE", "source", "other-list"));
        named.take(file("\r\n", COLUMNS, hall("1")));
        byte[] file = csv.export();
        assertThat(new String(file, UTF_8))
                .contains(town.found(Map.of()).getFirst().toString(), "1000000000001")
                .doesNotContain("242080,1,");
        assertThat(counts(csv.take(file))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void no_cell_of_an_export_runs_as_a_formula() {
        town.created(with(cafe("=1+1"), "description", "@見本"));
        assertThat(new String(csv.export(), UTF_8)).contains(",'=1+1,", ",'@見本,");
    }
}
