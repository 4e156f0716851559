package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.database.DataDictionary;
import org.tsunagari.testkit.openapi.AccessMatrix;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.OpenApiSnapshot;
import org.tsunagari.testkit.openapi.SampleRequest;

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

    /** Guarantee 5. */
    @Test
    void everybody_gets_the_answer_that_the_matrix_says() {
        AccessMatrix.read(getClass(), "access-matrix.csv")
                .verify(service, OpenApiDocument.at(service.resolve("/q/openapi")), CheckedInDocumentsIT::sample);
    }

    /** Valid bodies, so that the answer is about access and not about the body; ids that exist nowhere. */
    static SampleRequest sample(Operation operation) {
        SampleRequest sample = SampleRequest.of(operation).withHeader("If-Match", "\"0\"");
        return switch (operation.name()) {
            case "PUT /api/v1/organisations/{id}" -> sample.withJsonBody("{\"name\":\"見本\",\"kind\":\"PHARMACY\"}");
            case "POST /api/v1/organisations/imports", "POST /api/v1/practitioners/imports" ->
                sample.withBody("text/csv", "externalId,organisationExternalId,name,profession\n");
            case "POST /api/v1/persons/{id}/merge" ->
                sample.withJsonBody(
                        "{\"mergedPersonId\":\"00000000-0000-4000-a000-000000000001\",\"reason\":\"SAME_DETAILS\"}");
            case "POST /api/v1/persons/{id}/merge/reversal" ->
                sample.withJsonBody(
                        "{\"mergedPersonId\":\"00000000-0000-4000-a000-000000000001\",\"reason\":\"TWO_PERSONS\"}");
            case "POST /api/v1/person-duplicates/{id}/distinction" ->
                sample.withJsonBody("{\"reason\":\"CONFIRMED_BY_PERSON\"}");
            case "PUT /api/v1/centre-leads" -> sample.withJsonBody("{\"accounts\":[]}");
            case "POST /api/v1/persons/{id}/erasure" -> sample.withJsonBody("{\"reason\":\"RETENTION_ENDED\"}");
            case "POST /api/v1/persons/{id}/erasure/refusal" -> sample.withJsonBody("{\"reason\":\"RETENTION_DUTY\"}");
            case "POST /api/v1/persons/{id}/erasure/holds" -> sample.withJsonBody("{\"reason\":\"AUDIT\"}");
            case "PUT /api/v1/practitioners/{id}" ->
                sample.withJsonBody(
                        "{\"organisationId\":\"00000000-0000-4000-8000-000000000101\",\"name\":\"見本\",\"profession\":\"NURSE\"}");
            case "POST /api/v1/persons/matches" ->
                sample.withJsonBody("{\"name\":\"見本\",\"nameKana\":\"ミホン\",\"birthDate\":\"S16.4.2\"}");
            case "POST /api/v1/referrals" ->
                sample.withJsonBody(ReferralApi.json(ReferralApi.referral(ReferralApi.someone())));
            case "POST /api/v1/referral-drafts", "PUT /api/v1/referral-drafts/{id}" ->
                sample.withJsonBody("{\"person\":{\"name\":\"見本\"}}");
            case "POST /api/v1/referral-drafts/{id}/attachments", "POST /api/v1/referrals/{id}/attachments" ->
                sample.withBody("application/pdf", "%PDF-1.4\n");
            case "POST /api/v1/referrals/{id}/basis" ->
                sample.withJsonBody("{\"type\":\"EMERGENCY\",\"reason\":\"見本\"}");
            case "POST /api/v1/referrals/{id}/decline" -> sample.withJsonBody("{\"reason\":\"OUTSIDE_REMIT\"}");
            case "POST /api/v1/referrals/{id}/closure" -> sample.withJsonBody("{\"reason\":\"SUPPORT_ENDED\"}");
            case "POST /api/v1/referrals/{id}/entered-in-error" -> sample.withJsonBody("{\"reason\":\"WRONG_PERSON\"}");
            case "POST /api/v1/referrals/{id}/messages" -> sample.withJsonBody("{\"text\":\"見本\"}");
            case "POST /api/v1/referrals/{id}/information-requests" ->
                sample.withJsonBody("{\"reason\":\"BACKGROUND\",\"text\":\"見本\"}");
            case "POST /api/v1/referrals/{id}/information-answers" ->
                sample.withJsonBody("{\"answers\":\"" + UUID.randomUUID() + "\",\"text\":\"見本\"}");
            case "POST /api/v1/referrals/{id}/withdrawal" -> sample.withJsonBody("{\"by\":\"SOURCE\"}");
            case "POST /api/v1/referrals/{id}/status-reports" ->
                sample.withJsonBody("{\"supportGiven\":\"見本\",\"plan\":\"見本\"}");
            case "POST /api/v1/persons/{id}/accounts" ->
                sample.withJsonBody("{\"account\":\"somebody\",\"relation\":\"SELF\"}");
            case "POST /api/v1/persons/{id}/consents" ->
                sample.withJsonBody("{\"form\":\"SIGNATURE\",\"givenOn\":\"2026-01-05\",\"sourceMayBeTold\":true}");
            case "POST /api/v1/status-reports/{id}/deliveries" -> sample.withJsonBody("{\"channel\":\"FAX\"}");
            case "POST /api/v1/webhook-subscriptions" -> sample.withJsonBody("""
                    {"url":"https://emr.example.org/tsunagari","secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",\
                    "organisationId":"00000000-0000-4000-8000-000000000102"}""");
            case "POST /api/v1/webhook-subscriptions/{id}/secret-rotation" ->
                sample.withJsonBody("{\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}");
            case "PUT /api/v1/persons/{id}/contact-preference" ->
                sample.withJsonBody("{\"channel\":\"PHONE\",\"language\":\"JA\",\"doNotContact\":false}");
            case "POST /api/v1/persons/{id}/feedback" ->
                sample.withJsonBody("{\"referralId\":\"00000000-0000-4000-8000-000000000001\"}");
            case "POST /api/v1/consents/{id}/narrowing" ->
                sample.withJsonBody("{\"validUntil\":\"2099-01-01T00:00:00Z\"}");
            case "POST /api/v1/consents/{id}/source-feedback" -> sample.withJsonBody("{\"sourceMayBeTold\":false}");
            case "POST /api/v1/persons/{id}/access-preview" ->
                sample.withJsonBody("{\"kind\":\"PHARMACY\",\"role\":\"LINK_WORKER\",\"purpose\":\"SUPPORT\"}");
            case "POST /api/v1/persons/{id}/conference-windows" ->
                sample.withJsonBody(
                        "{\"kind\":\"SUPPORT_CONFERENCE\",\"meetingId\":\"00000000-0000-4000-8000-000000000999\",\"meetingName\":\"見本\",\"members\":[\"somebody\"],\"reason\":\"見本\",\"opens\":\"2099-01-01T00:00:00Z\",\"closes\":\"2099-01-01T02:00:00Z\"}");
            case "POST /api/v1/persons/{id}/emergency-accesses" -> sample.withJsonBody("{\"reason\":\"見本\"}");
            case "GET /api/v1/consent-paths/{fiscalYear}" -> sample.withPathParameter("fiscalYear", "2026");
            default -> sample;
        };
    }
}
