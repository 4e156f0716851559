package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.tokens.TestTokens;
import org.tsunagari.testkit.tokens.TokenIssuer;

/** Guarantee 30: a flood of tokens under keys that nobody knows does not become a flood at the issuer. */
@QuarkusTest
@WithTestResource(House.class)
class Guarantee30IssuerTest {

    @Test
    void unknown_keys_are_asked_for_once_in_an_interval() {
        int before = keyFetches();
        for (int i = 0; i < 20; i++) {
            String token = TestTokens.as("referrer").withUnknownKeyId().serialized();
            assertThat(Gateway.send(Gateway.anonymous("/api/v1/referrals").header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(keyFetches() - before).isLessThanOrEqualTo(1);
    }

    private static int keyFetches() {
        URI uri = URI.create(TokenIssuer.running().issuer() + "/test/key-fetches");
        return Integer.parseInt(Gateway.send(HttpRequest.newBuilder(uri)).body());
    }
}
