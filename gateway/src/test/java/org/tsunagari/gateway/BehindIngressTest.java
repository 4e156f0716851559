package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind an ingress that it trusts, the gateway counts by the address that the ingress names. */
@QuarkusTest
@WithTestResource(House.class)
@TestProfile(BehindIngressTest.Trusting.class)
class BehindIngressTest {

    private static final int BURST = 500;

    public static final class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tsunagari.gateway.behind-proxy", "true", "tsunagari.gateway.trusted-proxies", "127.0.0.0/8");
        }
    }

    @Test
    void whoever_floods_from_one_address_costs_nobody_at_another_anything() {
        HttpResponse<String> answer = from("203.0.113.7");
        for (int tried = 0; answer.statusCode() == 401 && tried < 20 * BURST; tried++) {
            answer = from("203.0.113.7");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.8").statusCode()).isEqualTo(401);
    }

    @Test
    void a_service_hears_the_address_that_the_ingress_named_and_nothing_else_of_what_it_said() {
        var headers = Gateway.echo(Gateway.request("/api/v1/referrals")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=203.0.113.10"))
                .getJsonObject("headers");
        assertThat(headers.getJsonArray("x-forwarded-for")).containsExactly("203.0.113.9");
        assertThat(headers.getJsonArray("x-forwarded-host")).containsExactly("api.example.jp");
        assertThat(headers.fieldNames()).doesNotContain("forwarded");
    }

    @Test
    void what_is_no_address_is_no_error() {
        assertThat(from("nobody knows").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> from(String address) {
        return Gateway.send(Gateway.anonymous("/api/v1/referrals").header("X-Forwarded-For", address));
    }
}
