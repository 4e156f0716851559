package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings files into a town as an editor does: looks first, then takes them over. */
record Importing(Town town, String format, Map<String, ?> options) {

    static Importing into(Town town, String format) {
        return new Importing(town, format, Map.of("draft", false));
    }

    Importing with(Map<String, ?> other) {
        return new Importing(town, format, other);
    }

    Response send(byte[] file, boolean dryRun) {
        return town.editor()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("format", format)
                .queryParam("dryRun", dryRun)
                .queryParams(options)
                .body(file)
                .post("/api/v1/resource-imports");
    }

    JsonPath check(byte[] file) {
        return ended(send(file, true));
    }

    JsonPath check(String file) {
        return check(file.getBytes(StandardCharsets.UTF_8));
    }

    /** A dry run, and then the same. */
    @CanIgnoreReturnValue
    JsonPath take(byte[] file) {
        check(file);
        return ended(send(file, false));
    }

    @CanIgnoreReturnValue
    JsonPath take(String file) {
        return take(file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonPath ended(Response begun) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        String id = begun.path("id");
        await().atMost(Duration.ofSeconds(30)).until(() -> !town.get(DirectoryApi.EDITOR, "/resource-imports/" + id)
                .path("state")
                .equals("RUNNING"));
        JsonPath report =
                town.get(DirectoryApi.EDITOR, "/resource-imports/" + id).jsonPath();
        assertThat(report.getString("state")).isEqualTo("DONE");
        return report;
    }

    /** Created, changed, unchanged and rejected rows. */
    static List<Integer> counts(JsonPath report) {
        return List.of(
                report.getInt("created"),
                report.getInt("changed"),
                report.getInt("unchanged"),
                report.getInt("rejected"));
    }

    JsonPath rows(JsonPath report) {
        return town.get(DirectoryApi.EDITOR, "/resource-imports/" + report.getString("id") + "/rows?limit=200")
                .jsonPath();
    }

    /** Pointer and code of every problem. */
    List<String> problems(JsonPath report) {
        return rows(report).<Map<String, String>>getList("items.problems.flatten()").stream()
                .map(problem -> problem.get("pointer") + " " + problem.get("code"))
                .toList();
    }

    byte[] export() {
        Response file = town.as("resident").queryParam("format", format).get("/api/v1/resource-exports");
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        return file.asByteArray();
    }
}
