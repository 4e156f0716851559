package org.tsunagari.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.testkit.tokens.TestTokens;

/** The gateway under test, as a client meets it. */
final class Gateway {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Gateway() {}

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    /** A request of an account that nobody else in these tests uses, so that limits by caller do not meet. */
    static HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", bearerOfSomebody());
    }

    static HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    static String bearerOfSomebody() {
        return "Bearer "
                + TestTokens.as("coordinator").withSubject(UUID.randomUUID()).serialized();
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends, and reads what the service received. */
    static JsonObject echo(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new AssertionError("status: " + response.statusCode() + " (expected: 200) " + response.body());
        }
        return new JsonObject(response.body());
    }

    static String code(HttpResponse<String> problem) {
        return new JsonObject(problem.body()).getString("code");
    }

    /** How many requests with this id have reached a service. */
    static int seen(Service service, String requestId) {
        URI uri = URI.create(StandIns.url(service) + "/seen?id=" + requestId);
        return Integer.parseInt(send(HttpRequest.newBuilder(uri)).body());
    }
}
