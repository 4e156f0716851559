package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Where services of HSDS 3.0 are: by postal code, and never nearer than may be told. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class HsdsPlacesIT {

    private final Town town = Town.empty();
    private final HsdsApi hsds = new HsdsApi(town);

    @Test
    void a_postcode_lies_where_the_published_resources_with_it_lie() throws IOException {
        HsdsFiles files = HsdsFiles.orSkip();
        town.withDistrict("西地区", 136.0, 34.5).withDistrict("東地区", 136.1, 34.5);
        placed("見本西の店", 136.05, "518-0718", List.of());
        placed("見本西の人だけの店", 136.06, "518-0718", List.of("西地区"));
        placed("見本東の人だけの店", 136.06, null, List.of("東地区"));
        placed("見本遠い店", 136.15, "5180729", List.of());
        String path = "/service_at_locations?postcode=";
        hsds.get(path + "518-0718")
                .then()
                .statusCode(200)
                .body("contents.service.name", containsInAnyOrder("見本西の店", "見本西の人だけの店", "見本遠い店"));
        hsds.get(path + "5180718&proximity=2000")
                .then()
                .body("contents.service.name", containsInAnyOrder("見本西の店", "見本西の人だけの店"));
        hsds.get(path + "5180718&proximity=100").then().body("empty", equalTo(true));
        hsds.get(path + "518-0729&proximity=200").then().body("contents.service.name", contains("見本遠い店"));
        files.requireValid(
                "service_at_location_list",
                hsds.document(path + "5180718").path("contents").valueStream().toArray(JsonNode[]::new));
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
        String unknown = hsds.get("/service_at_locations?postcode=518-0799&proximity=100")
                .asString()
                .replaceAll("urn:tsunagari:request:[^\"]+", "");
        for (String code : List.of("518-0700", "518-0701")) {
            Response answer = hsds.get("/service_at_locations?postcode=" + code + "&proximity=100");
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
            assertThat(hsds.get(path).asString()).contains("見本縁側").doesNotContain("34.56789", "9番地9");
        }
        UUID draft = town.drafted(cafe("見本草稿"));
        hsds.get("/services/" + draft).then().statusCode(404);
        hsds.get("/services/" + UUID.randomUUID()).then().statusCode(404);
        hsds.get("/services").then().body("contents", hasSize(1));
    }
}
