package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;
import static org.tsunagari.directory.Town.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** What comes first, by examples; the weights stand in ADR 0301. All places are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class RankingIT {

    private static final double HERE = 34.62;

    private final Town town = Town.empty();

    private UUID described(String name, double latitude) {
        return town.created(with(with(cafe(name), "description", "お茶を飲む"), "position", at(latitude, 136.08)));
    }

    private void tell(UUID id, String what, String body) {
        town.editor()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/resources/" + id + "/" + what)
                .then()
                .statusCode(201);
    }

    private static void lastAssured(UUID id, LocalDate day) {
        Rows.change("UPDATE resource SET assured_on = ? WHERE id = ?", day, id);
        Rows.change("UPDATE resource_index SET assured_on = ? WHERE resource_id = ?", day, id);
    }

    /** Published before publication asked for a description. */
    private UUID hint() {
        UUID id = town.created(with(cafe("見本喫茶"), "position", at(HERE, 136.08)));
        Rows.change("UPDATE resource SET description = NULL WHERE id = ?", id);
        Rows.change("UPDATE resource_index SET evidence = 'SEED' WHERE resource_id = ?", id);
        return id;
    }

    private List<UUID> best(Map<String, String> query) {
        Map<String, String> asked = new TreeMap<>(query);
        asked.put("sort", "BEST");
        return town.found(asked);
    }

    @Test
    void of_equals_the_one_that_was_heard_comes_before_the_visited_the_described_and_the_hint() {
        UUID hint = hint();
        UUID described = described("見本喫茶", HERE);
        UUID heard = described("見本喫茶", HERE);
        tell(heard, "hearings", "{\"heardOn\":\"2026-10-01\"}");
        UUID visited = described("見本喫茶", HERE);
        tell(visited, "visits", "{\"visitedOn\":\"2026-10-01\"}");

        assertThat(best(Map.of("near", HERE + ",136.08"))).containsExactly(heard, visited, described, hint);
        assertThat(best(Map.of())).containsExactly(heard, visited, described, hint);
    }

    @Test
    void what_nobody_vouched_for_during_a_year_falls_behind_at_once_and_before_that_slowly() {
        UUID old = described("見本喫茶", HERE);
        UUID lately = described("見本喫茶", HERE);
        UUID stale = described("見本喫茶", HERE);
        lastAssured(old, today().minusMonths(11));
        lastAssured(stale, today().minusMonths(12));

        assertThat(best(Map.of("q", "喫茶"))).containsExactly(lately, old, stale);
        assertThat(town.found(Map.of("sort", "FRESHNESS"))).containsExactly(lately, old, stale);
        // a hint of today comes before a described place that is stale, or nearly so
        UUID hint = hint();
        assertThat(best(Map.of("near", HERE + ",136.08"))).containsExactly(lately, hint, old, stale);
    }

    @Test
    void what_was_heard_long_ago_and_is_stale_comes_after_a_hint_of_today() {
        UUID staleThoughHeard = described("見本喫茶", HERE);
        tell(staleThoughHeard, "hearings", "{\"heardOn\":\"2024-10-01\"}");
        lastAssured(staleThoughHeard, today().minusMonths(12));
        UUID hint = hint();

        assertThat(best(Map.of("near", HERE + ",136.08"))).containsExactly(hint, staleThoughHeard);
    }

    @Test
    void quality_does_not_outweigh_the_way_there() {
        UUID hintNextDoor = hint();
        UUID heardFarAway = described("見本喫茶", HERE + 0.05);
        tell(heardFarAway, "hearings", "{\"heardOn\":\"2026-10-01\"}");

        assertThat(best(Map.of("near", HERE + ",136.08"))).containsExactly(hintNextDoor, heardFarAway);
    }

    @Test
    void quality_does_not_outweigh_the_words() {
        UUID named = town.created(cafe("将棋の間"));
        UUID mentioned = town.created(with(with(cafe("見本喫茶"), "description", "将棋もできる"), "position", at(HERE, 136.08)));
        tell(mentioned, "hearings", "{\"heardOn\":\"2026-10-01\"}");

        assertThat(best(Map.of("q", "将棋"))).containsExactly(named, mentioned);
    }
}
