package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(House.class)
class HouseHealthTest {

    @Test
    void the_house_is_up_when_all_services_are() {
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject health = new JsonObject(answer.body());
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonArray("services"))
                .extracting(service -> ((JsonObject) service).getString("name"))
                .containsExactly(
                        "referral-service", "case-service", "resource-directory-service", "evaluation-service");
    }

    @Test
    void the_gateway_itself_answers_the_probes() {
        assertThat(Gateway.send(Gateway.anonymous("/q/health/live")).statusCode())
                .isEqualTo(200);
        assertThat(Gateway.send(Gateway.anonymous("/q/health/ready")).statusCode())
                .isEqualTo(200);
    }
}
