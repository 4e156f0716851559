package org.tsunagari.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.AccessMatrix;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 5: who gets which answer from which operation, and no operation is forgotten. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class EndpointAccessMatrixIT {

    private static final String DENIED =
            "SELECT payload::jsonb ->> 'request' FROM audit_event WHERE payload::jsonb ->> 'decision' LIKE 'deny%'";

    private UUID caseId = UUID.randomUUID();
    private UUID outcome = UUID.randomUUID();

    @Test
    void every_operation_answers_everybody_as_the_matrix_says() {
        caseId = CaseFixture.opened().caseId();
        outcome = EvaluationApi.recorded(EvaluationApi.sheet(caseId, "FOLLOW_UP", "2023-08-20", 3, 3));
        URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
        AccessMatrix.read(EndpointAccessMatrixIT.class, "/openapi/access-matrix.csv")
                .verify(
                        service,
                        OpenApiDocument.at(service.resolve("/q/openapi")),
                        this::sample,
                        Set.of(401, 403, 404),
                        () -> Set.copyOf(Rows.texts(DENIED)));
    }

    private SampleRequest sample(OpenApiDocument.Operation operation) {
        SampleRequest request = SampleRequest.of(operation).withHeader("Tsunagari-Municipality", DemoAccount.NABARI);
        return switch (operation.name()) {
            case "POST /api/v1/outcomes" -> request.withJsonBody(followUp());
            case "GET /api/v1/outcomes", "GET /api/v1/outcome-comparisons" -> request.withQuery("caseId=" + caseId);
            case "GET /api/v1/outcomes/{id}" -> request.withPathParameter("id", outcome.toString());
            case "GET /api/v1/instruments/{code}/versions/{version}" ->
                request.withPathParameter("code", EvaluationApi.INSTRUMENT).withPathParameter("version", "1");
            case "GET /api/v1/reports" -> request.withQuery("from=2021&to=2023");
            case "GET /api/v1/reports/{fiscalYear}" -> request.withPathParameter("fiscalYear", "2023");
            default -> request;
        };
    }

    private String followUp() {
        try {
            return new ObjectMapper().writeValueAsString(EvaluationApi.sheet(caseId, "FOLLOW_UP", "2023-09-20", 3, 3));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
