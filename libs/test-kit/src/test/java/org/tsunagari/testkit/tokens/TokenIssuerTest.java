package org.tsunagari.testkit.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Judged by nimbus' own verifier, set up as a service would be. */
class TokenIssuerTest {
    private static final TokenIssuer ISSUER = TokenIssuer.running();

    @Test
    void a_token_of_each_account_is_accepted_with_the_claims_that_services_read() throws Exception {
        JWTClaimsSet claims = verified(TestTokens.as("coordinator"));

        assertThat(claims.getSubject()).isEqualTo("00000000-0000-4000-9000-000000000003");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("coordinator");
        assertThat(claims.getJSONObjectClaim("realm_access")).isEqualTo(Map.of("roles", List.of("coordinator")));
        assertThat(claims.getStringClaim("organisation")).isEqualTo("00000000-0000-4000-8000-000000000100");
        assertThat(claims.getStringClaim("organisation_kind")).isEqualTo("CENTRE");
        assertThat(claims.getStringListClaim("municipalities")).containsExactly("24208");
        assertThat(claims.getStringClaim("typ")).isEqualTo("Bearer");
    }

    @Test
    void a_resident_belongs_to_no_organisation() throws Exception {
        assertThat(verified(TestTokens.as("resident")).getClaims())
                .doesNotContainKeys("organisation", "organisation_kind");
    }

    static Stream<Arguments> everyRefusedToken() {
        return TestTokens.refused("referrer").entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRefusedToken")
    void a_token_with_a_defect_is_refused(String defect, TestToken token) {
        assertThatThrownBy(() -> verified(token))
                .as(defect)
                .isInstanceOfAny(BadJOSEException.class, JOSEException.class);
    }

    @Test
    void somebody_of_another_municipality_has_a_valid_token() throws Exception {
        JWTClaimsSet claims = verified(TestTokens.fromAnotherMunicipality("coordinator"));

        assertThat(claims.getStringListClaim("municipalities")).containsExactly("24216");
        assertThat(claims.getSubject())
                .isNotEqualTo(DemoAccount.named("coordinator").userId().toString());
    }

    @Test
    void the_issuer_is_the_same_for_everybody_in_this_JVM() {
        assertThat(TokenIssuer.running().issuer()).isEqualTo(ISSUER.issuer());
    }

    @Test
    void a_client_gets_a_token_for_its_secret_and_none_for_another() throws Exception {
        HttpResponse<String> good = token("case-service", DemoAccount.clientSecret("case-service"));
        HttpResponse<String> bad = token("case-service", "guess");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("access_token");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(token("referrer", DemoAccount.clientSecret("referrer")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void fetching_the_keys_is_counted() throws Exception {
        int before = Integer.parseInt(get("/test/key-fetches"));
        get("/protocol/openid-connect/certs");

        assertThat(Integer.parseInt(get("/test/key-fetches"))).isEqualTo(before + 1);
    }

    @Test
    void a_token_does_not_show_in_logs() {
        TestToken token = TestTokens.as("referrer");

        assertThat(token.toString()).doesNotContain(token.serialized());
    }

    private static JWTClaimsSet verified(TestToken token) throws Exception {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        URI.create(ISSUER.issuer() + "/protocol/openid-connect/certs")
                                .toURL())
                .build();
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        var claims = new DefaultJWTClaimsVerifier<>(
                "tsunagari",
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER.issuer())
                        .claim("typ", "Bearer")
                        .build(),
                Set.of("exp", "sub"));
        claims.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(claims);
        return processor.process(token.serialized(), null);
    }

    private static String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(ISSUER.issuer() + path)).build())
                .body();
    }

    private static HttpResponse<String> token(String client, String secret) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(ISSUER.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(client, secret)))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
