package org.tsunagari.testkit.tokens;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Tokens of the accounts of the development realm, from the issuer of this test JVM. */
public final class TestTokens {
    private TestTokens() {}

    /** A good token; {@code serialized()} gives what follows {@code Bearer}. */
    public static TestToken as(String username) {
        TokenIssuer issuer = TokenIssuer.running();
        return TestToken.of(DemoAccount.named(username), issuer.issuer(), issuer.key());
    }

    /** The value of the header {@code Authorization}. */
    public static String bearer(String username) {
        return "Bearer " + as(username).serialized();
    }

    /** Guarantee 1: every token that must be refused with 401, by what is wrong with it. */
    public static Map<String, TestToken> refused(String username) {
        TestToken good = as(username);
        Map<String, TestToken> tokens = new LinkedHashMap<>();
        tokens.put("wrong issuer", good.fromAnotherIssuer());
        tokens.put("wrong audience", good.forAnotherAudience());
        tokens.put("no audience", good.with("aud", null));
        tokens.put("alg none", good.unsigned());
        tokens.put("HMAC with the public key", good.signedWithPublicKeyAsSecret());
        tokens.put("expired", good.expired());
        tokens.put("no expiry", good.with("exp", null));
        tokens.put("ID token instead of access token", good.asIdToken());
        tokens.put("unknown key id", good.withUnknownKeyId());
        tokens.put("a stranger's key under the known id", good.signedByStranger());
        return tokens;
    }

    /** A valid token of somebody of the same role in another municipality: a 403 or 404, not a 401. */
    public static TestToken fromAnotherMunicipality(String username) {
        return as(username).withMunicipalities(DemoAccount.IGA).withSubject(UUID.randomUUID());
    }
}
