package org.tsunagari.evaluation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiLint;
import org.tsunagari.testkit.openapi.OpenApiSnapshot;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class OpenApiContractIT {

    @Test
    void the_published_api_is_the_checked_in_one() {
        OpenApiSnapshot.assertCurrent("evaluation-service", document());
    }

    @Test
    void a_partner_can_build_against_the_api_without_asking() {
        OpenApiLint.assertReadable(document());
    }

    private static OpenApiDocument document() {
        return OpenApiDocument.at(URI.create("http://127.0.0.1:" + RestAssured.port + "/q/openapi"));
    }
}
