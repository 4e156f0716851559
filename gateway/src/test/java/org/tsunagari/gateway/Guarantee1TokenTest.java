package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Guarantee 1, at the gateway: a token that is not good is refused here, and no service hears of it. */
@QuarkusTest
@WithTestResource(House.class)
class Guarantee1TokenTest {

    static Stream<Map.Entry<String, TestToken>> tokens_that_are_not_good() {
        return TestTokens.refused("coordinator").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tokens_that_are_not_good")
    void a_token_that_is_not_good_is_refused(Map.Entry<String, TestToken> token) {
        refused("Bearer " + token.getValue().serialized());
    }

    @Test
    void a_token_without_type_is_refused() {
        refused("Bearer " + TestTokens.as("coordinator").with("typ", null).serialized());
    }

    @Test
    void a_token_without_subject_is_refused() {
        refused("Bearer " + TestTokens.as("coordinator").with("sub", null).serialized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi", "", "Bearer opaque token"})
    void what_is_no_token_is_refused(String authorization) {
        refused(authorization);
    }

    @Test
    void no_token_is_refused() {
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/api/v1/referrals"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_refused_token_is_refused_again_and_a_good_one_accepted_again() {
        String bad = TestTokens.as("coordinator").signedByStranger().serialized();
        String good =
                TestTokens.as("coordinator").withSubject(UUID.randomUUID()).serialized();
        for (int i = 0; i < 3; i++) {
            refused("Bearer " + bad);
            assertThat(Gateway.send(Gateway.anonymous("/api/v1/referrals").header("Authorization", "Bearer " + good))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_token_is_passed_on_so_that_the_service_verifies_it_again() {
        String bearer = Gateway.bearerOfSomebody();
        assertThat(Gateway.echo(Gateway.anonymous("/api/v1/cases").header("Authorization", bearer))
                        .getJsonObject("headers")
                        .getJsonArray("authorization"))
                .containsExactly(bearer);
    }

    private static void refused(String authorization) {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = Gateway.send(Gateway.anonymous("/api/v1/referrals")
                .header("Authorization", authorization)
                .header("X-Request-ID", id));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Gateway.code(answer)).isEqualTo("unauthenticated");
        assertThat(answer.body()).contains(id).doesNotContain("exception");
        assertThat(Gateway.seen(Service.REFERRAL, id)).isZero();
    }
}
