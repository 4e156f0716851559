package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;
import org.tsunagari.testkit.tokens.TokenIssuer;

/** Guarantee 30: a flood of tokens under keys that nobody knows does not become a flood at the issuer. */
@QuarkusTest
@WithTestResource(House.class)
class Guarantee30IssuerTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Test
    void unknown_keys_are_asked_for_once_in_an_interval() {
        List<TestToken> flood = Stream.generate(() -> TestTokens.as("referrer").withUnknownKeyId())
                .limit(10)
                .toList();
        int before = keyFetches();
        long begin = System.nanoTime();
        for (TestToken token : flood) {
            assertThat(Gateway.send(Gateway.anonymous("/api/v1/referrals")
                                    .header("Authorization", "Bearer " + token.serialized()))
                            .statusCode())
                    .isEqualTo(401);
        }
        long intervals = 1 + Duration.ofNanos(System.nanoTime() - begin).dividedBy(INTERVAL);
        assertThat((long) keyFetches() - before).isLessThanOrEqualTo(intervals);
    }

    private static int keyFetches() {
        URI uri = URI.create(TokenIssuer.running().issuer() + "/test/key-fetches");
        return Integer.parseInt(Gateway.send(HttpRequest.newBuilder(uri)).body());
    }
}
