package org.tsunagari.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.tsunagari.acceptance.journeys.Gateway;

/** Choosing on the map of community resources, and what it tells of each. Everything is invented. */
@EnabledIfSystemProperty(
        named = "tsunagari.gateway",
        matches = "http.*",
        disabledReason = "it looks at a whole installation, which acceptance/system starts")
class MapChoicesTest {

    private static final String MAP = System.getProperty("tsunagari.gateway", "") + "/map";
    private static final Path PICTURES = Path.of(System.getProperty("tsunagari.pictures", "target/pictures"));
    private static final String EDITOR = "directory-editor";

    private final Gateway gateway = new Gateway();
    private Browser browser;

    @BeforeEach
    void openABrowser() {
        assumeTrue(Browser.isInstalled(), "Debian's chromium and chromium-driver are not installed");
        browser = new Browser();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void each_choice_says_how_many_it_would_leave_and_leaves_so_many() {
        open("");
        int all = browser.all("#list li").size();
        for (String choice :
                List.of("#layer option[value=LIFE]", "#category option[value=CAFE]", "#type option[value=SHOP]")) {
            String counted = Objects.requireNonNull(browser.find(choice).getDomProperty("textContent"));
            int announced = Integer.parseInt(counted.replaceAll("\\D", ""));
            assertThat(announced).as(counted).isPositive().isLessThan(all);
            browser.all("form details:not([open]) > summary").forEach(WebElement::click);
            browser.find(choice).click();
            browser.until(page -> browser.all("#list li").size() == announced);
            browser.find("form button[type=reset]").click();
            browser.until(page -> browser.all("#list li").size() == all);
        }
    }

    @Test
    void a_choice_stands_in_the_address_without_words_and_comes_back_with_it() {
        open("");
        int all = browser.all("#list li").size();
        browser.find("#category option[value=CAFE]").click();
        browser.until(page ->
                browser.all("#list li").size() < all && !browser.all("#list li").isEmpty());
        int cafes = browser.all("#list li").size();
        browser.find("#text").sendKeys("カフェ", Keys.ENTER);
        String address = browser.driver().getCurrentUrl();
        assertThat(address).endsWith("/map?lang=ja#category=CAFE");
        browser.close();

        browser = new Browser();
        open("#category=CAFE");
        assertThat(browser.all("#list li")).hasSize(cafes);
        assertThat(browser.find("#category").getDomProperty("value")).isEqualTo("CAFE");
        assertThat(browser.find("a[hreflang]").getDomProperty("href")).endsWith("/map?lang=en#category=CAFE");
    }

    @Test
    void what_is_on_within_a_week_is_one_tick_beside_the_other_choices() throws IOException {
        String name = "見本茶房" + UUID.randomUUID().toString().substring(0, 8);
        describe(name);
        open("#type=SHOP");
        int shops = browser.all("#list li").size();
        browser.find("input[name=thisWeek]").click();
        browser.until(page -> !browser.all("#list li").isEmpty()
                && browser.all("#list li").size() < shops
                && browser.text("#list").contains(name));
        assertThat(browser.driver().getCurrentUrl()).endsWith("#type=SHOP&thisWeek=");
    }

    @Test
    void a_link_that_names_what_there_is_no_more_shows_everything() {
        open("#category=NO_SUCH_KIND&district=%E3%81%AA%E3%81%84%E5%9C%B0%E5%8C%BA");
        assertThat(browser.all("#list li")).hasSizeGreaterThanOrEqualTo(52);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void where_nothing_is_left_the_page_says_what_could_be_loosened() {
        open("#suits=BEREAVED_PEOPLE&type=EVENT");
        assertThat(browser.text("#status")).startsWith("見つかりませんでした").contains("大切な人を亡くした方", "催し");
        assertThat(browser.find("form details").getDomProperty("open")).isEqualTo("true");
    }

    @Test
    void the_details_tell_when_it_is_open_what_it_costs_who_it_suits_and_show_the_photo() throws IOException {
        String name = "見本茶房" + UUID.randomUUID().toString().substring(0, 8);
        describe(name);
        open("#type=SHOP");
        browser.find("#text").sendKeys(name, Keys.ENTER);
        browser.until(page -> browser.all("#list li").size() == 1);
        browser.find("#list li details summary").click();
        browser.until(page -> !browser.all("#list li details img").isEmpty());

        assertThat(browser.text("#list li details dl"))
                .contains("〒518-0000 三重県名張市見本町4番地 見本ビル2階", "地図の印はおよその位置です")
                .contains("10:00–16:30", "雨の日はお休み", "休み", "珈琲", "400", "高齢の方", "65歳〜")
                .contains("対象の地域", "名張、赤目", "配達もします")
                .contains("あと2席", "1人待ち", "車椅子可", "日本語", "おしゃべり会");
        var photo = browser.find("#list li details img");
        assertThat(photo.getDomAttribute("alt")).isEqualTo("緑の壁(見本)");
        assertThat(Objects.requireNonNull(photo.getDomProperty("naturalWidth"))).isEqualTo("64");
        assertThat(browser.complaints()).isEmpty();
        browser.keepPicture(PICTURES.resolve("map-details.png"));
        browser.find("#list h3 button").click();
        browser.until(page -> !browser.all(".leaflet-popup img").isEmpty());
        browser.keepPicture(PICTURES.resolve("map-popup.png"));
        var amiss = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(browser.driver())
                .getViolations();
        assertThat(amiss).as(amiss.toString()).isEmpty();
    }

    @Test
    void paper_tells_all_of_each_and_begins_with_the_day_and_what_was_looked_for() throws IOException {
        String name = "見本茶房" + UUID.randomUUID().toString().substring(0, 8);
        describe(name);
        open("#type=SHOP");
        browser.find("#text").sendKeys(name, Keys.ENTER);
        browser.until(page -> browser.all("#list li").size() == 1);

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        assertThat(browser.printed(PICTURES.resolve("map.pdf")))
                .contains(today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日")
                .contains("「" + name + "」", "店")
                .contains("見本町4番地", "10:00–16:30", "400", "おしゃべり会", "あと2席")
                .doesNotContain("条件を消す", "くわしく");
        assertThat(browser.all("#list li details[open]")).isEmpty();
        assertThat(browser.text("#status")).isEqualTo("1件");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void paper_has_the_details_of_every_row() throws IOException {
        open("#category=CAFE");
        int cafes = browser.all("#list li").size();
        browser.find("#list li details summary").click();
        browser.until(page -> !browser.all("#list li details[open] dl").isEmpty());

        String paper = browser.printed(PICTURES.resolve("map-cafes.pdf"));
        assertThat(cafes).isGreaterThan(1);
        assertThat(browser.all("#list li details dl, #list li details div > p")).hasSizeGreaterThanOrEqualTo(cafes);
        assertThat(paper.lines().filter(line -> line.matches("場所(?!を).*"))).hasSize(cafes);
        assertThat(browser.all("#list li details[open]")).hasSize(1); // as it was before
    }

    @Test
    void who_reads_english_reads_the_name_that_was_told_in_english() throws IOException {
        String name = "見本茶房" + UUID.randomUUID().toString().substring(0, 8);
        describe(name);
        browser.open(MAP + "?lang=en#type=SHOP");
        browser.signIn("resident");
        untilSearched(browser);
        browser.find("#text").sendKeys(name, Keys.ENTER);
        browser.until(page -> browser.all("#list li").size() == 1);
        assertThat(browser.text("#list h3")).isEqualTo("1. Sample Teahouse");
        assertThat(browser.all(".leaflet-marker-icon[title='Sample Teahouse']")).hasSize(1);
        assertThat(browser.text("#list li > p:nth-of-type(2)")).isEqualTo("A sample teahouse.");
        browser.find("#list li details summary").click();
        browser.until(page -> !browser.all("#list li details dl").isEmpty());
        assertThat(browser.text("#list li details dd[lang=ja]")).contains("見本町4番地");
        assertThat(browser.all("#list h3 [lang=ja]")).isEmpty();
        browser.keepPicture(PICTURES.resolve("map-details-en.png"));
    }

    @Test
    void who_jumps_to_the_results_keeps_what_was_chosen() {
        open("#category=CAFE");
        int cafes = browser.all("#list li").size();
        browser.driver().executeScript("document.querySelector('.skip').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.focused()).isEqualTo("検索結果");
        assertThat(browser.driver().getCurrentUrl()).endsWith("#category=CAFE");
        assertThat(browser.find("#category").getDomProperty("value")).isEqualTo("CAFE");
        assertThat(browser.all("#list li")).hasSize(cafes);
    }

    @Test
    void where_something_takes_place_now_but_nobody_told_the_hours_the_details_are_there() {
        String name = "見本広場" + UUID.randomUUID().toString().substring(0, 8);
        String path = "/api/v1/resources/" + UUID.randomUUID();
        gateway.put(
                        EDITOR,
                        path + "?draft=false",
                        Map.of(
                                "name", name,
                                "type", "SPOT",
                                "formality", "INFORMAL",
                                "category", "CAFE",
                                "description", "見本の広場です。",
                                "address", "三重県名張市見本町5番地",
                                "audience", Map.of("languages", List.of("zh-yue")),
                                "position", Map.of("latitude", 34.622, "longitude", 136.102, "precision", "EXACT")),
                        Map.of("If-None-Match", "*"))
                .expecting(201);
        gateway.post(
                        EDITOR,
                        path + "/events",
                        Map.of(
                                "title",
                                "おしゃべり会",
                                "start",
                                LocalDate.now(ZoneId.of("Asia/Tokyo")) + "T00:00",
                                "minutes",
                                2880))
                .expecting(201);
        open("");
        browser.find("#text").sendKeys(name, Keys.ENTER);
        browser.until(page -> browser.all("#list li").size() == 1);
        browser.find("#list li details summary").click();
        browser.until(page -> !browser.all("#list li details dl").isEmpty());

        assertThat(browser.text("#list li details")).contains("見本の広場です。", "おしゃべり会");
        assertThat(browser.all("#language option[value=zh-yue]")).hasSize(1);
    }

    @Test
    void what_has_no_pin_says_so_to_everybody() {
        String name = "見本の集い" + UUID.randomUUID().toString().substring(0, 8);
        gateway.put(
                        EDITOR,
                        "/api/v1/resources/" + UUID.randomUUID() + "?draft=false",
                        Map.of(
                                "name", name,
                                "type", "GROUP",
                                "formality", "INFORMAL",
                                "category", "CAFE",
                                "description", "見本の集いです。",
                                "address", "三重県名張市見本町6番地"),
                        Map.of("If-None-Match", "*"))
                .expecting(201);
        open("");
        browser.find("#text").sendKeys(name, Keys.ENTER);
        browser.until(page -> browser.all("#list li").size() == 1);

        assertThat(browser.all("#list h3 button[disabled]:not([title])")).hasSize(1);
        assertThat(browser.text("#list .facts")).endsWith("位置は登録されていません");
    }

    @Test
    void it_fits_on_a_small_telephone() throws IOException {
        browser.driver().manage().window().setSize(new Dimension(500, 900)); // Chromium's smallest window
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        open("#cost=FREE");
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
        browser.keepPicture(PICTURES.resolve("map-telephone.png"));
    }

    /** The page, signed in, when it has searched. */
    private void open(String choice) {
        browser.open(MAP + "?lang=ja" + choice);
        browser.signIn("resident");
        untilSearched(browser);
    }

    static void untilSearched(Browser browser) {
        browser.until(page -> page.getCurrentUrl().contains("/map?lang=")
                && !browser.text("#status").isEmpty()
                && !browser.text("#status").contains("…")
                && browser.all("#sign-out[hidden]").isEmpty());
    }

    private void describe(String name) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        String path = "/api/v1/resources/" + UUID.randomUUID();
        Map<String, String> isNew = Map.of("If-None-Match", "*");
        gateway.put(
                        EDITOR,
                        path + "?draft=false",
                        Map.ofEntries(
                                Map.entry("name", name),
                                Map.entry("nameKana", "ミホンサボウ"),
                                Map.entry("nameEn", "Sample Teahouse"),
                                Map.entry("type", "SHOP"),
                                Map.entry("formality", "INFORMAL"),
                                Map.entry("category", "CAFE"),
                                Map.entry("description", "見本の茶房です。"),
                                Map.entry("descriptionEn", "A sample teahouse."),
                                Map.entry("postalCode", "518-0000"),
                                Map.entry("address", "三重県名張市見本町4番地"),
                                Map.entry("building", "見本ビル2階"),
                                Map.entry("serviceArea", Map.of("districts", List.of("名張", "赤目"), "note", "配達もします")),
                                Map.entry(
                                        "position",
                                        Map.of("latitude", 34.621, "longitude", 136.101, "precision", "APPROXIMATE")),
                                Map.entry(
                                        "cost",
                                        Map.of("type", "PAID", "prices", List.of(Map.of("what", "珈琲", "yen", 400)))),
                                Map.entry(
                                        "audience",
                                        Map.of(
                                                "suits",
                                                List.of("OLDER_PEOPLE"),
                                                "minimumAge",
                                                65,
                                                "languages",
                                                List.of("ja"))),
                                Map.entry("accessibility", Map.of("features", List.of("WHEELCHAIR")))),
                        isNew)
                .expecting(201);
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
                                        "10:00",
                                        "closes",
                                        "16:30")),
                                "note",
                                "雨の日はお休み",
                                "exceptions",
                                List.of(Map.of("from", today.plusDays(1).toString()))),
                        isNew)
                .expecting(200);
        gateway.put(
                        EDITOR,
                        path + "/capacity",
                        Map.of("unit", "席", "askedOn", today.toString(), "maximum", 4, "available", 2, "waiting", 1),
                        isNew)
                .expecting(200);
        gateway.post(
                        EDITOR,
                        path + "/events",
                        Map.of("title", "おしゃべり会", "start", today.plusDays(3) + "T14:00", "minutes", 60))
                .expecting(201);
        gateway.upload(
                        EDITOR,
                        path + "/photos?alternative=%E7%B7%91%E3%81%AE%E5%A3%81(%E8%A6%8B%E6%9C%AC)",
                        "image/png",
                        green())
                .expecting(201);
    }

    private static byte[] green() throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.GREEN.darker());
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
