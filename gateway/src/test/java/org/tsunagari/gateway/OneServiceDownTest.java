package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** One service is gone: its part of the house is closed, the rest is open, and everybody can see which is which. */
@QuarkusTest
@WithTestResource(HouseButOne.class)
class OneServiceDownTest {

    @Test
    void its_resources_are_unavailable_for_now() {
        HttpResponse<String> answer = Gateway.send(Gateway.request("/api/v1/resources"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Gateway.code(answer)).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("127.0.0.1", "refused", "Exception");
    }

    @Test
    void the_resources_of_the_others_are_there() {
        assertThat(Gateway.send(Gateway.request("/api/v1/cases")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_house_is_not_well_and_says_which_part_is_not() {
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/health"));
        assertThat(answer.statusCode()).isEqualTo(503);
        JsonObject health = new JsonObject(answer.body());
        assertThat(health.getString("status")).isEqualTo("DOWN");
        assertThat(health.getJsonArray("services"))
                .filteredOn(
                        service -> ((JsonObject) service).getString("status").equals("DOWN"))
                .extracting(service -> ((JsonObject) service).getString("name"))
                .containsExactly("resource-directory-service");
    }

    @Test
    void the_gateway_itself_stays_ready_so_that_the_others_can_be_reached() {
        assertThat(Gateway.send(Gateway.anonymous("/q/health/ready")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_document_names_the_part_that_is_missing() {
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/openapi"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject document = new JsonObject(answer.body());
        assertThat(document.getJsonArray("x-tsunagari-missing")).containsExactly("resource-directory-service");
        assertThat(document.getJsonObject("paths").fieldNames())
                .contains("/api/v1/cases")
                .doesNotContain("/api/v1/resources");
    }
}
