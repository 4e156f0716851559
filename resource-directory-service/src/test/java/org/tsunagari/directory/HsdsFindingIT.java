package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.testkit.RealComponents;

/** Services, organisations and terms are found by what HSDS 3.0 lets ask; what it does not is refused. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class HsdsFindingIT {

    private final Town town = Town.empty();
    private final HsdsApi hsds = new HsdsApi(town);

    @Test
    void pages_are_numbered_and_say_how_many_there_are() {
        for (String name : List.of("あ", "い", "う")) {
            town.created(with(cafe(name), "nameKana", name));
        }
        hsds.get("/services?page=2&per_page=2")
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
        hsds.get("/services?page=9").then().statusCode(200).body("empty", equalTo(true));
        hsds.get("/services?per_page=0").then().statusCode(400);
        hsds.get("/services?page=999999999999").then().statusCode(400);
    }

    @Test
    void services_are_found_by_words_and_by_kind_and_what_is_not_offered_is_refused() throws IOException {
        UUID library = town.created(with(cafe("見本図書館"), "category", "LIBRARY"));
        town.created(cafe("見本茶屋"));
        hsds.get("/services?search=茶屋").then().body("contents.name", contains("見本茶屋"));
        String term = hsds.document("/services/" + library)
                .path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("value").asText().equals("LIBRARY"))
                .findFirst()
                .orElseThrow()
                .path("taxonomy_term_id")
                .asText();
        hsds.get("/services?taxonomy_term_id=" + term).then().body("contents.name", contains("見本図書館"));
        hsds.get("").then().statusCode(200).body("version", equalTo("3.0"));
    }

    @Test
    void every_term_that_a_service_names_is_found_among_the_terms_of_its_taxonomy() throws IOException {
        UUID id = town.created(with(cafe("見本茶屋"), "nameEn", "Sample tea house"));
        for (JsonNode attribute : hsds.document("/services/" + id).path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            assertThat(hsds.document("/taxonomy_terms/" + term.path("id").asText()))
                    .isEqualTo(term);
            JsonNode taxonomy =
                    hsds.document("/taxonomies/" + term.path("taxonomy_id").asText());
            assertThat(taxonomy.path("name")).isEqualTo(term.path("taxonomy"));
        }
        hsds.get("/taxonomies").then().body("contents.name", contains("tsunagari-kinds", "tsunagari-members"));
        String kinds = hsds.get("/taxonomies?search=kinds").path("contents[0].id");
        hsds.get("/taxonomy_terms?search=library&taxonomy_id=" + kinds)
                .then()
                .body("contents.code", hasItem("LIBRARY"));
        hsds.get("/taxonomy_terms?per_page=200&taxonomy_id=" + kinds)
                .then()
                .body("contents.taxonomy_id", everyItem(equalTo(kinds)))
                .body("total_items", equalTo(ConnectionKinds.all().size()));
        hsds.get("/taxonomy_terms?parent_id=" + kinds).then().body("empty", equalTo(true));
        hsds.get("/taxonomy_terms/" + UUID.randomUUID()).then().statusCode(404);
        hsds.get("/taxonomies/" + UUID.randomUUID()).then().statusCode(404);
        hsds.get("/taxonomies?parent_id=" + kinds).then().statusCode(400);
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
            assertThat(hsds.get(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void the_service_of_an_organisation_is_found_by_its_id() throws IOException {
        UUID id = town.created(cafe("見本茶屋"));
        town.created(cafe("見本文庫"));
        String organization =
                hsds.document("/services/" + id).path("organization_id").asText();
        hsds.get("/services?organization_id=" + organization).then().body("contents.id", contains(id.toString()));
        hsds.get("/service_at_locations?organization_id=" + organization)
                .then()
                .body("contents.service_id", contains(id.toString()));
        hsds.get("/services?search=文庫&organization_id=" + organization).then().body("empty", equalTo(true));
        hsds.get("/services?organization_id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("empty", equalTo(true));
        for (JsonNode taxonomy : hsds.document("/taxonomies").path("contents")) {
            hsds.get("/services?taxonomy_id=" + taxonomy.path("id").asText())
                    .then()
                    .body("total_items", equalTo(2));
        }
    }

    @Test
    void an_organisation_has_its_service_whole_or_in_short() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        UUID id = town.created(with(cafe("見本茶屋"), "phone", "0595-00-0001"));
        String organization =
                hsds.document("/services/" + id).path("organization_id").asText();
        String one = "/organizations/" + organization;
        JsonNode brief = hsds.document(one + "?full_service=false");
        assertThat(brief.at("/services/0/id").asText()).isEqualTo(id.toString());
        assertThat(brief.at("/services/0").has("phones")).isFalse();
        assertThat(hsds.document(one)).isEqualTo(hsds.document(one + "?full_service=true"));
        assertThat(hsds.document(one).at("/services/0").has("phones")).isTrue();
        files.requireValid("organization", brief, hsds.document(one));
        JsonNode list = hsds.document("/organizations?full_service=true").path("contents");
        assertThat(list.path(0)).isEqualTo(hsds.document(one));
        assertThat(hsds.document("/organizations?full=true&full_service=false")
                        .path("contents")
                        .path(0))
                .isEqualTo(brief);
        hsds.get(one + "?full_service=perhaps").then().statusCode(400);
    }
}
