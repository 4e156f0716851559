package org.tsunagari.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.FileRows;
import org.tsunagari.directory.exchange.file.ResourceFileReader;
import org.tsunagari.testkit.RealComponents;

/** What is read of a file is many times as long as the file, and the heap is small. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class ReadingFilesIT {

    /** Stands before the reader of GeoJSON while a test looks on, and waits a while for another file to come in beside. */
    @ApplicationScoped
    @Priority(1)
    static class Onlooker implements ResourceFileReader {

        private static final AtomicInteger FILES = new AtomicInteger();
        private static final CountDownLatch TWO = new CountDownLatch(1);
        private static volatile boolean looking;

        @Override
        public boolean reads(ExchangeFormat format) {
            return looking && format == ExchangeFormat.GEOJSON;
        }

        @Override
        public FileRows read(byte[] file, @Nullable String charset) {
            if (FILES.incrementAndGet() > 1) {
                TWO.countDown();
            }
            try {
                TWO.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                FILES.decrementAndGet();
            }
            return new FileRows(List.of(), new TreeSet<>());
        }
    }

    @AfterEach
    void look_away() {
        Onlooker.looking = false;
    }

    @Test
    void one_file_is_read_at_a_time_whoever_sends_it() throws Exception {
        Onlooker.looking = true;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = Stream.of(Town.empty(), Town.empty())
                    .map(town -> senders.submit(() -> Importing.into(town, "geojson")
                            .send("{}".getBytes(UTF_8), true)
                            .statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(Onlooker.TWO.getCount()).isEqualTo(1);
    }
}
