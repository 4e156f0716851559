package org.tsunagari.local.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the demo accounts, whose passwords are their names, through the client {@code tsunagari-cli}. That client
 * and these accounts exist in the development realm only (deploy/keycloak).
 */
public final class KeycloakTokens implements TokenSource {

    /** A token is renewed this long before it ends, so that a request never leaves with one that dies on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final URI endpoint;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant renewAt) {}

    /** @param issuer for example {@code http://127.0.0.1:8180/realms/tsunagari} */
    public KeycloakTokens(URI issuer, InstantSource clock) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.clock = clock;
    }

    @Override
    public String tokenFor(String account) {
        return tokens.compute(account, (name, known) -> isFresh(known) ? known : fetch(name))
                .value();
    }

    private boolean isFresh(@Nullable Token token) {
        return token != null && clock.instant().isBefore(token.renewAt());
    }

    private Token fetch(String account) {
        var form = Map.of(
                "grant_type", "password", "client_id", "tsunagari-cli", "username", account, "password", account);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + Query.encode(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        var asked = clock.instant();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var body = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no token for '%s': Keycloak answered %d %s"
                        .formatted(
                                account,
                                response.statusCode(),
                                body.path("error_description").asText()));
            }
            var lifetime = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Token(
                    body.path("access_token").asText(), asked.plus(lifetime).minus(MARGIN));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no token for '%s': Keycloak at %s does not answer (%s)"
                            .formatted(account, endpoint.getAuthority(), e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }
}
