package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Importing.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.testkit.RealComponents;

/** The Human Services Data Specification 3.0: files in and out, and the API. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class HsdsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "ac148810-d857-441c-9679-408f346de14b";

    private final Town town = Town.empty();
    private final Importing tables =
            Importing.into(town, "hsds-csv").with(Map.of("draft", false, "category", "LISTENING_VOLUNTEER"));

    private Response hsds(String path) {
        return town.as("resident").get("/hsds" + path);
    }

    private JsonNode document(String path) throws IOException {
        Response answer = hsds(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JSON.readTree(answer.asString());
    }

    @Test
    void the_example_package_imports_and_says_what_cannot_be_taken_over() throws IOException {
        byte[] example = HsdsFiles.orSkip().examplePackage();
        JsonPath report = tables.take(example);
        assertThat(tables.problems(report))
                .containsExactly("/schedules.csv/2 not-carried", "/locations.csv/2/latitude out-of-range");
        assertThat(counts(report)).containsExactly(1, 0, 0, 0);
        assertThat(tables.rows(report).getList("items.externalId")).containsExactly(SERVICE);
        UUID id = town.found(Map.of()).getFirst();
        town.get("resident", "/resources/" + id)
                .then()
                .body("name", equalTo("Community Counselling"))
                .body("alternativeNames", contains("MyCity Counselling Services"))
                .body("phone", equalTo("+44-1234-234567"))
                .body("audience.minimumAge", equalTo(12))
                .body("audience.languages", contains("ur"))
                .body("cost.prices[0].what", equalTo("Under 18s and Over 60s"))
                .body("cost.prices[0].yen", nullValue())
                .body("position", nullValue());
        assertThat(counts(tables.take(example))).containsExactly(0, 0, 1, 0);
        assertThat(document("/services/" + id).at("/organization/name").asText())
                .isEqualTo("Example Organization Inc.");
    }

    @Test
    void what_goes_out_is_valid_by_the_schemas() throws IOException {
        HsdsFiles hsds = HsdsFiles.orSkip();
        long seed = System.nanoTime();
        RandomResources random = new RandomResources(seed);
        town.withDistrict("西地区", 136.0, 34.5);
        for (int i = 0; i < 6; i++) {
            Map<String, Object> body = random.next(i);
            body.computeIfPresent("district", (name, value) -> "西地区");
            UUID id = town.created(body);
            town.editor()
                    .header("If-None-Match", "*")
                    .body(random.hours(i % 2 == 0))
                    .put("/api/v1/resources/" + id + "/opening-hours")
                    .then()
                    .statusCode(200);
            hsds.requireValid("service", document("/services/" + id));
        }
        for (String kind : List.of("service", "organization", "service_at_location")) {
            JsonNode brief = document("/" + kind + "s").path("contents");
            JsonNode full = document("/" + kind + "s?full=true").path("contents");
            assertThat(brief).as("seed %d", seed).hasSize(6);
            hsds.requireValid(kind + "_list", brief.valueStream().toArray(JsonNode[]::new));
            hsds.requireValid(kind, full.valueStream().toArray(JsonNode[]::new));
            hsds.requireValid(
                    kind, document("/" + kind + "s/" + brief.path(2).path("id").asText()));
        }
        JsonNode file = JSON.readTree(Importing.into(town, "hsds-json").export());
        assertThat(file).hasSize(6);
        hsds.requireValid("service", file.valueStream().toArray(JsonNode[]::new));
    }

    @Test
    void pages_are_numbered_and_say_how_many_there_are() {
        for (String name : List.of("あ", "い", "う")) {
            town.created(with(cafe(name), "nameKana", name));
        }
        hsds("/services?page=2&per_page=2")
                .then()
                .statusCode(200)
                .body("total_items", equalTo(3))
                .body("total_pages", equalTo(2))
                .body("page_number", equalTo(2))
                .body("size", equalTo(1))
                .body("first_page", equalTo(false))
                .body("last_page", equalTo(true))
                .body("empty", equalTo(false))
                .body("contents.name", contains("う"));
        hsds("/services?page=9").then().statusCode(200).body("empty", equalTo(true));
        hsds("/services?per_page=0").then().statusCode(400);
        hsds("/services?page=999999999999").then().statusCode(400);
    }

    @Test
    void services_are_found_by_words_and_by_kind_and_what_is_not_offered_is_refused() throws IOException {
        UUID library = town.created(with(cafe("見本図書館"), "category", "LIBRARY"));
        town.created(cafe("見本茶屋"));
        hsds("/services?search=茶屋").then().body("contents.name", contains("見本茶屋"));
        String term = document("/services/" + library)
                .path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("value").asText().equals("LIBRARY"))
                .findFirst()
                .orElseThrow()
                .path("taxonomy_term_id")
                .asText();
        hsds("/services?taxonomy_term_id=" + term).then().body("contents.name", contains("見本図書館"));
        hsds("").then().statusCode(200).body("version", equalTo("3.0"));
    }

    @Test
    void every_term_that_a_service_names_is_found_among_the_terms_of_its_taxonomy() throws IOException {
        UUID id = town.created(with(cafe("見本茶屋"), "nameEn", "Sample tea house"));
        for (JsonNode attribute : document("/services/" + id).path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            assertThat(document("/taxonomy_terms/" + term.path("id").asText())).isEqualTo(term);
            JsonNode taxonomy =
                    document("/taxonomies/" + term.path("taxonomy_id").asText());
            assertThat(taxonomy.path("name")).isEqualTo(term.path("taxonomy"));
        }
        hsds("/taxonomies").then().body("contents.name", contains("tsunagari-kinds", "tsunagari-members"));
        String kinds = hsds("/taxonomies?search=kinds").path("contents[0].id");
        hsds("/taxonomy_terms?search=library&taxonomy_id=" + kinds).then().body("contents.code", hasItem("LIBRARY"));
        hsds("/taxonomy_terms?per_page=200&taxonomy_id=" + kinds)
                .then()
                .body("contents.taxonomy_id", everyItem(equalTo(kinds)))
                .body("total_items", equalTo(ConnectionKinds.all().size()));
        hsds("/taxonomy_terms?parent_id=" + kinds).then().body("empty", equalTo(true));
        hsds("/taxonomy_terms/" + UUID.randomUUID()).then().statusCode(404);
        hsds("/taxonomies/" + UUID.randomUUID()).then().statusCode(404);
        hsds("/taxonomies?parent_id=" + kinds).then().statusCode(400);
    }

    @Test
    void what_is_defined_for_another_list_or_cannot_be_meant_is_refused() {
        for (String wrong : List.of(
                "/services?postcode=5180718",
                "/services?proximity=100",
                "/services?full_service=true",
                "/services?modified_after=yesterday",
                "/services?modified_after=2026-01-01",
                "/services?modified_after=+999999999-01-01T00:00:00Z",
                "/services?organization_id=1",
                "/services?taxonomy_id=" + UUID.randomUUID(),
                "/services?taxonomy_term_id=" + UUID.randomUUID(),
                "/services?format=xml",
                "/services?format=ndjson&page=2",
                "/services?format=ndjson&per_page=2",
                "/services?minimal=true&page=1",
                "/services?minimal=true&full=true",
                "/services?minimal=perhaps",
                "/organizations?modified_after=2026-01-01T00:00:00Z",
                "/organizations?minimal=true",
                "/organizations?postcode=5180718",
                "/organizations?organization_id=" + UUID.randomUUID(),
                "/service_at_locations?minimal=true",
                "/service_at_locations?proximity=100",
                "/service_at_locations?postcode=51807&proximity=100",
                "/service_at_locations?postcode=999-9999",
                "/taxonomies?format=ndjson&page=1")) {
            assertThat(hsds(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void a_copy_is_kept_up_to_date_by_what_was_modified_and_by_what_there_is() throws Exception {
        HsdsFiles files = HsdsFiles.orSkip();
        UUID first = town.created(cafe("見本茶屋"));
        UUID second = town.created(cafe("見本喫茶"));
        JsonNode minimal = document("/services?minimal=true");
        assertThat(minimal.path("total_items").asInt()).isEqualTo(2);
        assertThat(minimal.path("last_page").asBoolean()).isTrue();
        assertThat(minimal.path("contents")).allSatisfy(one -> {
            assertThat(one.size()).isEqualTo(2);
            assertThat(one.path("modified_date").asText())
                    .isEqualTo(document("/services/" + one.path("id").asText())
                            .path("last_modified")
                            .asText());
        });
        String between = document("/services/" + second).path("last_modified").asText();
        String path = "?modified_after=" + between;
        hsds("/services" + path).then().body("contents.id", contains(second.toString()));
        hsds("/service_at_locations" + path).then().body("contents.service_id", contains(second.toString()));
        hsds("/services?minimal=true&modified_after=" + between)
                .then()
                .body("contents.id", contains(second.toString()));
        hsds("/services?modified_after=2199-01-01T00:00:00+09:00").then().body("empty", equalTo(true));

        town.editor()
                .header("If-None-Match", "*")
                .body("{\"weekly\":[{\"days\":[\"MONDAY\"],\"opens\":\"09:00\",\"closes\":\"12:00\"}]}")
                .put("/api/v1/resources/" + first + "/opening-hours")
                .then()
                .statusCode(200);
        JsonNode changed =
                document("/services?full=true&modified_after=" + between).path("contents");
        assertThat(changed).hasSize(2);
        files.requireValid("service", changed.valueStream().toArray(JsonNode[]::new));
    }

    @Test
    void the_service_of_an_organisation_is_found_by_its_id() throws IOException {
        UUID id = town.created(cafe("見本茶屋"));
        town.created(cafe("見本文庫"));
        String organization =
                document("/services/" + id).path("organization_id").asText();
        hsds("/services?organization_id=" + organization).then().body("contents.id", contains(id.toString()));
        hsds("/service_at_locations?organization_id=" + organization)
                .then()
                .body("contents.service_id", contains(id.toString()));
        hsds("/services?search=文庫&organization_id=" + organization).then().body("empty", equalTo(true));
        hsds("/services?organization_id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("empty", equalTo(true));
        for (JsonNode taxonomy : document("/taxonomies").path("contents")) {
            hsds("/services?taxonomy_id=" + taxonomy.path("id").asText()).then().body("total_items", equalTo(2));
        }
    }

    @Test
    void an_organisation_has_its_service_whole_or_in_short() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        UUID id = town.created(with(cafe("見本茶屋"), "phone", "0595-00-0001"));
        String organization =
                document("/services/" + id).path("organization_id").asText();
        String one = "/organizations/" + organization;
        JsonNode brief = document(one + "?full_service=false");
        assertThat(brief.at("/services/0/id").asText()).isEqualTo(id.toString());
        assertThat(brief.at("/services/0").has("phones")).isFalse();
        assertThat(document(one)).isEqualTo(document(one + "?full_service=true"));
        assertThat(document(one).at("/services/0").has("phones")).isTrue();
        files.requireValid("organization", brief, document(one));
        JsonNode list = document("/organizations?full_service=true").path("contents");
        assertThat(list.path(0)).isEqualTo(document(one));
        assertThat(document("/organizations?full=true&full_service=false")
                        .path("contents")
                        .path(0))
                .isEqualTo(brief);
        hsds(one + "?full_service=perhaps").then().statusCode(400);
    }

    @Test
    void lines_of_json_have_all_of_it_without_pages() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        for (int i = 0; i < 205; i++) {
            town.created(cafe("見本茶屋" + i));
        }
        for (String kind : List.of("service", "organization", "service_at_location")) {
            Response answer = hsds("/" + kind + "s?format=ndjson");
            assertThat(answer.contentType()).isEqualTo("application/x-ndjson");
            List<JsonNode> lines = new ArrayList<>();
            for (String line : answer.asString().lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            assertThat(lines).hasSize(205);
            files.requireValid(kind + "_list", lines.toArray(JsonNode[]::new));
        }
        assertThat(hsds("/services?format=ndjson&full=true&search=見本茶屋204")
                        .asString()
                        .lines())
                .singleElement()
                .asString()
                .contains("service_at_locations");
        assertThat(hsds("/services?format=ndjson&minimal=true").asString().lines())
                .hasSize(205);
        assertThat(hsds("/taxonomies?format=ndjson").asString().lines()).hasSize(2);
        assertThat(hsds("/taxonomy_terms?format=ndjson").asString().lines())
                .hasSizeGreaterThan(ConnectionKinds.all().size());
        assertThat(hsds("/services?format=ndjson&search=どこにもない").asString()).isBlank();
        town.as("resident")
                .accept("application/x-ndjson")
                .get("/hsds/services?format=ndjson&minimal=true")
                .then()
                .statusCode(200);
    }

    @Test
    void a_postcode_lies_where_the_published_resources_with_it_lie() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        town.withDistrict("西地区", 136.0, 34.5).withDistrict("東地区", 136.1, 34.5);
        placed("見本西の店", 136.05, "518-0718", List.of());
        placed("見本西の人だけの店", 136.06, "518-0718", List.of("西地区"));
        placed("見本東の人だけの店", 136.06, null, List.of("東地区"));
        placed("見本遠い店", 136.15, "5180729", List.of());
        String path = "/service_at_locations?postcode=";
        hsds(path + "518-0718")
                .then()
                .statusCode(200)
                .body("contents.service.name", containsInAnyOrder("見本西の店", "見本西の人だけの店", "見本遠い店"));
        hsds(path + "5180718&proximity=2000")
                .then()
                .body("contents.service.name", containsInAnyOrder("見本西の店", "見本西の人だけの店"));
        hsds(path + "5180718&proximity=100").then().body("empty", equalTo(true));
        hsds(path + "518-0729&proximity=200").then().body("contents.service.name", contains("見本遠い店"));
        files.requireValid(
                "service_at_location_list",
                document(path + "5180718").path("contents").valueStream().toArray(JsonNode[]::new));
    }

    private UUID placed(String name, double longitude, @Nullable String postcode, List<String> serves) {
        Map<String, Object> body = with(
                with(cafe(name), "position", DirectoryApi.at(34.55, longitude)),
                "serviceArea",
                Map.of("districts", serves));
        return town.created(postcode == null ? body : with(body, "postalCode", postcode));
    }

    @Test
    void the_postcode_of_a_confidential_place_or_a_draft_is_no_predicate() {
        Map<String, Object> home = new TreeMap<>(
                Map.of("latitude", 34.56, "longitude", 136.05, "precision", "EXACT", "disclosure", "BLOCK"));
        town.created(with(with(cafe("見本縁側"), "position", home), "postalCode", "518-0700"));
        town.drafted(with(with(cafe("見本草稿"), "position", DirectoryApi.at(34.55, 136.05)), "postalCode", "518-0701"));
        String unknown = hsds("/service_at_locations?postcode=518-0799&proximity=100")
                .asString()
                .replaceAll("urn:tsunagari:request:[^\"]+", "");
        for (String code : List.of("518-0700", "518-0701")) {
            Response answer = hsds("/service_at_locations?postcode=" + code + "&proximity=100");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.asString().replaceAll("urn:tsunagari:request:[^\"]+", ""))
                    .isEqualTo(unknown);
        }
    }

    @Test
    void a_confidential_place_and_a_draft_are_not_told_here_either() {
        Map<String, Object> home = new TreeMap<>(
                Map.of("latitude", 34.5678901, "longitude", 136.0543211, "precision", "EXACT", "disclosure", "BLOCK"));
        UUID id = town.created(with(with(cafe("見本縁側"), "position", home), "address", "三重県名張市見本町9番地9"));
        for (String path :
                List.of("/services?full=true", "/services/" + id, "/service_at_locations", "/organizations")) {
            assertThat(hsds(path).asString()).contains("見本縁側").doesNotContain("34.56789", "9番地9");
        }
        UUID draft = UUID.randomUUID();
        town.editor()
                .queryParam("draft", true)
                .header("If-None-Match", "*")
                .body(cafe("見本草稿"))
                .put("/api/v1/resources/" + draft)
                .then()
                .statusCode(201);
        hsds("/services/" + draft).then().statusCode(404);
        hsds("/services/" + UUID.randomUUID()).then().statusCode(404);
        hsds("/services").then().body("contents", hasSize(1));
    }

    @Test
    void a_package_has_a_table_for_each_kind_of_thing_and_names_them() throws IOException {
        town.created(with(cafe("=見本"), "phone", "0595-00-0001"));
        Map<String, String> files = unpacked(tables.export());
        assertThat(new TreeSet<>(files.keySet()))
                .contains(
                        "datapackage.json",
                        "services.csv",
                        "organizations.csv",
                        "locations.csv",
                        "service_at_location.csv");
        assertThat(files.get("phones.csv")).contains("0595-00-0001");
        assertThat(files.get("services.csv")).contains(",'=見本,");
        assertThat(JSON.readTree(files.get("datapackage.json")).path("resources"))
                .hasSize(files.size() - 1);
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    @Test
    void an_archive_that_is_none_or_swells_is_refused() throws IOException {
        tables.send("PK no archive".getBytes(UTF_8), true).then().statusCode(422);
        tables.send("{".getBytes(UTF_8), true).then().statusCode(422);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            byte[] block = "id,name\n".repeat(1 << 17).getBytes(UTF_8);
            for (int i = 0; i < 70; i++) {
                zip.write(block);
            }
        }
        assertThat(archive.size()).isLessThan(1 << 20);
        tables.send(archive.toByteArray(), true).then().statusCode(422).body("violations.code", hasItem("too-large"));
    }

    @Test
    void a_file_of_an_archive_that_nobody_reads_may_not_swell_either() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(new byte[70 << 20]);
        }
        tables.send(archive.toByteArray(), true).then().statusCode(422).body("violations.code", hasItem("too-large"));
    }

    @Test
    void a_service_at_two_places_is_two_resources_that_are_known_again() {
        String service = """
                [{"id":"%s","name":"見本相談","status":"active","service_at_locations":[
                  {"id":"11111111-1111-4111-8111-111111111111","location":{"latitude":34.62,"longitude":136.1}},
                  {"id":"22222222-2222-4222-8222-222222222222","location":{"latitude":34.63,"longitude":136.1}}],
                  "schedules":[{"freq":"MONTHLY","byday":"1MO,3MO","opens_at":"09:00","closes_at":"12:00"},
                               {"freq":"WEEKLY","interval":2,"byday":"TU","opens_at":"09:00","closes_at":"12:00"}]}]
                """.formatted(SERVICE);
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        JsonPath report = json.take(service);
        assertThat(counts(report)).containsExactly(2, 0, 0, 0);
        assertThat(json.problems(report)).containsOnly("/0/schedules not-carried");
        town.get("resident", "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours")
                .then()
                .body("weekly.weeks", contains(List.of(1, 3)));
        assertThat(counts(json.take(service))).containsExactly(0, 0, 2, 0);
        assertThat(counts(json.take(service.replace("34.63", "34.64")))).containsExactly(0, 1, 1, 0);
    }

    @Test
    void an_edition_that_names_the_places_in_another_order_changes_nothing() {
        String at = "{\"id\":\"%s\",\"location\":{\"latitude\":34.6%d,\"longitude\":136.1}}";
        String one = at.formatted("33333333-3333-4333-8333-333333333333", 1);
        String other = at.formatted("11111111-1111-4111-8111-111111111111", 2);
        String third = at.formatted("22222222-2222-4222-8222-222222222222", 3);
        String service = "[{\"id\":\"" + SERVICE
                + "\",\"name\":\"見本相談\",\"status\":\"active\",\"service_at_locations\":[%s,%s,%s]}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        assertThat(counts(json.take(service.formatted(one, other, third)))).containsExactly(3, 0, 0, 0);
        assertThat(counts(json.take(service.formatted(third, one, other)))).containsExactly(0, 0, 3, 0);
        assertThat(counts(json.take(service.formatted(other, third, one)))).containsExactly(0, 0, 3, 0);
        assertThat(town.found(Map.of())).hasSize(3);
    }

    @Test
    void what_its_source_no_longer_offers_is_not_published_and_proposed_for_retirement() {
        String service = "[{\"id\":\"" + SERVICE + "\",\"name\":\"見本相談\",\"status\":\"%s\",\"description\":\"見本\"}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        for (String status : List.of("inactive", "defunct")) {
            Town other = Town.empty();
            Importing there = Importing.into(other, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
            JsonPath report = there.take(service.formatted(status));
            assertThat(counts(report)).containsExactly(1, 0, 0, 0);
            assertThat(there.problems(report)).containsExactly("/0/status kept-as-draft");
            assertThat(other.found(Map.of())).isEmpty();
        }
        json.take(service.formatted("active"));
        UUID published = town.found(Map.of()).getFirst();
        JsonPath report = json.take(service.formatted("defunct"));
        assertThat(json.problems(report)).containsExactly("/0/status retirement-proposed");
        assertThat(town.found(Map.of())).containsExactly(published);
        report = json.take(service.formatted("temporarily closed"));
        assertThat(json.problems(report)).containsExactly("/0/status not-active");
    }

    @Test
    void schedules_that_are_gone_are_taken_back() {
        String service = "[{\"id\":\"" + SERVICE + "\",\"name\":\"見本相談\",\"status\":\"active\"%s}]";
        Importing json = Importing.into(town, "hsds-json").with(Map.of("draft", false, "category", "CENTRE"));
        json.take(
                service.formatted(
                        ",\"schedules\":[{\"freq\":\"WEEKLY\",\"byday\":\"TU\",\"opens_at\":\"09:00\",\"closes_at\":\"12:00\"}]"));
        String hours = "/resources/" + town.found(Map.of()).getFirst() + "/opening-hours";
        town.get("resident", hours).then().statusCode(200);
        assertThat(counts(json.take(service.formatted("")))).containsExactly(0, 1, 0, 0);
        town.get("resident", hours).then().statusCode(404);
        assertThat(counts(json.take(service.formatted("")))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void an_archive_that_swells_in_what_is_no_table_is_refused() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            zip.write("id,name\n1,見本\n".getBytes(UTF_8));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 2; i++) {
                zip.putNextEntry(new ZipEntry("picture" + i + ".png"));
                for (int j = 0; j < 33; j++) {
                    zip.write(block);
                }
            }
        }
        assertThat(archive.size()).isLessThan(1 << 20);
        tables.send(archive.toByteArray(), true).then().statusCode(422).body("violations.code", hasItem("too-large"));
    }
}
