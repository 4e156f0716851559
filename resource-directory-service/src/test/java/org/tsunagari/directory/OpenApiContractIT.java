package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiSnapshot;

/** The API as partners know it changes only on purpose. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class OpenApiContractIT {

    @Test
    void the_published_document_is_the_one_that_runs() {
        OpenApiSnapshot.assertCurrent("resource-directory-service", document());
    }

    @Test
    void every_operation_says_what_it_is_called_and_how_it_can_fail() {
        for (OpenApiDocument.Operation operation : document().operations()) {
            assertThat(operation.node().path("operationId").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            for (String status : new String[] {"400", "401", "403", "503"}) {
                assertThat(operation.node().path("responses").has(status))
                        .as(operation.name() + " " + status)
                        .isTrue();
            }
        }
    }

    private static OpenApiDocument document() {
        return OpenApiDocument.at(URI.create("http://127.0.0.1:" + RestAssured.port + "/q/openapi?format=json"));
    }
}
