package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.cafe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.search.usecase.RefreshIndex;
import org.tsunagari.testkit.RealComponents;

/** After the way of analysing text has changed, the start writes the index anew. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class RefreshingTheIndexIT {

    private final Town town = Town.empty();

    @Inject
    RefreshIndex refresh;

    @Test
    void what_is_missing_or_outdated_in_the_index_is_found_again_and_the_rest_is_left_alone() {
        UUID missing = town.created(cafe("見本めだか"));
        UUID outdated = town.created(cafe("見本めだか"));
        UUID current = town.created(cafe("見本めだか"));
        Rows.change("DELETE FROM resource_index WHERE resource_id = ?", missing);
        Rows.change("UPDATE resource_index SET analysis = 0, lexemes = '' WHERE resource_id = ?", outdated);
        Rows.change("UPDATE resource_index SET lexemes = '' WHERE resource_id = ?", current);
        Rows.change("UPDATE index_state SET analysis = 0 WHERE tenant = ?", town.code());

        refresh.refreshAll();

        assertThat(town.as("resident")
                        .queryParam("q", "めだか")
                        .queryParam("limit", 200)
                        .get("/api/v1/resources")
                        .jsonPath()
                        .getList("items.id", UUID.class))
                .contains(missing, outdated)
                .doesNotContain(current);
        assertThat(Rows.texts("SELECT tenant FROM index_state WHERE analysis = 0"))
                .isEmpty();
    }
}
