package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(House.class)
class PortalTest {

    @Test
    void the_page_speaks_japanese_unless_english_is_preferred_or_chosen() {
        assertThat(Gateway.send(Gateway.anonymous("/")).body()).contains("<html lang=\"ja\">");
        assertThat(Gateway.send(Gateway.anonymous("/").header("Accept-Language", "en"))
                        .body())
                .contains("<html lang=\"en\">");
        assertThat(Gateway.send(Gateway.anonymous("/?lang=en")).body()).contains("<html lang=\"en\">");
    }

    @Test
    void the_page_runs_nothing_and_loads_nothing_from_elsewhere() {
        HttpResponse<String> page = Gateway.send(Gateway.anonymous("/"));
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script", "<style", "style=");
        assertThat(Pattern.compile("(?:href|src)=\"(?!/)").matcher(page.body()).find())
                .isFalse();
    }

    @Test
    void every_link_on_the_page_leads_somewhere() {
        HttpResponse<String> page = Gateway.send(Gateway.anonymous("/"));
        assertThat(Pattern.compile("href=\"([^\"]+)\"").matcher(page.body()).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(
                                Gateway.send(Gateway.anonymous(link.group(1))).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void the_page_can_only_be_read() {
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/").POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).isPresent();
    }
}
