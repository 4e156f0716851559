package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A caller who asks too often is told to wait; nobody else notices. */
@QuarkusTest
@WithTestResource(House.class)
@TestProfile(RateLimitTest.OfItsOwn.class)
class RateLimitTest {

    private static final int BURST = 500;

    /** A gateway of its own: all tests come from one address, and what is taken here the next ones would lack. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

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

    @Test
    void whoever_tries_out_addresses_of_calendars_is_told_to_wait() {
        HttpRequest.Builder address = Gateway.anonymous("/calendars/" + "c".repeat(43) + ".ics");
        HttpResponse<String> answer = Gateway.send(address);
        for (int tried = 0; answer.statusCode() == 200 && tried < 20 * BURST; tried++) {
            answer = Gateway.send(address);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    private static HttpResponse<String> ask(String bearer) {
        return Gateway.send(Gateway.anonymous("/api/v1/districts").header("Authorization", bearer));
    }
}
