package org.tsunagari.testkit.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An access token in Keycloak's layout. Immutable: each {@code with…} and each defect makes another one. */
public final class TestToken {
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private enum Signature {
        RSA,
        NONE,
        HMAC_WITH_PUBLIC_KEY
    }

    private final JWTClaimsSet claims;
    private final RSAKey key;
    private final Signature signature;

    private TestToken(JWTClaimsSet claims, RSAKey key, Signature signature) {
        this.claims = claims;
        this.key = key;
        this.signature = signature;
    }

    static TestToken of(DemoAccount account, String issuer, RSAKey key) {
        Instant now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("tsunagari")
                .subject(account.userId().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("typ", "Bearer")
                .claim("azp", account.isClient() ? account.username() : "tsunagari-portal")
                .claim("preferred_username", (account.isClient() ? "service-account-" : "") + account.username())
                .claim("realm_access", Map.of("roles", List.of(account.role())))
                .claim("municipalities", account.municipalities());
        if (account.organisation() != null) {
            claims.claim("organisation", account.organisation().toString());
            claims.claim("organisation_kind", account.organisationKind());
        }
        return new TestToken(claims.build(), key, Signature.RSA);
    }

    public TestToken withRoles(String... roles) {
        return with("realm_access", Map.of("roles", List.of(roles)));
    }

    public TestToken withSubject(UUID subject) {
        return with("sub", subject.toString());
    }

    public TestToken withOrganisation(UUID organisation, String kind) {
        return with("organisation", organisation.toString()).with("organisation_kind", kind);
    }

    public TestToken withMunicipalities(String... codes) {
        return with("municipalities", List.of(codes));
    }

    /** Sets any claim; {@code null} leaves it out. */
    public TestToken with(String claim, @Nullable Object value) {
        return new TestToken(
                new JWTClaimsSet.Builder(claims).claim(claim, value).build(), key, signature);
    }

    public TestToken fromAnotherIssuer() {
        return with("iss", "https://issuer.invalid/realms/tsunagari");
    }

    public TestToken forAnotherAudience() {
        return with("aud", "another-application");
    }

    public TestToken expired() {
        return with("exp", Date.from(Clock.systemUTC().instant().minus(Duration.ofMinutes(1))));
    }

    /** As Keycloak marks an ID token: good for showing a name, never for calling an API. */
    public TestToken asIdToken() {
        return with("typ", "ID");
    }

    /** {@code alg: none}, RFC 7519 section 6. */
    public TestToken unsigned() {
        return new TestToken(claims, key, Signature.NONE);
    }

    /** HS256 with the public key as the secret: what a verifier accepts that trusts the header's algorithm. */
    public TestToken signedWithPublicKeyAsSecret() {
        return new TestToken(claims, key, Signature.HMAC_WITH_PUBLIC_KEY);
    }

    /** A key that the issuer does not know, under an id that it does not know. */
    public TestToken withUnknownKeyId() {
        return new TestToken(claims, TokenIssuer.newKey("unknown-" + UUID.randomUUID()), signature);
    }

    /** A key that the issuer does not know, under the id of the real one. */
    public TestToken signedByStranger() {
        return new TestToken(claims, TokenIssuer.newKey(key.getKeyID()), signature);
    }

    /** The compact form that follows {@code Authorization: Bearer}. */
    public String serialized() {
        try {
            return switch (signature) {
                case NONE -> new PlainJWT(claims).serialize();
                case RSA -> signed(JWSAlgorithm.RS256);
                case HMAC_WITH_PUBLIC_KEY -> signed(JWSAlgorithm.HS256);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWSAlgorithm algorithm) throws JOSEException {
        var header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(
                algorithm.equals(JWSAlgorithm.RS256)
                        ? new RSASSASigner(key)
                        : new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    /** The claims, not the token: it would be valid for whoever reads a log. */
    @Override
    public String toString() {
        return signature + " " + claims;
    }
}
