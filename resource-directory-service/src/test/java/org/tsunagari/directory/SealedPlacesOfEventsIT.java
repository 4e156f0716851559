package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.publishable;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Where an event takes place stands in no dump as long as its host is confidential. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class SealedPlacesOfEventsIT {

    private final Town town = Town.empty();

    /** A word that stands nowhere else. */
    private final String word = "うらにわ" + town.code();

    private final Map<String, Object> open = publishable(with(cafe("見本の縁側"), "position", at(34.6182, 136.0918)));
    private final Map<String, Object> confidential = with(
            open,
            "position",
            Map.of("latitude", 34.6182, "longitude", 136.0918, "precision", "EXACT", "disclosure", "BLOCK"));

    private UUID announced(UUID host) {
        return town.added(host, "events", event(word));
    }

    private static String event(String place) {
        return "{\"title\":\"静かな会\",\"place\":\"" + place + "\",\"start\":\"2099-12-02T10:00\",\"minutes\":30}";
    }

    private boolean standsInClearText() {
        return Rows.all().stream().anyMatch(row -> Rows.shows(row, word));
    }

    private void change(UUID host, UUID event, String version, String body) {
        town.editor()
                .header("If-Match", version)
                .body(body)
                .put("/api/v1/resources/" + host + "/events/" + event)
                .then()
                .statusCode(200);
    }

    private void editorsReadIt(UUID host) {
        town.get("coordinator", "/resources/" + host + "/events")
                .then()
                .statusCode(200)
                .body("items.details.place", contains(word));
    }

    @Test
    void it_is_sealed_from_the_beginning_and_when_it_is_changed() {
        UUID host = town.created(confidential);
        UUID event = announced(host);
        assertThat(standsInClearText()).isFalse();
        editorsReadIt(host);
        change(host, event, "\"0\"", event("見本のほか"));
        change(host, event, "\"1\"", event(word));
        assertThat(standsInClearText()).isFalse();
        editorsReadIt(host);
        change(host, event, "\"2\"", event(word).replace("\"place\":\"" + word + "\",", ""));
        town.get("coordinator", "/resources/" + host + "/events/" + event)
                .then()
                .body("details.place", nullValue());
    }

    @Test
    void it_is_sealed_when_its_host_becomes_confidential_and_told_again_when_that_is_over() {
        UUID host = town.created(open);
        UUID event = announced(host);
        assertThat(standsInClearText()).isTrue();
        town.change(host, "\"0\"", confidential).then().statusCode(200);
        assertThat(standsInClearText()).isFalse();
        editorsReadIt(host);
        town.get("resident", "/resources/" + host + "/events/" + event).then().body("details.place", nullValue());
        town.change(host, "\"1\"", open).then().statusCode(200);
        town.get("resident", "/resources/" + host + "/events/" + event).then().body("details.place", equalTo(word));
    }

    @Test
    void it_is_sealed_when_a_merge_gives_the_event_a_confidential_host_and_read_after_it_is_taken_back() {
        UUID survivor = town.created(confidential);
        UUID merged = town.created(open);
        UUID event = announced(merged);
        String path = "/resources/" + survivor + "/merge";
        String body = "{\"mergedId\":\"" + merged + "\"}";
        town.editor()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(200);
        assertThat(standsInClearText()).isFalse();
        editorsReadIt(survivor);
        town.editor()
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/v1" + path + "/reversal")
                .then()
                .statusCode(200);
        town.get("resident", "/resources/" + merged + "/events/" + event).then().body("details.place", equalTo(word));
    }
}
