package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.DemoAccount;

/** Guarantee 8: whose a resource is, where it stands and who said so comes from the token and the service alone. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee8ForgedFieldsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Decided by the service, whatever operation it is. */
    private static final List<String> OURS = List.of(
            "municipality",
            "id",
            "stage",
            "status",
            "version",
            "changedAt",
            "account",
            "confidential",
            "evidence",
            "assuredOn",
            "locatedIn",
            "shown",
            "state");

    /** GeoJSON lets everybody add members (RFC 7946, section 6.1), and what files hold besides is listed as ignored. */
    private static final List<String> WITH_FOREIGN_MEMBERS =
            List.of("PUT /api/v1/districts", "POST /api/v1/resource-imports");

    private final Town town = Town.empty();
    private UUID resource = UUID.randomUUID();
    private Samples samples = new Samples(resource, resource, resource);

    @BeforeEach
    void two_resources_and_an_event() {
        resource = town.created(cafe("見本カフェ"));
        UUID event = town.added(resource, "events", "{\"title\":\"見本\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}");
        samples = new Samples(resource, event, town.created(cafe("見本の別のカフェ")));
    }

    @Test
    void what_the_service_decides_is_no_member_of_any_body() throws JsonProcessingException {
        List<String> tried = new ArrayList<>();
        for (Operation operation : Samples.operations()) {
            boolean writesJson = operation.node().at("/requestBody/content").has("application/json");
            if (writesJson && !WITH_FOREIGN_MEMBERS.contains(operation.name())) {
                tried.add(operation.name());
                SampleRequest sample = samples.of(operation);
                for (String member :
                        OURS.stream().filter(one -> !saidBy(operation, one)).toList()) {
                    ObjectNode body = (ObjectNode) JSON.readTree(sample.jsonBody());
                    body.put(member, "24216");
                    Sent refused = Sent.by(
                            town.token("directory-editor"),
                            operation,
                            sample.withJsonBody(body.toString())
                                    .withHeader(
                                            "Idempotency-Key", UUID.randomUUID().toString()));
                    assertThat(refused.status())
                            .as(operation.name() + " " + member + ": " + refused.body())
                            .isEqualTo(422);
                    assertThat(refused.body()).contains("\"code\":\"unknown-field\"", "\"/" + member + "\"");
                }
            }
        }
        assertThat(tried).hasSizeGreaterThanOrEqualTo(18);
    }

    /** Of which day it is so is what an assurance says. */
    private static boolean saidBy(Operation operation, String member) {
        return operation.path().endsWith("/assurances") && member.equals("assuredOn");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /api/v1/resources/{id}, position, confidential",
        "PUT /api/v1/resources/{id}, position, shown",
        "PUT /api/v1/resources/{id}, serviceArea, municipality",
        "POST /api/v1/suggestions, fields, confidential",
        "POST /api/v1/suggestions, fields, stage",
        "POST /api/v1/suggestions, fields, contacts"
    })
    void nor_is_it_one_of_what_is_in_it(String name, String part, String member) throws JsonProcessingException {
        Operation operation = Samples.operations().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        SampleRequest sample = samples.of(operation);
        ObjectNode body = (ObjectNode) JSON.readTree(sample.jsonBody());
        body.withObject("/" + part).put(member, true);
        Sent refused = Sent.by(town.token("directory-editor"), operation, sample.withJsonBody(body.toString()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"unknown-field\"", "/" + part + "/" + member);
    }

    @Test
    void who_suggests_a_place_does_not_say_how_much_of_it_leaves() {
        town.as("resident")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        "{\"kind\":\"NEW\",\"fields\":{\"name\":\"見本\",\"position\":{\"latitude\":34.6,\"longitude\":136.1,\"disclosure\":\"EXACT\"}}}")
                .post("/api/v1/suggestions")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/fields/position/disclosure"));
    }

    @Test
    void nobody_writes_into_a_municipality_that_is_not_the_tokens() {
        for (Operation operation : Samples.operations()) {
            if (!operation.method().equals("GET")) {
                Sent refused = Sent.by(
                        town.token("directory-editor"),
                        operation,
                        samples.of(operation).withHeader("Tsunagari-Municipality", DemoAccount.IGA));
                assertThat(refused.status()).as(operation.name()).isEqualTo(403);
                assertThat(refused.body()).contains("\"code\":\"forbidden-municipality\"");
            }
        }
    }

    @Test
    void a_municipality_in_the_query_counts_for_nothing() {
        UUID id = UUID.randomUUID();
        town.editor()
                .queryParam("municipality", DemoAccount.IGA)
                .header("If-None-Match", "*")
                .body(cafe("見本カフェ"))
                .put("/api/v1/resources/" + id)
                .then()
                .statusCode(201);
        assertThat(Rows.texts("SELECT municipality FROM resource WHERE id = ?", id))
                .containsExactly(town.code());
    }

    @Test
    void a_file_does_not_say_whose_its_resources_are_nor_where_they_stand() {
        UUID named = UUID.randomUUID();
        JsonPath report =
                Importing.into(town, "geojson").with(Map.of("draft", true)).take("""
                {"type":"FeatureCollection","municipality":"24216","features":[{"type":"Feature","id":"%s","properties":{
                 "id":"%s","name":"見本の会","category":"SALON","type":"GROUP","formality":"INFORMAL","municipality":"24216",
                 "stage":"PUBLISHED","status":"PUBLISHED","version":77,"changedAt":"2001-01-01T00:00:00Z",
                 "assuredOn":"2026-11-01","assuredBy":"見本","confidential":true,"evidence":"HEARD","visitedOn":"2026-11-01"},
                 "geometry":{"type":"Point","coordinates":[136.1,34.62]}}]}""".formatted(named, named));
        assertThat(Importing.counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(Rows.texts("""
                        SELECT concat_ws(' ', municipality, status, version, assured_on, assured_by, visited_on, disclosure,
                                         changed_at > now() - interval '1 hour')
                        FROM resource WHERE name = '見本の会' AND municipality = ?""", town.code())).containsExactly(town.code() + " DRAFT 0 EXACT t");
        assertThat(Rows.texts("SELECT 1 FROM resource WHERE municipality = '24216' AND name = '見本の会'"))
                .isEmpty();
        town.get("directory-editor", "/resources/" + named).then().statusCode(404);
    }

    @Test
    void neither_a_file_nor_a_suggestion_opens_a_confidential_place() {
        Map<String, Object> home = at(34.6267891, 136.0923456);
        home.put("disclosure", "BLOCK");
        UUID id = town.created(with(with(cafe("見本の縁側"), "position", home), "address", "三重県名張市見本町9番地"));
        JsonPath before = record(id);
        String file = new String(Importing.into(town, "geojson").export(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"confidential\":true", "\"confidential\":false,\"disclosure\":\"EXACT\"")
                .replaceAll("\"coordinates\":\\[[^]]+]", "\"coordinates\":[136.2,34.7]");
        Importing.into(town, "geojson").take(file);
        String suggestion = town.as("resident")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"kind\":\"CORRECTION\",\"resourceId\":\"" + id
                        + "\",\"fields\":{\"position\":{\"latitude\":34.7,\"longitude\":136.2}}}")
                .post("/api/v1/suggestions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        town.editor()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/suggestions/" + suggestion + "/acceptance")
                .then()
                .statusCode(200);
        JsonPath after = record(id);
        assertThat(after.getString("details.position.disclosure")).isEqualTo("BLOCK");
        assertThat(after.getString("details.address")).isEqualTo(before.getString("details.address"));
        town.get("resident", "/resources/" + id).then().body("confidential", equalTo(true));
    }

    private JsonPath record(UUID id) {
        return town.get("coordinator", "/resources/" + id + "/record").jsonPath();
    }
}
