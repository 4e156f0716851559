package org.tsunagari.casework.running;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A token issuer that writes down how a client has proved who it is, and the key with which the service proves it. What it has
 * heard is asked for by HTTP: test and application are loaded apart from it.
 */
public final class SigningRealm implements QuarkusTestResourceLifecycleManager {

    /** The setting that tells a test where it is. */
    public static final String ADDRESS = "test.signing-realm";

    /** What whoever asks is given. */
    public static final String TOKEN = "a-token";

    private volatile String form = "";
    private final HttpServer server;
    private final Path key;

    public SigningRealm() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        key = Files.createTempFile("service-key", ".pem");
    }

    @Override
    public Map<String, String> start() {
        String realm = "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
        RSAKey pair = newKey();
        server.createContext(
                "/realm/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","token_endpoint":"%1$s/token","jwks_uri":"%1$s/certs"}""".formatted(realm)));
        server.createContext("/realm/token", exchange -> {
            String secret = exchange.getRequestHeaders().containsKey("Authorization") ? "authorization=basic&" : "";
            form = secret + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, """
                    {"access_token":"%s","token_type":"Bearer","expires_in":300}""".formatted(TOKEN));
        });
        server.createContext("/realm/test/form", exchange -> answer(exchange, form));
        server.createContext(
                "/realm/test/key",
                exchange -> answer(exchange, pair.toPublicJWK().toJSONString()));
        server.start();
        return Map.of(
                ADDRESS,
                realm,
                "quarkus.oidc-client.auth-server-url",
                realm,
                "quarkus.oidc-client.credentials.jwt.key-file",
                key.toString(),
                "quarkus.oidc-client.credentials.jwt.token-key-id",
                pair.getKeyID(),
                "quarkus.oidc-client.credentials.jwt.signature-algorithm",
                "PS256",
                "quarkus.oidc-client.credentials.jwt.audience",
                realm);
    }

    /** What the last client has sent for a token. */
    public static Map<String, String> received(String realm) {
        String form = RestAssured.get(realm + "/test/form").asString();
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** What its signature is verified with. */
    public static RSAKey key(String realm) throws ParseException {
        return RSAKey.parse(RestAssured.get(realm + "/test/key").asString());
    }

    private RSAKey newKey() {
        try {
            RSAKey pair = new RSAKeyGenerator(2048).keyID("2026-11").generate();
            Files.writeString(key, """
                    -----BEGIN PRIVATE KEY-----
                    %s
                    -----END PRIVATE KEY-----
                    """.formatted(Base64.getMimeEncoder()
                    .encodeToString(pair.toRSAPrivateKey().getEncoded())));
            return pair;
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        try {
            Files.deleteIfExists(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
