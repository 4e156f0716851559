package org.tsunagari.casework;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Account;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.AccessMatrix;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.SampleRequest;

/** Guarantee 5: every operation as everybody, on a case that the coordinator sees and nobody else does. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class EndpointAccessMatrixIT {

    private static final String DENIED =
            "SELECT payload::jsonb ->> 'request' FROM audit_event WHERE payload::jsonb ->> 'decision' LIKE 'deny%'";

    private final Api centre = Api.asCoordinator();
    private UUID file = UUID.randomUUID();
    private UUID assignment = UUID.randomUUID();
    private UUID prescription = UUID.randomUUID();
    private UUID connection = UUID.randomUUID();
    private UUID need = UUID.randomUUID();

    @BeforeEach
    void aCaseWithEverything() {
        file = centre.openCase(UUID.randomUUID());
        assignment = centre.assign(file, Account.linkWorker(), LinkWorkerRole.COMPANION);
        prescription = Api.created(centre.post("/cases/" + file + "/prescriptions", """
            {"category":"FOOD","kind":"FOOD_SHOP","agreedOn":"2026-05-01"}\
            """));
        connection = centre.connect(file, "FOOD", "FOOD_SHOP", "");
        need = Api.created(centre.post("/cases/" + file + "/unmet-needs", "{\"category\":\"FOOD\"}"));
    }

    @Test
    void every_operation_answers_everybody_as_the_table_says() {
        URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
        AccessMatrix.read(EndpointAccessMatrixIT.class, "/openapi/access-matrix.csv")
                .verify(
                        service,
                        OpenApiDocument.at(service.resolve("/q/openapi?format=json")),
                        this::sample,
                        Set.of(401, 403, 404),
                        () -> Set.copyOf(Rows.texts(DENIED)));
    }

    /** On the real case; empty bodies and preconditions that fail, so that whoever may enter changes nothing. */
    private SampleRequest sample(OpenApiDocument.Operation operation) {
        SampleRequest request = SampleRequest.of(operation)
                .withPathParameter("caseId", file.toString())
                .withPathParameter("id", part(operation.path()).toString())
                .withHeader("If-Match", "\"999\"")
                .withHeader("Tsunagari-Municipality", Account.NABARI);
        return switch (operation.path()) {
            case "/api/v1/cases/{caseId}/assignments" ->
                request.withJsonBody(Account.linkWorker().assignment(LinkWorkerRole.MEDICAL));
            default -> request;
        };
    }

    private UUID part(String path) {
        if (path.contains("/assignments/")) {
            return assignment;
        }
        if (path.contains("/prescriptions/")) {
            return prescription;
        }
        if (path.contains("/unmet-needs/")) {
            return need;
        }
        return path.contains("/connections/") ? connection : file;
    }
}
