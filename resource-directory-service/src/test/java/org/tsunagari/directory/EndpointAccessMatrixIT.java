package org.tsunagari.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.AccessMatrix;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 5: every operation as everybody, on a resource that exists. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class EndpointAccessMatrixIT {

    private static final String DENIED =
            "SELECT payload::jsonb ->> 'request' FROM audit_event WHERE payload::jsonb ->> 'decision' LIKE 'deny%'";

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
        URI service = Samples.service();
        AccessMatrix.read(EndpointAccessMatrixIT.class, "/openapi/access-matrix.csv")
                .verify(
                        service,
                        OpenApiDocument.at(service.resolve("/q/openapi?format=json")),
                        operation -> new Samples(
                                        resource, event, () -> DirectoryApi.created(DirectoryApi.cafe("別の見本カフェ")))
                                .of(operation)
                                .withHeader("Tsunagari-Municipality", DemoAccount.NABARI),
                        Set.of(401, 403),
                        () -> Set.copyOf(Rows.texts(DENIED)));
    }
}
