package org.tsunagari.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** For what is best near here only what lies near enough is looked at; nothing may be missed by that. Seeded. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class BestNearHereIT {

    /** More than the nearest by which the search decides how far to look. */
    private static final int PLACES = 230;

    /** Distances are told in whole metres. */
    private static final double ROUNDING = 0.001;

    private static final double HERE = 34.62;
    private static final Map<String, Double> EVIDENCE = Map.of("HEARD", 1.0, "VISITED", 0.9, "DESCRIBED", 0.8);

    private final Town town = Town.empty();
    private final Random random = new Random(20_261_130);

    @Test
    void page_after_page_the_better_comes_first_and_each_once() {
        Map<UUID, String> evidence = new HashMap<>();
        places().forEach(id -> evidence.put(id, "DESCRIBED"));
        evidence.replaceAll((id, known) -> switch (random.nextInt(4)) {
            case 0 -> told(id, "visits", "{\"visitedOn\":\"2026-10-01\"}", "VISITED");
            case 1 -> told(id, "hearings", "{\"heardOn\":\"2026-10-01\"}", "HEARD");
            default -> known;
        });

        List<Double> scores = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = town.get("resident", "/resources?near=34.62,136.08&sort=BEST&limit=20" + next)
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                UUID id = UUID.fromString((String) item.get("id"));
                seen.add(id);
                scores.add(score(requireNonNull(evidence.get(id)), (Number) item.get("distanceMetres")));
            }
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(seen).hasSize(PLACES);
        assertThat(new HashSet<>(seen)).isEqualTo(evidence.keySet());
        for (int i = 1; i < PLACES; i++) {
            assertThat(scores.get(i)).isLessThanOrEqualTo(scores.get(i - 1) + ROUNDING);
        }
    }

    /** From one file, which is quicker than a request for each. */
    private List<UUID> places() {
        String[] features = new String[PLACES];
        for (int i = 0; i < PLACES; i++) {
            features[i] = String.format(
                    Locale.ROOT, """
                    {"type":"Feature","id":"%d","properties":{"name":"見本喫茶","category":"CAFE","description":"見本です"},
                     "geometry":{"type":"Point","coordinates":[%f,%f]}}""", i, 136.08 + random.nextGaussian() / 50, HERE + random.nextGaussian() / 50);
        }
        Importing.into(town, "geojson").take(Town.collection(features));
        List<UUID> ids = Rows.texts("SELECT id::text FROM resource WHERE municipality = ?", town.code()).stream()
                .map(UUID::fromString)
                .toList();
        assertThat(ids).hasSize(PLACES);
        return ids;
    }

    private static double score(String evidence, @Nullable Number metres) {
        return requireNonNull(EVIDENCE.get(evidence))
                * 1500
                / (1500 + requireNonNull(metres).doubleValue());
    }

    private String told(UUID id, String what, String body, String evidence) {
        town.added(id, what, body);
        return evidence;
    }
}
