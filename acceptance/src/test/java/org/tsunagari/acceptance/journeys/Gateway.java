package org.tsunagari.acceptance.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.tsunagari.local.api.KeycloakTokens;

/** The one door of an installation, knocked at as a client does: nothing of the services is known but their paths. */
public final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI door = URI.create(System.getProperty("tsunagari.gateway", ""));
    private final KeycloakTokens tokens =
            new KeycloakTokens(URI.create(System.getProperty("tsunagari.issuer", "")), InstantSource.system());
    private final HttpClient http = HttpClient.newHttpClient();

    /** An answer, whatever its status. */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {

        public Answer expecting(int expected) {
            assertThat(status).as(text()).isEqualTo(expected);
            return this;
        }

        public String text() {
            return new String(body, UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String id() {
            return json().path("id").asText();
        }

        public String etag() {
            return headers.firstValue("ETag").orElseThrow();
        }

        public String type() {
            return headers.firstValue("Content-Type").orElse("");
        }
    }

    public Answer get(String account, String path) {
        return send(account, "GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer calendar(String account, String path) {
        return send(account, "GET", path, Map.of("Accept", "text/calendar"), BodyPublishers.noBody());
    }

    public Answer pdf(String account, String path) {
        return send(account, "GET", path, Map.of("Accept", "application/pdf"), BodyPublishers.noBody());
    }

    public Answer post(String account, String path, Object body) {
        return send(account, "POST", path, json(), BodyPublishers.ofByteArray(bytes(body)));
    }

    /** A transition of what was read with this entity tag. */
    public Answer post(String account, String path, Object body, String etag) {
        return send(account, "POST", path, json("If-Match", etag), BodyPublishers.ofByteArray(bytes(body)));
    }

    public Answer put(String account, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send(account, "PUT", path, all, BodyPublishers.ofByteArray(bytes(body)));
    }

    public Answer upload(String account, String path, String type, byte[] file) {
        return send(account, "POST", path, Map.of("Content-Type", type), BodyPublishers.ofByteArray(file));
    }

    public Answer delete(String account, String path) {
        return send(account, "DELETE", path, Map.of(), BodyPublishers.noBody());
    }

    /** As a program asks that has nothing but the address. */
    public Answer withoutToken(URI address) {
        return answer(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)));
    }

    private Answer send(String account, String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.tokenFor(account))
                .header("Accept-Language", "ja")
                .method(method, body);
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        headers.forEach(request::header);
        return answer(request);
    }

    private Answer answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), e);
        }
    }

    private static Map<String, String> json(String... header) {
        return header.length == 0
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", header[0], header[1]);
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
