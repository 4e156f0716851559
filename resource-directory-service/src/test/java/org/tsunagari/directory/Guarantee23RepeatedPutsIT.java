package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.directory.DirectoryApi.cafe;
import static org.tsunagari.directory.DirectoryApi.change;
import static org.tsunagari.directory.DirectoryApi.create;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 23, by the id that the client chooses: however often it is sent, it happens once. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class Guarantee23RepeatedPutsIT {

    private static final int RETRIES = 50;

    private final UUID id = UUID.randomUUID();

    @Test
    void fifty_concurrent_retries_publish_once() throws Exception {
        List<Integer> answers = atOnce(i -> create(id, cafe("見本カフェ")));

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(Rows.texts("SELECT version FROM resource WHERE id = ?", id)).containsExactly("0");
    }

    @Test
    void of_fifty_who_create_different_things_under_one_id_one_wins() throws Exception {
        List<Integer> answers = atOnce(i -> create(id, cafe("見本カフェ" + i)));

        assertThat(answers).containsOnly(201, 412).containsOnlyOnce(201);
    }

    @Test
    void of_fifty_who_change_the_same_version_one_wins() throws Exception {
        create(id, cafe("見本カフェ")).then().statusCode(201);

        List<Integer> answers = atOnce(i -> change(id, "\"0\"", cafe("見本カフェ" + i)));

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(Rows.texts("SELECT version FROM resource WHERE id = ?", id)).containsExactly("1");
    }

    @Test
    void who_does_not_say_what_was_seen_changes_nothing() {
        String path = "/api/v1/resources/" + id;
        DirectoryApi.as(DirectoryApi.EDITOR).body(cafe("x")).put(path).then().statusCode(428);
        change(id, "\"0\"", cafe("x")).then().statusCode(412);
        create(id, cafe("x")).then().statusCode(201);
        DirectoryApi.as(DirectoryApi.EDITOR).body(cafe("y")).put(path).then().statusCode(428);
        assertThat(Rows.texts("SELECT name FROM resource WHERE id = ?", id)).containsExactly("x");
    }

    private static List<Integer> atOnce(IntFunction<Response> call) throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(RETRIES)) {
            return all
                    .invokeAll(IntStream.range(0, RETRIES)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> call.apply(i).statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
