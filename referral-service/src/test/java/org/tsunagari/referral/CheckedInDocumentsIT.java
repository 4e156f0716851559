package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.database.DataDictionary;
import org.tsunagari.testkit.openapi.AccessMatrix;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.OpenApiLint;
import org.tsunagari.testkit.openapi.OpenApiSnapshot;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.DemoAccount;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class CheckedInDocumentsIT {

    @TestHTTPResource("/")
    URI service = URI.create("http://set.by.quarkus");

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    @Test
    void every_column_has_a_meaning_and_a_sensitivity_and_the_dictionary_is_current() throws Exception {
        try (Connection connection = Database.asOwner()) {
            DataDictionary dictionary = DataDictionary.of(connection);
            assertThat(dictionary.violations()).isEmpty();
            dictionary.assertCurrent("referral-service");
        }
    }

    @Test
    void the_api_is_the_one_that_was_published() {
        OpenApiSnapshot.assertCurrent("referral-service", OpenApiDocument.at(service.resolve("/q/openapi")));
    }

    @Test
    void a_partner_can_build_against_the_api_without_asking() {
        OpenApiLint.assertReadable(OpenApiDocument.at(service.resolve("/q/openapi")));
    }

    /** Guarantee 5. */
    @Test
    void everybody_gets_the_answer_that_the_matrix_says() {
        AccessMatrix.read(getClass(), "/openapi/access-matrix.csv")
                .verify(
                        service,
                        OpenApiDocument.at(service.resolve("/q/openapi")),
                        operation -> sample(operation).withHeader("Tsunagari-Municipality", DemoAccount.NABARI),
                        Set.of(401, 403, 404),
                        CheckedInDocumentsIT::denied);
    }

    private static Set<String> denied() {
        try {
            return Set.copyOf(
                    Database.ask(
                            DemoAccount.NABARI,
                            "SELECT payload::jsonb ->> 'request' FROM audit_event WHERE payload::jsonb ->> 'decision' LIKE 'deny%'"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * The published examples, so that the answer is about access and not about the body, and no example is refused; ids
     * that exist nowhere.
     */
    static SampleRequest sample(Operation operation) {
        SampleRequest sample = SampleRequest.of(operation).withHeader("If-Match", "\"0\"");
        return switch (operation.name()) {
            case "POST /api/v1/organisations/imports", "POST /api/v1/practitioners/imports" ->
                sample.withBody("text/csv", "externalId,organisationExternalId,name,profession\n");
            case "POST /api/v1/referral-drafts/{id}/attachments", "POST /api/v1/referrals/{id}/attachments" ->
                sample.withBody("application/pdf", "%PDF-1.4\n");
            // the example is a system's, for the organisation of its token; the centre names one
            case "POST /api/v1/webhook-subscriptions" -> sample.withJsonBody("""
                    {"url": "https://emr.example.org/tsunagari", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                     "organisationId": "00000000-0000-4000-8000-000000000102"}""");
            case "GET /api/v1/consent-paths/{fiscalYear}" -> sample.withPathParameter("fiscalYear", "2026");
            default -> sample;
        };
    }
}
