package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.created;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 20: another spelling of a path never opens what its plain spelling keeps shut. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee20PathTricksIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/resources;x",
                "/api/v1/resources%3Bx",
                "/api/v1//resources",
                "//api/v1/resources",
                "/api/v1/%2Fresources",
                "/api/v1/resources%2F",
                "/q/../api/v1/resources",
                "/q/%2e%2e/api/v1/resources",
                "/q/%252e%252e/api/v1/resources",
                "/q/health/..;/../api/v1/resources",
                "/api/v1/resources/.",
                "/API/v1/resources",
                "/api/v1/resources%00",
                "/api/v1/./resources"
            })
    void without_a_token_no_spelling_discloses_anything(String path) {
        created(cafe("見本の秘密"));
        String answer = RawHttp.exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("見本");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/resources/%s;x",
                "/api/v1/resources/%s%%3Bx",
                "/api/v1//resources/%s",
                "/api/v1/x/../resources/%s"
            })
    void who_may_not_write_may_not_by_any_spelling(String pattern) {
        UUID resource = created(cafe("見本カフェ"));
        String body = "{\"name\":\"x\",\"type\":\"SPOT\",\"category\":\"CAFE\",\"formality\":\"INFORMAL\"}";
        String answer =
                RawHttp.exchange("PUT " + pattern.formatted(resource) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Authorization: " + TestTokens.bearer("link-worker") + "\r\nIf-Match: \"0\"\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(Rows.texts("SELECT name FROM resource WHERE id = ?", resource))
                .containsExactly("見本カフェ");
    }
}
