package org.tsunagari.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.AccessMatrix;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 5: every operation as everybody, on a resource that exists. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class EndpointAccessMatrixIT {

    private UUID resource = UUID.randomUUID();
    private UUID event = UUID.randomUUID();

    @BeforeEach
    void a_resource() {
        resource = DirectoryApi.created(DirectoryApi.cafe("見本カフェ"));
        event = UUID.fromString(DirectoryApi.as(DirectoryApi.EDITOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"title\":\"見本\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}")
                .post("/api/v1/resources/" + resource + "/events")
                .path("id"));
    }

    @Test
    void every_operation_answers_everybody_as_the_table_says() {
        URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
        AccessMatrix.read(EndpointAccessMatrixIT.class, "access-matrix.csv")
                .verify(service, OpenApiDocument.at(service.resolve("/q/openapi?format=json")), this::sample);
    }

    /** Preconditions that fail, so that whoever may enter changes nothing. */
    private SampleRequest sample(OpenApiDocument.Operation operation) {
        SampleRequest request = SampleRequest.of(operation)
                .withPathParameter("id", resource.toString())
                .withPathParameter("eventId", event.toString())
                .withPathParameter("name", "x")
                .withPathParameter("version", "1")
                .withHeader("If-Match", "\"999\"")
                .withHeader("Tsunagari-Municipality", DemoAccount.NABARI);
        return switch (operation.name()) {
            case "POST /api/v1/resources/{id}/notices" ->
                request.withJsonBody("{\"kind\":\"CLOSED\",\"text\":\"見本\",\"until\":\"%s\"}"
                        .formatted(LocalDate.now(Clock.systemUTC()).plusDays(3)));
            case "POST /api/v1/resources/{id}/photos" ->
                request.withQuery("alternative=x").withHeader("Content-Type", "image/png");
            case "GET /api/v1/resource-completions" -> request.withQuery("q=a");
            case "PUT /api/v1/districts" -> request.withJsonBody("{\"type\":\"FeatureCollection\",\"features\":[]}");
            case "POST /api/v1/resource-gaps/answers" ->
                request.withJsonBody("{\"category\":\"FOOD\",\"resourceId\":\"" + resource + "\"}");
            case "GET /api/v1/suggestions/{id}",
                    "POST /api/v1/suggestions/{id}/acceptance",
                    "POST /api/v1/suggestions/{id}/withdrawal" ->
                request.withPathParameter("id", UUID.randomUUID().toString());
            case "POST /api/v1/resource-duplicates/distinctions" ->
                request.withJsonBody("{\"resourceId\":\"%s\",\"otherId\":\"%s\"}"
                        .formatted(resource, DirectoryApi.created(DirectoryApi.cafe("別の見本カフェ"))));
            case "POST /api/v1/resources/{id}/merge", "POST /api/v1/resources/{id}/merge/reversal" ->
                request.withJsonBody(
                        "{\"mergedId\":\"%s\"}".formatted(DirectoryApi.created(DirectoryApi.cafe("別の見本カフェ"))));
            case "GET /api/v1/resource-recommendations" -> request.withQuery("need=WORK");
            case "GET /api/v1/resource-exports" -> request.withQuery("format=geojson");
            case "POST /api/v1/resource-imports" ->
                request.withQuery("format=geojson&dryRun=true").withJsonBody("{\"features\":{}}");
            default -> request;
        };
    }
}
