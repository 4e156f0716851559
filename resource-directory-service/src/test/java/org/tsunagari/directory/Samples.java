package org.tsunagari.directory;

import io.restassured.RestAssured;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.SampleRequest;

/**
 * How each operation is called about a resource, with a body that would be good: what the tests that walk through all of
 * them have in common.
 *
 * @param other a second resource, asked for only where two are needed
 */
record Samples(UUID resource, UUID event, Supplier<UUID> other) {

    Samples(UUID resource, UUID event, UUID other) {
        this(resource, event, () -> other);
    }

    static URI service() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }

    static List<Operation> operations() {
        return OpenApiDocument.at(service().resolve("/q/openapi?format=json")).operations();
    }

    /** Preconditions that fail, so that whoever may enter changes nothing. */
    SampleRequest of(Operation operation) {
        SampleRequest request = SampleRequest.of(operation)
                .withPathParameter("id", resource.toString())
                .withPathParameter("eventId", event.toString())
                .withPathParameter("name", "x")
                .withPathParameter("version", "1")
                .withHeader("If-Match", "\"999\"");
        return switch (operation.name()) {
            case "PUT /api/v1/resources/{id}" -> request.withJsonBody("""
                    {"name":"見本","type":"SPOT","category":"CAFE","formality":"INFORMAL"}""");
            case "PUT /api/v1/resources/{id}/capacity" ->
                request.withJsonBody("{\"unit\":\"席\",\"askedOn\":\"2026-11-01\"}");
            case "PUT /api/v1/resources/{id}/opening-hours" -> request.withJsonBody("{\"weekly\":[]}");
            case "POST /api/v1/resources/{id}/events", "PUT /api/v1/resources/{id}/events/{eventId}" ->
                request.withJsonBody("{\"title\":\"見本\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}");
            case "POST /api/v1/resources/{id}/notices" ->
                request.withJsonBody("{\"kind\":\"CLOSED\",\"text\":\"見本\",\"until\":\"%s\"}"
                        .formatted(LocalDate.now(Clock.systemUTC()).plusDays(3)));
            case "POST /api/v1/resources/{id}/photos" ->
                request.withQuery("alternative=x").withHeader("Content-Type", "image/png");
            case "POST /api/v1/resources/{id}/visits" -> request.withJsonBody("{\"visitedOn\":\"2026-11-01\"}");
            case "POST /api/v1/resources/{id}/hearings" -> request.withJsonBody("{\"heardOn\":\"2026-11-01\"}");
            case "POST /api/v1/resources/{id}/provenance" -> request.withJsonBody("{\"source\":\"DIARY\"}");
            case "POST /api/v1/resources/{id}/retirement" -> request.withJsonBody("{\"reason\":\"CLOSED\"}");
            case "POST /api/v1/resources/{id}/erasure" -> request.withJsonBody("{\"reason\":\"RECORDED_BY_MISTAKE\"}");
            case "POST /api/v1/resources/{id}/assurances" -> request.withJsonBody("{}");
            // 名張
            case "GET /api/v1/districts/{name}/events" -> request.withPathParameter("name", "%E5%90%8D%E5%BC%B5");
            case "GET /api/v1/resource-completions" -> request.withQuery("q=a");
            case "PUT /api/v1/districts" -> request.withJsonBody("{\"type\":\"FeatureCollection\",\"features\":[]}");
            case "POST /api/v1/resource-gaps/answers" ->
                request.withJsonBody("{\"category\":\"COMFORTABLE_PLACE\",\"resourceId\":\"" + resource + "\"}");
            case "POST /api/v1/calendar-subscriptions" ->
                request.withJsonBody("{\"resourceId\":\"%s\"}".formatted(resource));
            case "DELETE /api/v1/calendar-subscriptions/{id}" ->
                request.withPathParameter("id", UUID.randomUUID().toString());
            case "POST /api/v1/resources/{id}/stories/{storyId}/withdrawal" ->
                request.withJsonBody("{\"reason\":\"TELLER_ASKED\"}");
            case "POST /api/v1/suggestions" -> request.withJsonBody("{\"kind\":\"NEW\",\"fields\":{\"name\":\"見本\"}}");
            case "GET /api/v1/suggestions/{id}",
                    "POST /api/v1/suggestions/{id}/acceptance",
                    "POST /api/v1/suggestions/{id}/withdrawal" ->
                request.withPathParameter("id", UUID.randomUUID().toString());
            case "POST /api/v1/suggestions/{id}/decline" -> request.withJsonBody("{\"reason\":\"OTHER\"}");
            case "POST /api/v1/resource-duplicates/distinctions" ->
                request.withJsonBody("{\"resourceId\":\"%s\",\"otherId\":\"%s\"}".formatted(resource, other.get()));
            case "POST /api/v1/resources/{id}/merge", "POST /api/v1/resources/{id}/merge/reversal" ->
                request.withJsonBody("{\"mergedId\":\"%s\"}".formatted(other.get()));
            case "GET /api/v1/resource-recommendations" -> request.withQuery("need=WORK");
            case "GET /api/v1/resource-exports" -> request.withQuery("format=geojson");
            case "POST /api/v1/resource-imports" ->
                request.withQuery("format=geojson&dryRun=true").withJsonBody("{\"features\":{}}");
            default -> request;
        };
    }
}
