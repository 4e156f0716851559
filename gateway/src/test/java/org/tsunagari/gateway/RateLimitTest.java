package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A caller who asks too often is told to wait; nobody else notices. */
@QuarkusTest
@WithTestResource(House.class)
class RateLimitTest {

    private static final int BURST = 500;

    @Test
    void a_flooding_caller_is_told_to_wait_and_the_others_are_not() {
        String flooder = Gateway.bearerOfSomebody();
        HttpResponse<String> answer = ask(flooder);
        int answered = 0;
        while (answer.statusCode() == 200 && answered < 20 * BURST) {
            answered++;
            answer = ask(flooder);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Gateway.code(answer)).isEqualTo("too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(answered).isGreaterThanOrEqualTo(BURST);
        assertThat(ask(Gateway.bearerOfSomebody()).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ask(String bearer) {
        return Gateway.send(Gateway.anonymous("/api/v1/districts").header("Authorization", bearer));
    }
}
