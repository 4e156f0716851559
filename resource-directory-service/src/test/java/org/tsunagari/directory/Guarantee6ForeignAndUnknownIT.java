package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.hsds.mapping.HsdsIds;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.openapi.SampleRequest;
import org.tsunagari.testkit.tokens.TestToken;

/** Guarantee 6: what may not be read and what does not exist answer alike, status, headers and body. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee6ForeignAndUnknownIT {

    /** Everybody who is no editor. */
    private static final List<String> READERS = List.of(
            "link-worker", "referrer", "hospital-system", "conference-member", "resident", "analyst", "case-service");

    private final Town town = Town.empty();
    private UUID draft = UUID.randomUUID();
    private UUID event = UUID.randomUUID();
    private UUID photo = UUID.randomUUID();
    private UUID notice = UUID.randomUUID();

    @BeforeEach
    void a_draft_with_all_that_can_belong_to_it() throws IOException {
        draft = town.drafted(with(cafe("見本の草稿"), "phone", "0595-00-0001"));
        event = town.added(draft, "events", "{\"title\":\"見本の会\",\"start\":\"2026-12-01T10:00\",\"minutes\":60}");
        notice = town.added(
                draft, "notices", "{\"kind\":\"CHANGE\",\"text\":\"見本\",\"until\":\"" + today().plusDays(3) + "\"}");
        town.added(draft, "visits", "{\"visitedOn\":\"2026-09-01\"}");
        town.added(
                draft, "hearings", "{\"heardOn\":\"2026-10-01\",\"stories\":[{\"text\":\"見本の話\",\"published\":true}]}");
        town.added(draft, "provenance", "{\"source\":\"DIARY\"}");
        put("capacity", "{\"unit\":\"席\",\"available\":3,\"askedOn\":\"2026-11-01\"}");
        put("opening-hours", "{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"09:00\",\"closes\":\"12:00\"}]}");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        photo = UUID.fromString(town.editor()
                .contentType("image/png")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("alternative", "見本")
                .body(png.toByteArray())
                .post("/api/v1/resources/" + draft + "/photos")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void put(String part, String body) {
        Response answer =
                town.editor().header("If-None-Match", "*").body(body).put("/api/v1/resources/" + draft + "/" + part);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    /** Everything that names a resource in its path. */
    private static List<Operation> aboutOne() {
        return Samples.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/resources/{id}"))
                .toList();
    }

    private SampleRequest about(Operation operation, UUID resource, UUID itsEvent, UUID itsPhoto, UUID itsNotice) {
        return new Samples(resource, itsEvent, UUID.randomUUID())
                .of(operation)
                .withPathParameter("photoId", itsPhoto.toString())
                .withPathParameter("noticeId", itsNotice.toString());
    }

    /** Compares what a token gets about the draft with what it gets about nothing at all. */
    private void requireAlike(TestToken token, Operation operation, Map<String, String> headers) {
        UUID random = UUID.randomUUID();
        UUID randomEvent = UUID.randomUUID();
        UUID randomPhoto = UUID.randomUUID();
        UUID randomNotice = UUID.randomUUID();
        SampleRequest known = about(operation, draft, event, photo, notice);
        SampleRequest unknown = about(operation, random, randomEvent, randomPhoto, randomNotice);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            known = known.withHeader(header.getKey(), header.getValue());
            unknown = unknown.withHeader(header.getKey(), header.getValue());
        }
        Sent one = Sent.by(token, operation, known);
        Sent other = Sent.by(token, operation, unknown);
        assertThat(one.status()).as(operation.name()).isIn(403, 404, 412, 422, 428);
        assertThat(one.without(draft, event, photo, notice))
                .as(operation.name())
                .isEqualTo(other.without(random, randomEvent, randomPhoto, randomNotice));
    }

    @Test
    void a_draft_and_a_random_id_answer_every_reader_alike() {
        for (String account : READERS) {
            for (Operation operation : aboutOne()) {
                requireAlike(town.token(account), operation, Map.of());
                if (operation.path().endsWith("/events") && operation.method().equals("GET")) {
                    requireAlike(town.token(account), operation, Map.of("Accept", "text/calendar"));
                }
            }
        }
    }

    @Test
    void a_resource_of_another_municipality_and_a_random_id_answer_alike_also_to_editors() {
        Town elsewhere = Town.empty();
        for (String account : List.of("directory-editor", "coordinator", "resident")) {
            for (Operation operation : aboutOne()) {
                requireAlike(elsewhere.token(account), operation, Map.of());
            }
        }
    }

    @Test
    void a_draft_that_was_given_up_stays_unknown_to_readers() {
        town.editor()
                .header(
                        "If-Match",
                        town.get("coordinator", "/resources/" + draft + "/record")
                                .header("ETag"))
                .body("{\"reason\":\"OTHER\"}")
                .post("/api/v1/resources/" + draft + "/retirement")
                .then()
                .statusCode(200);
        a_draft_and_a_random_id_answer_every_reader_alike();
        town.get("directory-editor", "/resources/" + draft).then().statusCode(200);
    }

    @Test
    void a_draft_that_was_merged_into_another_stays_unknown_to_readers() {
        UUID other = town.drafted(cafe("見本のもう一つの草稿"));
        town.editor()
                .header(
                        "If-Match",
                        town.get("coordinator", "/resources/" + other + "/record")
                                .header("ETag"))
                .body("{\"mergedId\":\"" + draft + "\"}")
                .post("/api/v1/resources/" + other + "/merge")
                .then()
                .statusCode(200);
        a_draft_and_a_random_id_answer_every_reader_alike();
    }

    @Test
    void the_record_of_a_confidential_place_and_a_random_one_answer_alike() {
        UUID home = town.created(with(
                cafe("見本の縁側"),
                "position",
                Map.of("latitude", 34.6267891, "longitude", 136.0923456, "precision", "EXACT", "disclosure", "BLOCK")));
        Operation record = one("GET /api/v1/resources/{id}/record");
        for (String account : READERS) {
            UUID random = UUID.randomUUID();
            Sent known = Sent.by(town.token(account), record, about(record, home, event, photo, notice));
            Sent unknown = Sent.by(town.token(account), record, about(record, random, event, photo, notice));
            assertThat(known.status()).isEqualTo(403);
            assertThat(known.without(home)).isEqualTo(unknown.without(random));
        }
    }

    @Test
    void the_services_of_hsds_know_of_no_draft() {
        Map<String, HsdsIds> ids = Map.of(
                "GET /hsds/services/{id}", HsdsIds.SERVICE,
                "GET /hsds/organizations/{id}", HsdsIds.ORGANIZATION,
                "GET /hsds/service_at_locations/{id}", HsdsIds.SERVICE_AT_LOCATION);
        ids.forEach((name, kind) -> {
            Operation operation = one(name);
            UUID known = kind.of(draft);
            UUID random = UUID.randomUUID();
            for (String account : List.of("resident", "directory-editor")) {
                Sent about = Sent.by(
                        town.token(account),
                        operation,
                        SampleRequest.of(operation).withPathParameter("id", "" + known));
                Sent nothing = Sent.by(
                        town.token(account),
                        operation,
                        SampleRequest.of(operation).withPathParameter("id", "" + random));
                assertThat(about.status()).as(name).isEqualTo(404);
                assertThat(about.without(known)).as(name).isEqualTo(nothing.without(random));
            }
        });
    }

    @Test
    void what_names_a_resource_in_its_body_does_not_say_whether_there_is_one() {
        Town elsewhere = Town.empty();
        UUID here = elsewhere.created(cafe("見本の店"));
        String etag =
                elsewhere.get("coordinator", "/resources/" + here + "/record").header("ETag");
        List<String> bodies = List.of(
                "POST /api/v1/suggestions {'kind':'COMMENT','message':'見本','resourceId':'%s'}",
                "POST /api/v1/suggestions {'kind':'CORRECTION','fields':{'name':'見本'},'resourceId':'%s'}",
                "POST /api/v1/resource-gaps/answers {'category':'FOOD','resourceId':'%s'}",
                "POST /api/v1/resource-duplicates/distinctions {'resourceId':'" + here + "','otherId':'%s'}",
                "POST /api/v1/resources/{id}/merge {'mergedId':'%s'}",
                "POST /api/v1/resources/{id}/merge/reversal {'mergedId':'%s'}",
                "POST /api/v1/resources/{id}/retirement {'reason':'CLOSED','successorId':'%s'}");
        for (String line : bodies) {
            String[] parts = line.split(" ", 3);
            Operation operation = one(parts[0] + " " + parts[1]);
            List<Sent> answers = Stream.of(draft, UUID.randomUUID())
                    .map(id -> Sent.by(
                            elsewhere.token("directory-editor"),
                            operation,
                            SampleRequest.of(operation)
                                    .withPathParameter("id", here.toString())
                                    .withHeader("If-Match", etag)
                                    .withJsonBody(parts[2].replace('\'', '"').formatted(id))))
                    .toList();
            assertThat(answers.getFirst().status()).as(line).isBetween(400, 499);
            assertThat(answers.getFirst().without())
                    .as(line)
                    .isEqualTo(answers.getLast().without());
        }
        Operation suggest = one("POST /api/v1/suggestions");
        List<String> ofTheSameTown = new ArrayList<>();
        for (UUID id : List.of(draft, UUID.randomUUID())) {
            ofTheSameTown.add(Sent.by(
                            town.token("resident"),
                            suggest,
                            SampleRequest.of(suggest)
                                    .withJsonBody(
                                            "{\"kind\":\"COMMENT\",\"message\":\"見本\",\"resourceId\":\"" + id + "\"}"))
                    .without());
        }
        assertThat(Set.copyOf(ofTheSameTown)).hasSize(1);
    }

    @Test
    void another_accounts_suggestion_and_a_random_one_answer_alike() {
        Operation suggest = one("POST /api/v1/suggestions");
        Sent made = Sent.by(
                town.token("resident"),
                suggest,
                SampleRequest.of(suggest).withJsonBody("{\"kind\":\"NEW\",\"fields\":{\"name\":\"見本\"}}"));
        UUID known = UUID.fromString(made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
        for (String name : List.of(
                "GET /api/v1/suggestions/{id}",
                "POST /api/v1/suggestions/{id}/withdrawal",
                "POST /api/v1/suggestions/{id}/acceptance",
                "POST /api/v1/suggestions/{id}/decline")) {
            Operation operation = one(name);
            UUID random = UUID.randomUUID();
            List<TestToken> strangers = List.of(
                    town.token("resident").withSubject(UUID.randomUUID()),
                    town.token("link-worker"),
                    Town.empty().token("resident"),
                    Town.empty().token("directory-editor"));
            for (TestToken stranger : strangers) {
                Sent about = Sent.by(stranger, operation, suggestion(operation, known));
                Sent nothing = Sent.by(stranger, operation, suggestion(operation, random));
                assertThat(about.status()).as(name).isIn(403, 404);
                assertThat(about.without(known)).as(name).isEqualTo(nothing.without(random));
            }
        }
    }

    private SampleRequest suggestion(Operation operation, UUID id) {
        return new Samples(draft, event, draft)
                .of(operation)
                .withPathParameter("id", id.toString())
                .withHeader("If-Match", "\"0\"");
    }

    @Test
    void an_import_of_another_municipality_and_a_random_one_answer_alike() {
        UUID known = UUID.fromString(Importing.into(town, "geojson")
                .check("{\"type\":\"FeatureCollection\",\"features\":[]}")
                .getString("id"));
        for (String name : List.of("GET /api/v1/resource-imports/{id}", "GET /api/v1/resource-imports/{id}/rows")) {
            Operation operation = one(name);
            UUID random = UUID.randomUUID();
            for (TestToken stranger : List.of(Town.empty().token("directory-editor"), town.token("resident"))) {
                Sent about = Sent.by(
                        stranger, operation, SampleRequest.of(operation).withPathParameter("id", known.toString()));
                Sent nothing = Sent.by(
                        stranger, operation, SampleRequest.of(operation).withPathParameter("id", random.toString()));
                assertThat(about.status()).as(name).isIn(403, 404);
                assertThat(about.without(known)).as(name).isEqualTo(nothing.without(random));
            }
        }
    }

    private static Operation one(String name) {
        return Samples.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
