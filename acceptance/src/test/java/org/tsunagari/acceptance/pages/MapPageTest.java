package org.tsunagari.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Keys;

/** The map of community resources as people use it: with eyes, with a keyboard, with a screen reader, on paper. */
@EnabledIfSystemProperty(
        named = "tsunagari.gateway",
        matches = "http.*",
        disabledReason = "it looks at a whole installation, which acceptance/system starts")
class MapPageTest {

    private static final String GATEWAY = System.getProperty("tsunagari.gateway", "");
    private static final Path PICTURES = Path.of(System.getProperty("tsunagari.pictures", "target/pictures"));

    private Browser browser;

    @BeforeEach
    void openTheMap() {
        assumeTrue(Browser.isInstalled(), "Debian's chromium and chromium-driver are not installed");
        browser = new Browser();
        browser.open(GATEWAY + "/map?lang=ja");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_sees_no_resource() {
        browser.until(page -> !browser.text("#status").isEmpty());
        assertThat(browser.text("#status")).contains("ログイン");
        assertThat(browser.all("#list li")).isEmpty();
    }

    @Test
    void every_resource_has_a_row_and_a_pin_over_the_districts() throws IOException {
        signIn();
        assertThat(browser.text("#status")).isEqualTo(browser.all("#list li").size() + "件");
        assertThat(browser.all("#list li")).hasSizeGreaterThanOrEqualTo(52);
        assertThat(browser.all(".leaflet-marker-icon"))
                .hasSameSizeAs(browser.all("#list li h3 button:not([disabled])"));
        assertThat(browser.all(".leaflet-overlay-pane path")).hasSize(15);
        assertThat(browser.all(".district-name")).hasSize(15);
        browser.keepPicture(PICTURES.resolve("map-ja.png"));
    }

    @Test
    void places_side_by_side_have_pins_that_all_can_be_clicked() throws IOException {
        signIn();
        assertThat(browser.find("#list").getText()).contains("長慶寺", "おてらでやまいも"); // ten metres from each other
        assertThat(covered()).isEmpty();
        for (int i = 0; i < 2; i++) {
            browser.find(".leaflet-control-zoom-out").click();
            browser.until(page ->
                    browser.all(".leaflet-zoom-anim").isEmpty() && covered().isEmpty());
        }
        browser.keepPicture(PICTURES.resolve("map-pins-apart.png"));
        browser.find(".leaflet-marker-icon[aria-label$=おてらでやまいも]").click();
        browser.until(page -> !browser.all(".leaflet-popup h3").isEmpty());
        assertThat(browser.text(".leaflet-popup h3")).isEqualTo("おてらでやまいも");
    }

    @Test
    void the_list_has_the_details_of_each_without_the_map() {
        signIn();
        browser.find("#list li details summary").click();
        browser.until(page -> !browser.all("#list li details div > p").isEmpty());

        assertThat(browser.text("#list li details div > p")).isEqualTo(browser.text("#list li > p:nth-of-type(2)"));
        assertThat(browser.all(".leaflet-popup")).isEmpty();
    }

    @Test
    void words_and_kinds_narrow_the_list_and_are_marked() throws IOException {
        signIn();
        int all = browser.all("#list li").size();
        browser.find("#text").sendKeys("喫茶", Keys.ENTER);
        browser.until(page ->
                !browser.all("#list li").isEmpty() && browser.all("#list li").size() < all);
        assertThat(browser.text("#list")).contains("カフェ");
        assertThat(browser.all("#list mark")).isNotEmpty();
        assertThat(browser.text("#status")).isEqualTo(browser.all("#list li").size() + "件");
        browser.until(page -> !browser.all("#completions option").isEmpty());
        assertThat(browser.complaints()).isEmpty();
        browser.keepPicture(PICTURES.resolve("map-found.png"));
        browser.find("form button[type=reset]").click();
        browser.until(page -> browser.all("#list li").size() == all);
        browser.find("#category option[value=CAFE]").click();
        browser.until(page ->
                !browser.all("#list li").isEmpty() && browser.all("#list li").size() < all);
        assertThat(browser.all("#list .facts")).allSatisfy(row -> assertThat(row.getText())
                .startsWith(browser.find("#category option[value=CAFE]").getDomAttribute("data-label")));
    }

    @Test
    void who_asks_for_the_nearest_is_told_that_what_has_no_place_is_left_out() {
        signIn();
        int all = browser.all("#list li").size();
        int placed = browser.all("#list li h3 button:not([disabled])").size();
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions", Map.of("origin", GATEWAY, "permissions", List.of("geolocation")));
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setGeolocationOverride",
                        Map.of("latitude", 34.62, "longitude", 136.09, "accuracy", 10));
        browser.find("#locate").click();
        browser.until(page -> browser.text("#status").endsWith("位置が登録されていないものは、近い順には出ません。"));
        assertThat(browser.all("#list li")).hasSize(placed);
        browser.find("form button[type=reset]").click();
        browser.until(page -> browser.text("#status").equals(all + "件"));
    }

    @Test
    void nothing_found_is_said_and_not_only_shown() {
        signIn();
        browser.find("#text").sendKeys("ぜったいにないもの", Keys.ENTER);
        browser.until(page -> browser.text("#status").startsWith("見つかりません"));
        assertThat(browser.find("#status").getDomAttribute("role")).isEqualTo("status");
        assertThat(browser.all(".leaflet-marker-icon")).isEmpty();
    }

    @Test
    void who_comes_back_from_a_sign_in_that_was_none_can_try_again() {
        for (String answer : List.of("code=used&state=already", "error=access_denied&state=another")) {
            browser.open(GATEWAY + "/map?" + answer);
            browser.until(page -> browser.find("#sign-in").isDisplayed());
            assertThat(browser.text("#status"))
                    .isIn("ログインできませんでした。もう一度お試しください。", "Signing in did not work. Please try again.");
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(GATEWAY + "/map");
        }
        browser.signIn("resident");
        browser.until(page -> !browser.all("#list li").isEmpty());
        assertThat(browser.all("#sign-out[hidden]")).isEmpty();
    }

    @Test
    void the_keyboard_alone_opens_a_resource_and_comes_back_to_its_row() {
        signIn();
        var row = browser.find("#list li h3 button:not([disabled])");
        String numbered = row.getText();
        String name = numbered.replaceFirst("^\\d+\\. ", "");
        reach(numbered);
        browser.press(Keys.ENTER);
        browser.until(page -> name.equals(focusedName()));
        assertThat(browser.focused()).startsWith(name);
        browser.press(Keys.ESCAPE);
        browser.until(page -> browser.focused().equals(numbered));
    }

    @Test
    void the_keyboard_alone_opens_a_pin_reads_what_it_tells_and_comes_back_to_it() {
        signIn();
        String pin = "return document.querySelector('.leaflet-marker-icon')";
        String label = browser.driver()
                .executeScript(pin + ".getAttribute('aria-label')")
                .toString();
        browser.driver().executeScript(pin + ".focus()");
        browser.press(Keys.ENTER);
        browser.until(page -> label.replaceFirst("^\\d+\\. ", "").equals(focusedName()));
        browser.press(Keys.TAB);
        browser.press(Keys.ESCAPE);
        browser.until(page -> label.equals(focusedName()));
    }

    /** As a screen reader calls what has the keyboard. */
    private @Nullable String focusedName() {
        return browser.driver().switchTo().activeElement().getDomAttribute("aria-label");
    }

    @Test
    void a_screen_reader_finds_nothing_amiss() {
        signIn();
        var result = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(browser.driver());
        assertThat(result.getViolations())
                .as(() -> result.getViolations().toString())
                .isEmpty();
    }

    @Test
    void the_page_speaks_english_too() throws IOException {
        browser.open(GATEWAY + "/map?lang=en");
        signIn();
        assertThat(browser.text("h1")).isEqualTo("Map of community resources");
        assertThat(browser.text("#status")).endsWith("found");
        assertThat(browser.text("#category")).contains("Café");
        assertThat(browser.text("footer")).contains("The districts' boundaries are a sample."); // as its file says
        assertThat(browser.all("#list h3 button[lang=ja]")).isNotEmpty().allMatch(name -> name.getText()
                .matches(".*[ぁ-ヿ一-鿿].*"));
        assertThat(browser.all("#district option[lang=ja]")).isNotEmpty();
        browser.keepPicture(PICTURES.resolve("map-en.png"));
    }

    @Test
    void nothing_is_asked_of_anybody_else_and_the_browser_complains_of_nothing() {
        signIn();
        var issuer = URI.create(browser.driver()
                .executeScript("return fetch('/map/settings.json').then(s => s.json()).then(s => s.issuer)")
                .toString());
        assertThat(browser.addressesAskedFor())
                .isNotEmpty()
                .allMatch(address ->
                        address.startsWith(GATEWAY + "/") || address.startsWith("http://" + issuer.getAuthority()));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_list_and_the_map_print_without_the_form() {
        signIn();
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.find("#search").isDisplayed()).isFalse();
        assertThat(browser.find("#list").isDisplayed()).isTrue();
        assertThat(browser.find("#map").isDisplayed()).isTrue();
    }

    private void signIn() {
        browser.signIn("resident");
        MapChoicesTest.untilSearched(browser);
    }

    /** Names of pins whose middle shows another pin. */
    @SuppressWarnings("unchecked")
    private List<String> covered() {
        return (List<String>) browser.driver().executeScript("""
                return [...document.querySelectorAll(".leaflet-marker-icon")].filter(icon => {
                  const { x, y, width, height } = icon.querySelector(".pin").getBoundingClientRect();
                  const seen = document.elementFromPoint(x + width / 2, y + height / 2)?.closest(".leaflet-marker-icon");
                  return seen && seen !== icon;
                }).map(icon => icon.getAttribute("aria-label"));""");
    }

    /** Tab by Tab, as far as needed. */
    private void reach(String text) {
        for (int pressed = 0; pressed < 200; pressed++) {
            browser.press(Keys.TAB);
            if (browser.focused().equals(text)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + text);
    }
}
