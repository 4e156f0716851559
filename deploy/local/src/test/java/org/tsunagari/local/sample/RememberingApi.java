package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsunagari.local.api.ApiClient;

/**
 * A server that remembers what a client sends, for tests of the loader's manners: what it asks before it acts, and what
 * it does not send twice. That the real services take what it sends is shown by {@code ./start --once}.
 */
final class RememberingApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, ObjectNode> things = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> idsByKey = new HashMap<>();

    /** Resources that were created without being published: no list has them. */
    private final Set<String> drafts = new HashSet<>();

    final AtomicInteger creations = new AtomicInteger();

    /** After so many creations the server fails once, after having done the work: the client does not learn of it. */
    volatile int failAfter = -1;

    RememberingApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    ApiClient client() {
        return new ApiClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1"), account -> account);
    }

    synchronized void forgetIdempotencyKeys() {
        idsByKey.clear();
    }

    synchronized void edit(String path, String field, String value) {
        thing(path).put(field, value);
        touch(path);
    }

    synchronized int count(String collection) {
        return (int) things.keySet().stream()
                .filter(path -> path.matches(collection))
                .count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring("/api/v1".length());
            var sent = exchange.getRequestBody().readAllBytes();
            var body = isFile(exchange) ? JSON.createObjectNode() : JSON.readTree(sent);
            synchronized (this) {
                switch (exchange.getRequestMethod()) {
                    case "GET" -> get(exchange, path);
                    case "PUT" -> put(exchange, path, body);
                    default -> post(exchange, path, body);
                }
            }
        }
    }

    private static boolean isFile(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .startsWith("image/");
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (things.containsKey(path)) {
            respond(exchange, 200, path, thing(path));
        } else if (path.equals("/districts")) {
            respond(exchange, 200, path, JSON.createObjectNode());
        } else if (path.matches(
                "/(referrals|cases|outcomes|organisations|resources)|.*/(connections|status-reports)")) {
            var list = JSON.createObjectNode();
            var items = list.putArray("items");
            things.forEach((at, thing) -> {
                if (at.matches(path + "/[^/]+") && matches(thing, query) && !drafts.contains(at)) {
                    items.add(thing);
                }
            });
            respond(exchange, 200, path, list.putNull("next"));
        } else {
            respond(exchange, 404, path, JSON.createObjectNode().put("code", "not-found"));
        }
    }

    private static boolean matches(JsonNode thing, String query) {
        if (query == null || query.startsWith("limit=")) {
            return true;
        }
        var parts = List.of(query.split("=", 2));
        return thing.path(parts.getFirst()).asText().equals(parts.getLast());
    }

    private void put(HttpExchange exchange, String path, JsonNode body) throws IOException {
        if (path.equals("/districts")) {
            var done = JSON.createObjectNode();
            var names = done.withArray(body.equals(things.get(path)) ? "unchanged" : "changed");
            body.path("features").forEach(feature -> names.add(feature.at("/properties/name")));
            things.put(path, body.deepCopy());
            touch(path);
            respond(exchange, 200, path, done);
            return;
        }
        if (path.endsWith("/household")) {
            setOnCase(path, "household", body.path("type"));
        } else if (path.endsWith("/characteristics")) {
            body.properties().forEach(field -> setOnCase(path, field.getKey(), field.getValue()));
        } else if (!body.equals(things.get(path))) {
            if (path.startsWith("/resources/")
                    && !things.containsKey(path)
                    && !"draft=false".equals(exchange.getRequestURI().getQuery())) {
                drafts.add(path);
            }
            var put = ((ObjectNode) body.deepCopy()).put("id", path.substring(path.lastIndexOf('/') + 1));
            things.put(path, path.startsWith("/referral-drafts/") ? put.put("state", "OPEN") : put);
            touch(path);
        }
        respond(exchange, 200, path, JSON.createObjectNode());
    }

    private void setOnCase(String path, String field, JsonNode value) {
        var at = path.substring(0, path.lastIndexOf('/'));
        thing(at).set(field, value);
        touch(at);
    }

    private void post(HttpExchange exchange, String path, JsonNode body) throws IOException {
        if (path.equals("/persons/matches")) {
            var nobody =
                    JSON.createObjectNode().put("searchId", UUID.randomUUID().toString());
            nobody.putArray("candidates");
            respond(exchange, 200, path, nobody);
            return;
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var known = idsByKey.get(key);
        if (known != null) {
            exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
            respond(exchange, 201, path, JSON.createObjectNode().put("id", known));
            return;
        }
        var id = UUID.randomUUID().toString();
        idsByKey.put(key, id);
        var thing = ((ObjectNode) body.deepCopy()).put("id", id);
        var at = path + "/" + id;
        if (path.equals("/referral-drafts")) {
            thing.put("state", "OPEN");
        } else if (path.endsWith("/verification")) {
            at = path.substring(0, path.lastIndexOf('/'));
            thing = thing(at).put("state", "VERIFIED");
        } else if (path.endsWith("/submission")) {
            thing = thing(path.substring(0, path.lastIndexOf('/'))).deepCopy();
            thing.put("id", id).put("status", "SUBMITTED").put("connections", 0);
            at = "/referrals/" + id;
        } else if (path.endsWith("/acceptance")) {
            var referral = path.split("/")[2];
            edit("/referrals/" + referral, "status", "ACCEPTED");
            thing.put("referralId", referral);
            at = "/cases/" + id;
            recordEntryOfSource(at, referral);
        } else if (path.endsWith("/assignments")) {
            thing(path.substring(0, path.lastIndexOf('/')))
                    .withArray("assignments")
                    .add(body);
        } else if (path.endsWith("/connections")) {
            var caseFile = thing(path.substring(0, path.lastIndexOf('/')));
            countConnection(caseFile.path("referralId").asText());
        }
        things.put(at, thing);
        touch(at);
        if (creations.incrementAndGet() == failAfter) {
            respond(exchange, 503, path, JSON.createObjectNode().put("code", "unavailable"));
        } else {
            respond(exchange, 201, at, JSON.createObjectNode().put("id", id));
        }
    }

    /** As case-service does when a case opens: the source is the first who noticed. */
    private void recordEntryOfSource(String caseFile, String id) {
        var referral = thing("/referrals/" + id);
        var source =
                thing("/organisations/" + referral.path("sourceOrganisationId").asText());
        things.put(
                caseFile + "/connections/source",
                JSON.createObjectNode()
                        .put("direction", "ENTRY")
                        .put("kind", source.path("kind").asText().equals("PHARMACY") ? "FAMILY_PHARMACIST" : "CLINIC")
                        .put("startedOn", referral.path("sentOn").asText()));
        countConnection(id);
    }

    private void countConnection(String referral) {
        var thing = thing("/referrals/" + referral);
        thing.put("connections", thing.path("connections").asInt() + 1);
    }

    private ObjectNode thing(String path) {
        var thing = things.get(path);
        if (thing == null) {
            throw new AssertionError("nothing at " + path);
        }
        return thing;
    }

    private void touch(String path) {
        versions.merge(path, 1, Integer::sum);
    }

    private void respond(HttpExchange exchange, int status, String path, JsonNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("ETag", "\"" + versions.getOrDefault(path, 0) + "\"");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
