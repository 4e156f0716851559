package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.tokens.TokenIssuer;

/** What the map is made of; how it works for people is looked at by {@code acceptance/system}. */
@QuarkusTest
@WithTestResource(House.class)
class MapPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void the_page_and_everything_it_names_is_served_here(String language) {
        HttpResponse<String> page = Gateway.send(Gateway.anonymous("/map?lang=" + language));
        assertThat(page.body()).contains("<html lang=\"" + language + "\">");
        assertThat(Pattern.compile("(?:href|src)=\"(/[^\"]+)\"")
                        .matcher(page.body())
                        .results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(
                                Gateway.send(Gateway.anonymous(link.group(1))).statusCode())
                        .isEqualTo(200));
        assertThat(Pattern.compile("(?:href|src)=\"(?![/#])")
                        .matcher(page.body())
                        .find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "account", "details", "directory", "filters", "paper", "pins"})
    void what_a_script_imports_is_served_here_as_a_script(String script) {
        String text = Gateway.send(Gateway.anonymous("/map/" + script + ".js")).body();
        assertThat(Pattern.compile("from \"([^\"]+)\"").matcher(text).results())
                .allSatisfy(imported -> assertThat(Gateway.send(Gateway.anonymous(imported.group(1)))
                                .headers()
                                .firstValue("content-type"))
                        .hasValue("text/javascript; charset=utf-8"));
    }

    @Test
    void the_page_runs_only_our_scripts_and_speaks_only_with_us_and_the_issuer() {
        String issuer = TokenIssuer.running().issuer();
        assertThat(Gateway.send(Gateway.anonymous("/map")).headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'self';",
                                "style-src 'self';",
                                "img-src 'self' data:;")
                        .containsPattern("connect-src 'self' "
                                + Pattern.quote(issuer.replaceFirst("(https?://[^/]+).*", "$1")) + ";")
                        .doesNotContain("unsafe"));
    }

    @Test
    void the_settings_name_the_issuer_and_no_outside_server() {
        assertThat(Gateway.send(Gateway.anonymous("/map/settings.json")).body())
                .contains("\"issuer\":\"" + TokenIssuer.running().issuer() + "\"", "\"tiles\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map/", "/map/index.html", "/map/map.js.map", "/mapper", "/map/leaflet-src.js"})
    void nothing_else_is_there(String path) {
        assertThat(Gateway.send(Gateway.anonymous(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_can_only_be_read() {
        assertThat(Gateway.send(Gateway.anonymous("/map").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(405);
    }
}
