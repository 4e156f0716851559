package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.SigningRealm;
import org.tsunagari.testkit.RealComponents;

/** A service without a secret signs an assertion (private_key_jwt, RFC 7523), as deploy/keycloak asks of production. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@TestProfile(SigningForTokensIT.WithAKey.class)
class SigningForTokensIT {

    @Inject
    OidcClient tokens;

    @ConfigProperty(name = SigningRealm.ADDRESS)
    String realm;

    public static final class WithAKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc-client.credentials.secret", "");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SigningRealm.class));
        }
    }

    @Test
    void a_service_is_given_a_token_for_what_it_has_signed_and_sends_no_secret() throws Exception {
        String token = tokens.getTokens().await().atMost(Duration.ofSeconds(10)).getAccessToken();

        assertThat(token).isEqualTo(SigningRealm.TOKEN);
        Map<String, String> form = SigningRealm.received(realm);
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKeys("client_secret", "authorization");
        SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
        RSAKey key = SigningRealm.key(realm);
        assertThat(assertion.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("PS256");
        assertThat(assertion.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        var claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("case-service").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly(realm);
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
}
