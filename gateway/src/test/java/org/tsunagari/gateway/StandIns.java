package org.tsunagari.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tsunagari.gateway.proxy.Service;
import org.tsunagari.testkit.TestJvm;

/**
 * Servers on the far side of the gateway, one for each service. They answer with what they received, as JSON; the
 * header {@code Test-Behaviour} makes them misbehave. {@code GET /seen?id=…} tells how many requests with that
 * {@code X-Request-ID} have arrived.
 */
final class StandIns {

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    private StandIns() {}

    /** The base URLs, in the order of {@link Service}. */
    static List<String> urls() {
        return Arrays.asList(TestJvm.once("gateway.stand-ins", StandIns::start).split(","));
    }

    static String url(Service service) {
        return urls().get(service.ordinal());
    }

    private static String start() {
        StandIns standIns = new StandIns();
        Vertx vertx = Vertx.vertx();
        return Arrays.stream(Service.values())
                .map(service -> vertx.createHttpServer(
                                new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                        .requestHandler(request -> standIns.handle(service, request))
                        .listen()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join())
                .map(HttpServer::actualPort)
                .map(port -> "http://127.0.0.1:" + port)
                .collect(Collectors.joining(","));
    }

    private void handle(Service service, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/seen" -> response.end(Integer.toString(seen.getOrDefault(request.getParam("id", ""), 0)));
            case "/q/health/ready" -> response.end("{\"status\":\"UP\"}");
            case "/q/openapi" -> response.end(StandInDocuments.of(service).encode());
            default -> answer(service, request);
        }
    }

    private void answer(Service service, HttpServerRequest request) {
        seen.merge(request.getHeader("X-Request-ID"), 1, Integer::sum);
        HttpServerResponse response = request.response();
        String behaviour = request.getHeader("Test-Behaviour");
        switch (behaviour == null ? "echo" : behaviour) {
            case "hang" -> request.resume();
            case "close" -> request.connection().close();
            case "cut" -> {
                response.putHeader("Content-Length", "1000").write("the beginning");
                request.connection().close();
            }
            case "tell-too-much" -> tellTooMuch(service, request);
            case "large" -> response.end(Buffer.buffer(new byte[5_000_000]));
            default -> request.body().onSuccess(body -> echo(service, request, body));
        }
    }

    private static void tellTooMuch(Service service, HttpServerRequest request) {
        request.response()
                .putHeader("Server", "stand-in/1.0")
                .putHeader("X-Powered-By", "stand-in")
                .putHeader("Via", "1.1 stand-in")
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "node-7")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Request-ID", "another")
                .putHeader("Location", url(service) + "/api/v1/referrals/1")
                .putHeader("Content-Location", url(service) + "/api/v1/referrals/1")
                .putHeader("Link", "<" + url(service) + "/api/v1/referrals?cursor=2>; rel=\"next\"")
                .putHeader("ETag", "\"3\"")
                .putHeader("Idempotency-Replayed", "true")
                .setStatusCode(201)
                .end("{}");
    }

    private static void echo(Service service, HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(java.util.Locale.ROOT),
                        new JsonArray(request.headers().getAll(name))));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", service.module())
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.length() > 1000 ? body.length() + " bytes" : body.toString())
                        .encode());
    }
}
