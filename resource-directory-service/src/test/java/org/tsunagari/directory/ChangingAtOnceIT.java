package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tsunagari.directory.DirectoryApi.at;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.Programme.Somebody;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.search.usecase.RefreshIndex;
import org.tsunagari.directory.usage.persistence.UsagePersons;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/**
 * Two who change the same at once. A third one, who holds a row, stops the first in the middle; the second goes as far as
 * it can; then both go on.
 */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ChangingAtOnceIT {

    private static final String EAST = Town.square("東", 136.1, 34.6);
    private static final String MOVED = Town.collection(Town.square("東", 137.1, 34.6), Town.square("南", 136.1, 34.6));

    private final Town town = Town.empty();

    @Inject
    Resources resources;

    @Inject
    RefreshIndex refresh;

    @Inject
    MunicipalityContext municipality;

    @Inject
    UsagePersons persons;

    /** Until so many wait for a lock, or the request needs none and is done. */
    private static void awaitWaiting(int count, CompletableFuture<?> request) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!request.isDone()) {
            String waiting = Rows.texts(
                            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                    .getFirst();
            if (Integer.parseInt(waiting) >= count) {
                return;
            }
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void hold(Connection third, String sql, UUID id) throws SQLException {
        third.setAutoCommit(false);
        try (PreparedStatement statement = third.prepareStatement(sql)) {
            statement.setObject(1, id);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    @Test
    void new_boundaries_undo_no_change_that_an_editor_makes_meanwhile() throws Exception {
        town.putDistricts("\"0\"", Town.collection(EAST)).then().statusCode(200);
        UUID first = UUID.fromString("0000" + UUID.randomUUID().toString().substring(4));
        UUID second = UUID.fromString("ffff" + UUID.randomUUID().toString().substring(4));
        town.create(first, with(cafe("一の店"), "position", at(34.65, 136.15)))
                .then()
                .statusCode(201);
        town.create(second, with(cafe("二の店"), "position", at(34.66, 136.16)))
                .then()
                .statusCode(201);

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
                Connection third = TestServers.running().asSuperuser("directory")) {
            hold(third, "SELECT 1 FROM resource WHERE id = ? FOR UPDATE", first);
            var boundaries = CompletableFuture.supplyAsync(() -> town.putDistricts("\"1\"", MOVED), both);
            awaitWaiting(1, boundaries);
            var editor = CompletableFuture.supplyAsync(
                    () -> town.change(second, "\"0\"", with(cafe("三の店"), "position", at(34.66, 136.16))), both);
            awaitWaiting(2, editor);
            third.rollback();

            boundaries.join().then().statusCode(200);
            editor.join().then().statusCode(200);
        }

        town.get("resident", "/resources/" + second)
                .then()
                .body("name", equalTo("三の店"))
                .body("district", equalTo("南"))
                .header("ETag", "\"1\"");
        town.get("resident", "/resources/" + first).then().body("district", equalTo("南"));
        assertThat(Rows.texts("SELECT district FROM resource_index WHERE resource_id IN (?, ?)", first, second))
                .containsExactly("南", "南");
    }

    @Test
    void what_an_editor_moves_meanwhile_lies_where_the_new_boundaries_say() throws Exception {
        town.putDistricts("\"0\"", Town.collection(EAST)).then().statusCode(200);
        UUID id = town.created(with(cafe("見本の店"), "position", at(34.65, 135.5)));

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
                Connection third = TestServers.running().asSuperuser("directory")) {
            hold(third, "SELECT 1 FROM resource_index WHERE resource_id = ? FOR UPDATE", id);
            var editor = CompletableFuture.supplyAsync(
                    () -> town.change(id, "\"0\"", with(cafe("見本の店"), "position", at(34.65, 136.15))), both);
            awaitWaiting(1, editor);
            var boundaries = CompletableFuture.supplyAsync(() -> town.putDistricts("\"1\"", MOVED), both);
            awaitWaiting(2, boundaries);
            third.rollback();

            editor.join().then().statusCode(200);
            boundaries.join().then().statusCode(200);
        }

        town.get("resident", "/resources/" + id).then().body("district", equalTo("南"));
    }

    @Test
    void the_first_districts_of_all_and_a_resource_at_once_find_each_other() throws Exception {
        UUID id = town.created(with(cafe("見本の店"), "position", at(34.65, 135.5)));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
                Connection third = TestServers.running().asSuperuser("directory")) {
            hold(third, "SELECT 1 FROM resource_index WHERE resource_id = ? FOR UPDATE", id);
            var editor = CompletableFuture.supplyAsync(
                    () -> town.change(id, "\"0\"", with(cafe("見本の店"), "position", at(34.65, 136.15))), both);
            awaitWaiting(1, editor);
            var boundaries =
                    CompletableFuture.supplyAsync(() -> town.putDistricts("\"0\"", Town.collection(EAST)), both);
            awaitWaiting(2, boundaries);
            third.rollback();
            editor.join().then().statusCode(200);
            boundaries.join().then().statusCode(200);
        }
        town.get("resident", "/resources/" + id).then().body("district", equalTo("東"));
    }

    /** What the index says after an editor's change and the way of analysing text have both changed it at once. */
    private void refreshedMeanwhile(UUID id, int status, Supplier<Response> change) throws Exception {
        Rows.change("UPDATE resource_index SET analysis = 0 WHERE resource_id = ?", id);
        Rows.change("UPDATE index_state SET analysis = 0 WHERE tenant = ?", town.code());
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
                Connection third = TestServers.running().asSuperuser("directory")) {
            hold(third, "SELECT 1 FROM resource_index WHERE resource_id = ? FOR UPDATE", id);
            var editor = CompletableFuture.supplyAsync(change, both);
            awaitWaiting(1, editor);
            var index = CompletableFuture.runAsync(refresh::refreshAll, both);
            awaitWaiting(2, index);
            third.rollback();
            editor.join().then().statusCode(status);
            index.join();
        }
        assertThat(Rows.texts("SELECT tenant FROM index_state WHERE tenant = ? AND analysis = 0", town.code()))
                .isEmpty();
    }

    private List<UUID> found(String words) {
        return town.as("resident")
                .queryParam("q", words)
                .get("/api/v1/resources")
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    @Test
    void an_index_that_is_written_anew_is_never_older_than_what_an_editor_writes_meanwhile() throws Exception {
        UUID id = town.created(cafe("見本めだか"));
        refreshedMeanwhile(id, 200, () -> town.change(id, "\"0\"", cafe("見本かわせみ")));
        assertThat(found("かわせみ")).containsExactly(id);
        assertThat(found("めだか")).isEmpty();
    }

    @Test
    void an_index_that_is_written_anew_does_not_bring_back_what_is_given_up_meanwhile() throws Exception {
        UUID id = town.created(cafe("見本めだか"));
        refreshedMeanwhile(id, 200, () -> town.editor()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"CLOSED\"}")
                .post("/api/v1/resources/" + id + "/retirement"));
        assertThat(found("めだか")).isEmpty();
        assertThat(Rows.texts("SELECT resource_id FROM resource_index WHERE resource_id = ?", id))
                .isEmpty();
    }

    /** Decoding may take a second, in which nobody is to wait for the resource. */
    @Test
    void a_picture_is_decoded_before_the_resource_is_locked() throws Exception {
        UUID id = town.created(cafe("見本の店"));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
                Connection third = TestServers.running().asSuperuser("directory")) {
            hold(third, "SELECT 1 FROM resource WHERE id = ? FOR UPDATE", id);
            var upload = CompletableFuture.supplyAsync(
                    () -> town.editor()
                            .contentType("image/png")
                            .header("Idempotency-Key", UUID.randomUUID())
                            .queryParam("alternative", "店の入口")
                            .body("no picture".getBytes(StandardCharsets.UTF_8))
                            .post("/api/v1/resources/" + id + "/photos"),
                    both);
            awaitWaiting(1, upload);
            boolean answered = upload.isDone();
            third.rollback();
            upload.join().then().statusCode(422);
            assertThat(answered).isTrue();
        }
    }

    @Test
    void what_was_read_before_the_lock_is_read_again_with_it() throws Exception {
        UUID id = town.created(cafe("見本の店"));
        long version = municipality.in(
                town.code(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    assertThat(resources.find(new ResourceId(id)).orElseThrow().version())
                            .isZero();
                    town.change(id, "\"0\"", cafe("別の名の店")).then().statusCode(200);
                    return resources
                            .findForChange(new ResourceId(id))
                            .orElseThrow()
                            .version();
                }));
        assertThat(version).isEqualTo(1);
    }

    @Test
    void who_is_erased_while_two_records_become_one_is_erased_in_both() throws Exception {
        UUID resource = town.created(cafe("見本カフェ"));
        Programme programme = new Programme(town);
        Somebody surviving = programme.somebody();
        Somebody merged = programme.somebody();
        programme.connects(surviving, resource, LocalDate.of(2026, 4, 1));
        programme.connects(merged, resource, LocalDate.of(2026, 4, 1));
        programme.send();

        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?> erasing = here(() -> {
                persons.merge(new PersonsMerged(surviving.person(), merged.person(), town.code()), Instant.EPOCH);
                CompletableFuture<?> erasure = CompletableFuture.runAsync(
                        () -> here(() -> {
                            persons.erase(new PersonErased(surviving.person(), town.code()));
                            return true;
                        }),
                        other);
                awaitWaiting(1, erasure);
                return erasure;
            });
            erasing.join();
        }

        assertThat(Rows.texts(
                        "SELECT 1 FROM usage_connection WHERE municipality = ? AND person IS NOT NULL", town.code()))
                .isEmpty();
    }

    private <T> T here(Callable<T> work) {
        try {
            return municipality.in(
                    town.code(), () -> QuarkusTransaction.requiringNew().call(work));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
