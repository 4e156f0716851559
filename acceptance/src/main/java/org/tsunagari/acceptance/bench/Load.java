package org.tsunagari.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Several clients who do the same thing. */
final class Load {

    /** One client's way of doing it once. */
    interface Client extends AutoCloseable {
        void act() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes a client; each has a thread and connections of its own. */
    interface Clients {
        Client next() throws Exception;
    }

    private Load() {}

    /** As fast as answers come; the number of acts in a second. Any failure fails the run. */
    static double perSecond(int clients, Duration duration, Clients maker) throws Exception {
        var done = new AtomicLong();
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        all(clients, maker, client -> {
            while (System.nanoTime() < end) {
                client.act();
                done.incrementAndGet();
            }
        });
        return done.get() * 1e9 / (System.nanoTime() - began);
    }

    /** At a fixed rate, whether answers come or not; returns the rate that was reached. */
    static double atRate(double perSecond, int clients, Duration duration, Clients maker) throws Exception {
        var tickets = new AtomicLong();
        long all = Math.round(perSecond * duration.toSeconds());
        var began = System.nanoTime();
        all(clients, maker, client -> {
            for (long ticket = tickets.getAndIncrement(); ticket < all; ticket = tickets.getAndIncrement()) {
                long due = began + Math.round(ticket * 1e9 / perSecond);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                client.act();
            }
        });
        return all * 1e9 / (System.nanoTime() - began);
    }

    private interface Work {
        void with(Client client) throws Exception;
    }

    private static void all(int clients, Clients maker, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    try (var client = maker.next()) {
                        work.with(client);
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }
}
