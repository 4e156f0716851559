package org.tsunagari.acceptance.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tsunagari.acceptance.journeys.Gateway.Answer;

/** The directory of resources as an editor, a link worker, a resident and a front end use it. Everything is invented. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "tsunagari.gateway",
        matches = "http.*",
        disabledReason = "it needs a whole installation, which acceptance/system starts")
class DirectoryJourneyTest {

    private static final String EDITOR = "directory-editor";
    private static final String RESIDENT = "resident";
    private static final String LINK_WORKER = "link-worker";
    private static final String COORDINATOR = "coordinator";
    private static final ZoneId MUNICIPAL = ZoneId.of("Asia/Tokyo");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String HEADER =
            "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,緯度,経度,電話番号," + "利用可能曜日,開始時間,終了時間,説明";

    private final Gateway gateway = new Gateway();

    /** So that runs on one installation do not meet. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_municipal_file_in_shift_jis_is_tried_then_taken_over_and_the_same_file_again_changes_nothing() {
        byte[] file = String.join(
                        "\r\n",
                        HEADER,
                        "242080,1" + run + ",三重県,名張市,見本会館" + run
                                + ",ミホンカイカン,三重県名張市見本町1番地,34.62,136.1,0595-00-0001,月火水木金,9:00,17:00,誰でも入れる",
                        "242080,2" + run + ",三重県,名張市,,ミホン,三重県名張市見本町2番地,34.62,136.1,,,,,名前がない",
                        "")
                .getBytes(SHIFT_JIS);
        String imports = "/api/v1/resource-imports?format=csv&category=CIVIC_CENTRE&draft=false&source=journey-" + run;

        Answer tried = imported(imports + "&dryRun=true", "text/csv", file);
        assertThat(tried.json().path("created").asInt()).isEqualTo(1);
        assertThat(tried.json().path("rejected").asInt()).isEqualTo(1);
        Answer problems = gateway.get(EDITOR, "/api/v1/resource-imports/" + tried.id() + "/rows?effect=REJECTED")
                .expecting(200);
        assertThat(problems.json().at("/items/0/problems/0/pointer").asText()).isEqualTo("/名称");
        assertThat(problems.json().at("/items/0/problems/0/code").asText()).isEqualTo("required");
        assertThat(found("見本会館" + run)).isEmpty();

        assertThat(imported(imports + "&dryRun=false", "text/csv", file)
                        .json()
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(found("見本会館" + run)).hasSize(1);
        imported(imports + "&dryRun=true", "text/csv", file);
        assertThat(imported(imports + "&dryRun=false", "text/csv", file)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_goes_out_in_any_format_comes_back_as_it_is() {
        for (String format : List.of("geojson", "kml", "csv", "hsds-json", "hsds-csv")) {
            Answer file = gateway.get(EDITOR, "/api/v1/resource-exports?format=" + format + "&category=CAFE")
                    .expecting(200);
            assertThat(file.body().length).as(format).isGreaterThan(500);

            Answer tried = imported(
                    "/api/v1/resource-imports?format=" + format + "&dryRun=true&source=back-" + run,
                    file.type(),
                    file.body());

            assertThat(tried.json().path("created").asInt())
                    .as(format + tried.text())
                    .isZero();
            assertThat(tried.json().path("rejected").asInt())
                    .as(format + tried.text())
                    .isZero();
            assertThat(tried.json().path("unchanged").asInt())
                    .as(format + tried.text())
                    .isPositive();
        }
    }

    @Test
    void a_new_resource_is_described_opened_announced_photographed_and_found_by_where_when_and_what() throws Exception {
        String path = published("喫茶みほん" + run, "CAFE");
        gateway.put(
                        EDITOR,
                        path + "/opening-hours",
                        Map.of(
                                "weekly",
                                List.of(Map.of(
                                        "days",
                                        List.of(
                                                "MONDAY",
                                                "TUESDAY",
                                                "WEDNESDAY",
                                                "THURSDAY",
                                                "FRIDAY",
                                                "SATURDAY",
                                                "SUNDAY"),
                                        "opens",
                                        "00:00",
                                        "closes",
                                        "24:00"))),
                        Map.of("If-None-Match", "*"))
                .expecting(200);
        gateway.put(
                        EDITOR,
                        path + "/capacity",
                        Map.of(
                                "unit",
                                "席",
                                "askedOn",
                                LocalDate.now(MUNICIPAL).toString(),
                                "maximum",
                                4,
                                "available",
                                2),
                        Map.of("If-None-Match", "*"))
                .expecting(200);
        gateway.post(
                        EDITOR,
                        path + "/notices",
                        Map.of(
                                "kind",
                                "INFORMATION",
                                "text",
                                "見本のお知らせ",
                                "until",
                                LocalDate.now(MUNICIPAL).plusDays(7).toString()))
                .expecting(201);
        gateway.upload(EDITOR, path + "/photos?alternative=" + "%E8%A6%8B%E6%9C%AC", "image/png", picture())
                .expecting(201);

        Answer hits = gateway.post(
                        LINK_WORKER,
                        "/api/v1/resource-searches",
                        Map.of(
                                "text",
                                "ｷｯｻ",
                                "near",
                                Map.of("latitude", 34.6201, "longitude", 136.1001),
                                "withinMetres",
                                500,
                                "openNow",
                                true,
                                "placesFree",
                                true,
                                "facets",
                                true,
                                "limit",
                                20))
                .expecting(200);

        assertThat(hits.json().path("items").findValuesAsText("name")).contains("喫茶みほん" + run);
        assertThat(hits.text()).contains("distanceMetres", "highlights");
        Answer typed = gateway.get(RESIDENT, "/api/v1/resource-completions?q=%E3%81%8D%E3%81%A3%E3%81%95")
                .expecting(200);
        assertThat(typed.text()).contains("喫茶みほん");
    }

    @Test
    void an_event_stands_in_the_feeds_of_its_resource_and_its_district() {
        String path = published("体操みほん" + run, "RADIO_EXERCISE");
        gateway.post(
                        EDITOR,
                        path + "/events",
                        Map.of(
                                "title",
                                "朝の体操" + run,
                                "start",
                                LocalDate.now(MUNICIPAL).plusDays(1) + "T08:30",
                                "minutes",
                                30,
                                "rule",
                                "FREQ=DAILY;COUNT=5"))
                .expecting(201);

        Answer feed = feed(path + "/events");
        assertThat(feed.type()).startsWith("text/calendar");
        assertThat(feed.text()).contains("BEGIN:VEVENT", "朝の体操" + run, "RRULE:FREQ=DAILY;COUNT=5");
        String district = gateway.get(RESIDENT, path).json().path("district").asText();
        assertThat(feed("/api/v1/districts/" + java.net.URLEncoder.encode(district, UTF_8) + "/events")
                        .text()
                        .replace("\r\n ", ""))
                .contains("朝の体操" + run);
    }

    @Test
    void a_calendar_program_reads_at_an_address_without_a_token_until_it_is_revoked() {
        String path = published("茶会みほん" + run, "SALON");
        gateway.post(
                        EDITOR,
                        path + "/events",
                        Map.of(
                                "title",
                                "夜の茶会" + run,
                                "start",
                                LocalDate.now(MUNICIPAL).plusDays(1) + "T18:30",
                                "minutes",
                                60))
                .expecting(201);
        Answer made = gateway.post(
                        RESIDENT,
                        "/api/v1/calendar-subscriptions",
                        Map.of("resourceId", path.substring(path.lastIndexOf('/') + 1)))
                .expecting(201);
        URI address = URI.create(made.json().path("address").asText());

        assertThat(gateway.withoutToken(address).expecting(200).text().replace("\r\n ", ""))
                .contains("BEGIN:VEVENT", "夜の茶会" + run);

        gateway.delete(RESIDENT, "/api/v1/calendar-subscriptions/" + made.id()).expecting(204);
        gateway.withoutToken(address).expecting(404);
    }

    @Test
    void a_residents_idea_is_moderated_and_becomes_a_draft_that_the_public_does_not_see() {
        String suggestion = gateway.post(
                        RESIDENT,
                        "/api/v1/suggestions",
                        Map.of(
                                "kind",
                                "NEW",
                                "fields",
                                Map.of("name", "縁側みほん" + run, "category", "SALON"),
                                "message",
                                "お茶が飲めます"))
                .expecting(201)
                .id();
        Answer queued = gateway.get(EDITOR, "/api/v1/suggestions/" + suggestion).expecting(200);

        gateway.post(EDITOR, "/api/v1/suggestions/" + suggestion + "/acceptance", Map.of(), queued.etag())
                .expecting(200);

        assertThat(found("縁側みほん" + run)).isEmpty();
        assertThat(gateway.get(RESIDENT, "/api/v1/suggestions/" + suggestion)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void the_hsds_api_answers_pages_of_services_and_its_version() {
        assertThat(gateway.get(RESIDENT, "/hsds")
                        .expecting(200)
                        .json()
                        .path("version")
                        .asText())
                .startsWith("3.0");
        Answer services =
                gateway.get(RESIDENT, "/hsds/services?per_page=5&page=1").expecting(200);
        assertThat(services.json().path("contents")).hasSize(5);
        String id = services.json().at("/contents/0/id").asText();
        assertThat(gateway.get(RESIDENT, "/hsds/services/" + id)
                        .expecting(200)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void what_is_missing_stands_on_the_board() {
        gateway.get(COORDINATOR, "/api/v1/resource-gaps").expecting(200);
        gateway.get(RESIDENT, "/api/v1/resource-gaps").expecting(403);
    }

    private String published(String name, String category) {
        String path = "/api/v1/resources/" + UUID.randomUUID();
        gateway.put(
                        EDITOR,
                        path + "?draft=false",
                        Map.of(
                                "name",
                                name,
                                "nameKana",
                                name.startsWith("喫茶") ? "キッサミホン" : "ミホン",
                                "type",
                                "SPOT",
                                "formality",
                                "INFORMAL",
                                "category",
                                category,
                                "description",
                                "見本の場所です。だれもが入れます。",
                                "address",
                                "三重県名張市見本町3番地",
                                "position",
                                Map.of("latitude", 34.62, "longitude", 136.1, "precision", "APPROXIMATE")),
                        Map.of("If-None-Match", "*"))
                .expecting(201);
        return path;
    }

    private List<String> found(String name) {
        return gateway
                .get(RESIDENT, "/api/v1/resources?q=" + java.net.URLEncoder.encode(name, UTF_8))
                .expecting(200)
                .json()
                .path("items")
                .findValuesAsText("name")
                .stream()
                .filter(name::equals)
                .toList();
    }

    private Answer imported(String path, String type, byte[] file) {
        String id = gateway.upload(EDITOR, path, type, file).expecting(201).id();
        return Awaitility.await("the import is gone through")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> gateway.get(EDITOR, "/api/v1/resource-imports/" + id)
                                .expecting(200),
                        state -> state.json().path("state").asText().equals("DONE"));
    }

    private Answer feed(String path) {
        return gateway.calendar(RESIDENT, path).expecting(200);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(640, 480, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
