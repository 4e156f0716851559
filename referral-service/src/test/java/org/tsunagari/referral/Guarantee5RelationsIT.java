package org.tsunagari.referral;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.CheckedInFile;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.TestToken;

/** Guarantees 5 and 6: relation × operation, generated from the API document, over one person with one of everything. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class Guarantee5RelationsIT {

    private static final List<String> RELATIONS = List.of(
            "source",
            "other source",
            "other system",
            "centre",
            "other municipality",
            "assigned",
            "not assigned",
            "conference member",
            "self",
            "family",
            "stranger");

    /** Who has no part in what the clinic has sent. */
    private static final List<String> OUTSIDERS = List.of(
            "other source", "other system", "other municipality", "not assigned", "conference member", "stranger");

    @TestHTTPResource("/")
    URI service = URI.create("http://set.by.quarkus");

    @BeforeEach
    void organisationsAreRegistered() {
        ReferralApi.registerOrganisations();
    }

    private List<Operation> operations() {
        return OpenApiDocument.at(service.resolve("/q/openapi")).operations();
    }

    /** A row: the operation, and for each relation the status of the answer. */
    @Test
    void everybody_reads_what_the_table_of_relations_says() {
        ReferredSomebody somebody = ReferredSomebody.inSupport();
        List<String> table = new ArrayList<>();
        table.add("operation," + String.join(",", RELATIONS));
        for (Operation operation : operations()) {
            if (operation.method().equals("GET")) {
                somebody.pathOf(operation).ifPresent(path -> {
                    List<String> row = new ArrayList<>(List.of(operation.name()));
                    for (String relation : RELATIONS) {
                        row.add(String.valueOf(
                                send(somebody.who(relation), "GET", path, CheckedInDocumentsIT.sample(operation))
                                        .statusCode()));
                    }
                    table.add(String.join(",", row));
                });
            }
        }
        String generated = String.join("\n", table) + "\n";
        CheckedInFile reviewed =
                CheckedInFile.inRepository("referral-service/src/test/resources/org/tsunagari/referral/relations.csv");
        if (CheckedInFile.updatesAreAskedFor()) {
            reviewed.write(generated);
        }
        assertThat(reviewed.text()).as(reviewed.howToUpdate()).contains(generated);
    }

    @Test
    void whoever_has_no_part_in_it_gets_the_answer_of_an_id_that_does_not_exist_and_changes_nothing() {
        ReferredSomebody somebody = ReferredSomebody.inSupport();
        List<String> before = asTheCentreSeesIt(somebody);
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Operation operation : operations()) {
            String foreign = somebody.pathOf(operation).orElse(null);
            // who breaks the glass has no part in it before: Guarantee12ConferenceIT says what binds them
            if (foreign == null || operation.path().endsWith("/emergency-accesses")) {
                continue;
            }
            String random = somebody.withRandomIds().pathOf(operation).orElseThrow();
            for (String outsider : OUTSIDERS) {
                TestToken who = somebody.who(outsider);
                SampleRequest sample = CheckedInDocumentsIT.sample(operation);
                Response known = send(who, operation.method(), foreign, sample);
                Response unknown = send(who, operation.method(), random, sample);
                compared++;
                if (known.statusCode() != unknown.statusCode()
                        || !known.asString().equals(unknown.asString())
                        || known.statusCode() / 100 == 2) {
                    different.add("%s as %s: %d %s (a random id: %d %s)"
                            .formatted(
                                    operation.name(),
                                    outsider,
                                    known.statusCode(),
                                    known.asString(),
                                    unknown.statusCode(),
                                    unknown.asString()));
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(50 * OUTSIDERS.size());
        assertThat(asTheCentreSeesIt(somebody)).isEqualTo(before);
    }

    private static List<String> asTheCentreSeesIt(ReferredSomebody somebody) {
        String referral = "/api/v1/referrals/" + somebody.referral().id();
        String person = "/api/v1/persons/" + somebody.referral().personId();
        return List.of(
                        referral,
                        referral + "/transitions",
                        referral + "/messages",
                        referral + "/attachments",
                        referral + "/status-reports",
                        person,
                        person + "/consents",
                        person + "/contact-preference",
                        person + "/disclosures")
                .stream()
                .map(path -> ReferralApi.as("coordinator").get(path).asString())
                .toList();
    }

    private static Response send(TestToken who, String method, String path, SampleRequest sample) {
        RequestSpecification request = given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + who.serialized())
                .header("X-Request-ID", "the-same");
        for (Map.Entry<String, String> header : sample.headers().entrySet()) {
            request.header(
                    header.getKey(),
                    header.getKey().equals("Idempotency-Key")
                            ? UUID.randomUUID().toString()
                            : header.getValue());
        }
        String body = sample.jsonBody();
        if (body != null) {
            if (!sample.headers().containsKey("Content-Type")) {
                request.contentType("application/json");
            }
            request.body(body.getBytes(UTF_8));
        }
        return request.request(method, path);
    }
}
