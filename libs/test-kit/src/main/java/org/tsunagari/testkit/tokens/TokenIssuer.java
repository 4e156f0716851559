package org.tsunagari.testkit.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tsunagari.testkit.TestJvm;

/**
 * An OpenID provider inside the test JVM, laid out like Keycloak's: discovery document, keys, and a token endpoint for
 * the clients that have a secret. One per JVM, started by whoever asks first.
 *
 * <p>{@code GET <issuer>/test/key-fetches} tells how often the keys have been fetched, for tests of key caching.
 */
public final class TokenIssuer {
    private static final String REALM = "/realms/tsunagari";
    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final RSAKey key;

    private TokenIssuer(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    public static TokenIssuer running() {
        try {
            RSAKey key = RSAKey.parse(
                    TestJvm.once("issuer.key", () -> newKey("test-key").toJSONString()));
            return new TokenIssuer(TestJvm.once("issuer", () -> serve(key)), key);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the claim {@code iss}. */
    public String issuer() {
        return issuer;
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve(RSAKey key) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
            AtomicInteger fetches = new AtomicInteger();
            String keys = new JWKSet(key.toPublicJWK()).toString();
            server.createContext(
                    REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery(issuer)));
            server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
                fetches.incrementAndGet();
                answer(exchange, 200, keys);
            });
            server.createContext(
                    REALM + "/protocol/openid-connect/token", exchange -> tokenForClient(exchange, issuer, key));
            server.createContext(
                    REALM + "/test/key-fetches", exchange -> answer(exchange, 200, Integer.toString(fetches.get())));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String discovery(String issuer) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/protocol/openid-connect/certs",\
                "token_endpoint":"%1$s/protocol/openid-connect/token",\
                "authorization_endpoint":"%1$s/protocol/openid-connect/auth",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "grant_types_supported":["client_credentials"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    /** RFC 6749, section 4.4: the secret comes in the body or by HTTP Basic. */
    private static void tokenForClient(HttpExchange exchange, String issuer, RSAKey key) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = form.getOrDefault("client_id", "");
        String secret = form.getOrDefault("client_secret", "");
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic != null && basic.startsWith("Basic ")) {
            String[] pair =
                    new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8).split(":", 2);
            client = pair[0];
            secret = pair.length == 2 ? pair[1] : "";
        }
        boolean known = DemoAccount.find(client).filter(DemoAccount::isClient).isPresent();
        if (!known || !secret.equals(DemoAccount.clientSecret(client))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else {
            String token = TestToken.of(DemoAccount.named(client), issuer, key).serialized();
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                            .formatted(token, TestToken.LIFETIME.toSeconds()));
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
