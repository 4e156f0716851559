package org.tsunagari.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to {@code /api/v1} through the gateway. Thread-safe. Every method names the account in whose name it acts; a
 * path starts with a slash and is relative to {@code /api/v1}. Bodies may be anything Jackson writes: records, maps,
 * {@link JsonNode}. Any answer but 2xx becomes an {@link ApiProblem}.
 */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final TokenSource tokens;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param base for example {@code http://127.0.0.1:8080/api/v1}, without a slash at the end */
    public ApiClient(URI base, TokenSource tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /** The mapper that writes the bodies, for those who build or read JSON themselves. */
    public ObjectMapper json() {
        return json;
    }

    public Answer get(String account, String path) {
        return exchange(account, "GET", path, null, request -> {});
    }

    /** Every item of a list, following {@code next} to its end. {@code path} may have a query. */
    public List<JsonNode> list(String account, String path) {
        var items = new ArrayList<JsonNode>();
        var page = get(account, path);
        page.body().path("items").forEach(items::add);
        while (page.body().path("next").isTextual()) {
            var cursor = page.body().path("next").asText();
            page = get(account, path + (path.contains("?") ? "&" : "?") + "cursor=" + Query.encode(cursor));
            page.body().path("items").forEach(items::add);
        }
        return items;
    }

    /** A creation or a transition: repeated with the same key, it is done once. */
    public Answer post(String account, String path, Object body, String idempotencyKey) {
        return exchange(account, "POST", path, body, request -> request.header("Idempotency-Key", idempotencyKey));
    }

    /** A transition of something that was read before and must not have changed since. */
    public Answer post(String account, String path, Object body, String idempotencyKey, Precondition precondition) {
        return exchange(account, "POST", path, body, request -> {
            request.header("Idempotency-Key", idempotencyKey);
            require(precondition, request);
        });
    }

    /** A POST that creates nothing: a search with its criteria in the body. */
    public Answer search(String account, String path, Object criteria) {
        return exchange(account, "POST", path, criteria, request -> {});
    }

    public Answer put(String account, String path, Object body, Precondition precondition) {
        return exchange(account, "PUT", path, body, request -> require(precondition, request));
    }

    /** A file, as the body of its own; repeated with the same key, it is kept once. */
    public Answer upload(String account, String path, String mediaType, byte[] file, String idempotencyKey) {
        var request = request(account, path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArray(file));
        return answer("POST " + path, send(request.build()));
    }

    /** The printable form of a resource. */
    public byte[] pdf(String account, String path) {
        var request = request(account, path).header("Accept", "application/pdf").GET();
        var response = send(request.build());
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 200 || !type.startsWith("application/pdf")) {
            throw new ApiProblem("GET " + path + " (pdf)", response.statusCode(), read(response));
        }
        return response.body();
    }

    private Answer exchange(
            String account, String method, String path, @Nullable Object body, Consumer<HttpRequest.Builder> headers) {
        var request = request(account, path).header("Accept", "application/json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofByteArray(bytes(body)));
        }
        headers.accept(request);
        return answer(method + " " + path, send(request.build()));
    }

    private Answer answer(String what, HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new ApiProblem(what, response.statusCode(), read(response));
        }
        return new Answer(response.statusCode(), response.headers(), read(response));
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "ja")
                .header("Authorization", "Bearer " + tokens.tokenFor(account));
    }

    private static void require(Precondition precondition, HttpRequest.Builder request) {
        switch (precondition) {
            case Precondition.Absent() -> request.header("If-None-Match", "*");
            case Precondition.Unchanged(var etag) -> request.header("If-Match", etag);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s %s: %s".formatted(request.method(), request.uri().getPath(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while waiting for " + request.uri().getPath(), e);
        }
    }

    /** Jackson writes UTF-8 bytes itself: no platform charset comes between, whatever the machine's locale. */
    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body.getClass(), e);
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.body().length == 0 || !type.contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("answer of " + response.uri().getPath() + " is not JSON", e);
        }
    }
}
