package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only the ingress is believed: whoever reaches the gateway otherwise is who they are. */
@QuarkusTest
@WithTestResource(House.class)
@TestProfile(BehindAnotherIngressTest.TrustingAnother.class)
class BehindAnotherIngressTest {

    public static final class TrustingAnother implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tsunagari.gateway.behind-proxy", "true", "tsunagari.gateway.trusted-proxies", "192.0.2.0/24");
        }
    }

    @Test
    void what_somebody_else_says_about_an_address_is_not_believed() {
        var headers = Gateway.echo(Gateway.request("/api/v1/referrals").header("X-Forwarded-For", "203.0.113.9"))
                .getJsonObject("headers");
        assertThat(headers.getJsonArray("x-forwarded-for")).containsExactly("127.0.0.1");
    }
}
