package org.tsunagari.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
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

    @BeforeEach
    void a_resource() {
        resource = DirectoryApi.created(DirectoryApi.cafe("見本カフェ"));
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
                .withHeader("If-Match", "\"999\"")
                .withHeader("Tsunagari-Municipality", DemoAccount.NABARI);
        return switch (operation.name()) {
            case "PUT /api/v1/resources/{id}" -> request.withJsonBody("""
                    {"name":"見本","type":"SPOT","category":"CAFE","formality":"INFORMAL"}""");
            case "PUT /api/v1/resources/{id}/capacity" ->
                request.withJsonBody("{\"unit\":\"席\",\"askedOn\":\"2026-11-01\"}");
            case "GET /api/v1/resource-completions" -> request.withQuery("q=a");
            case "PUT /api/v1/districts" -> request.withJsonBody("{\"type\":\"FeatureCollection\",\"features\":[]}");
            default -> request;
        };
    }
}
