package org.tsunagari.directory.search.bench;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How long answers took, in milliseconds, sorted.
 *
 * @param perSecond answers of all clients
 * @param givenUp statements that were cut off at their limit; they count with it
 */
record Timing(double[] millis, double perSecond, int givenUp) {

    private static final String CANCELLED = "57014";

    /** Each question once, by so many clients, as fast as answers come, for so long at most. */
    static Timing of(Contender contender, List<Question> questions, int clients, Duration most) throws Exception {
        var next = new AtomicInteger();
        var givenUp = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + most.toNanos();
        Callable<List<Double>> client = () -> {
            List<Double> millis = new ArrayList<>();
            for (int i = next.getAndIncrement();
                    i < questions.size() && System.nanoTime() < end;
                    i = next.getAndIncrement()) {
                long before = System.nanoTime();
                try {
                    contender.answer(questions.get(i));
                } catch (Exception e) {
                    if (!isGivenUp(e)) {
                        throw e;
                    }
                    givenUp.incrementAndGet();
                }
                millis.add((System.nanoTime() - before) / 1e6);
            }
            return millis;
        };
        List<Double> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question was not answered", e.getCause());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Timing(sorted, sorted.length / seconds, givenUp.get());
    }

    /** Whether a limit was reached: the statement's of plain SQL, or the transaction's of the service, which says 503. */
    static boolean isGivenUp(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())
                        || cause instanceof RollbackException
                        || cause instanceof Unavailable);
    }

    /** The service answered over HTTP that it cannot answer now. */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1;
    }

    int count() {
        return millis.length;
    }

    /** The smallest value that at least so many of a hundred do not exceed. */
    double percentile(double percent) {
        return millis[Math.max((int) Math.ceil(percent / 100 * millis.length), 1) - 1];
    }

    double most() {
        return Arrays.stream(millis).max().orElseThrow();
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
