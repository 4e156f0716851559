package org.tsunagari.local.api;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Not a person's account: the system of the demo hospital speaks for itself. */
    private static final String PARTNER_SYSTEM = "partner-system";

    private static final Map<String, String> HOSPITAL_SYSTEM = Map.of(
            "grant_type", "client_credentials",
            "client_id", "hospital-system",
            "client_secret", "development-only-hospital-system");

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(400);

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

    /**
     * Against guessing, Keycloak lets an account log in once at a time: a login that comes while another client's is
     * still being checked is refused as if the password were wrong. So a refusal is believed when it is repeated.
     */
    private Token fetch(String account) {
        for (int attempt = 1; ; attempt++) {
            var asked = clock.instant();
            var answer = ask(account);
            if (answer.path("access_token").isTextual()) {
                var lifetime = Duration.ofSeconds(answer.path("expires_in").asLong());
                return new Token(
                        answer.path("access_token").asText(),
                        asked.plus(lifetime).minus(MARGIN));
            }
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("no token for '%s': Keycloak says: %s"
                        .formatted(account, answer.path("error_description").asText()));
            }
            pause();
        }
    }

    private JsonNode ask(String account) {
        var form = account.equals(PARTNER_SYSTEM) ? HOSPITAL_SYSTEM : login(account);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + Query.encode(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            return json.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no token for '%s': Keycloak at %s does not answer".formatted(account, endpoint.getAuthority()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }

    private static Map<String, String> login(String account) {
        return Map.of("grant_type", "password", "client_id", "tsunagari-cli", "username", account, "password", account);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }
}
