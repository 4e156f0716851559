package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(House.class)
class OpenApiTest {

    @Test
    void one_document_describes_all_services() {
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/openapi"));
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        JsonObject document = new JsonObject(answer.body());
        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/referrals", "/api/v1/cases", "/api/v1/resources", "/api/v1/outcomes");
        assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("https://api.example.jp");
        assertThat(document.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .fieldNames())
                .containsExactlyInAnyOrder("person", "system");
        assertThat(document.containsKey("x-tsunagari-missing")).isFalse();
    }

    @Test
    void the_document_is_also_there_as_yaml() {
        HttpResponse<String> byParameter = Gateway.send(Gateway.anonymous("/openapi?format=yaml"));
        HttpResponse<String> byHeader =
                Gateway.send(Gateway.anonymous("/openapi").header("Accept", "application/yaml"));
        assertThat(byParameter.headers().firstValue("content-type")).contains("application/yaml");
        assertThat(byParameter.body()).startsWith("openapi: 3.1.0").isEqualTo(byHeader.body());
    }

    @Test
    void an_unchanged_document_is_not_sent_again() {
        String etag = Gateway.send(Gateway.anonymous("/openapi"))
                .headers()
                .firstValue("etag")
                .orElseThrow();
        HttpResponse<String> again = Gateway.send(Gateway.anonymous("/openapi").header("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
