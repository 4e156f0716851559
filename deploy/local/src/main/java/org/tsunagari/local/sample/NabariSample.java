package org.tsunagari.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tsunagari.local.api.ApiClient;

/**
 * Loads the Nabari sample through the gateway, as a client would. Loading again changes nothing and says so.
 *
 * <p>The order within a referral is kept; several referrals are walked at a time. The first failure ends the loading
 * with the row's name; what was done stays, and the next loading goes on from there.
 */
public final class NabariSample {

    /** Enough to fill two cores while others wait for events, and few enough not to look like an attack. */
    private static final int AT_A_TIME = 4;

    private static final int LINE_EVERY = 10;

    private final ApiClient api;
    private final Consumer<String> progress;

    /** @param progress takes one line at a time, for a person to read; called from several threads, one call at a time */
    public NabariSample(ApiClient api, Consumer<String> progress) {
        this.api = api;
        this.progress = line -> {
            synchronized (this) {
                progress.accept(line);
            }
        };
    }

    public Loaded load() {
        var sample = SampleFiles.read();
        var tally = new Tally();
        var catalogue = new Catalogue(api, tally);
        inParallel("organisations", sample.organisations(), Sample.Organisation::name, catalogue::put);
        progress.accept(Loaded.line("organisations", tally.of("organisations")));
        named("districts", () -> catalogue.putDistricts(sample.districts()));
        progress.accept(Loaded.line("districts", tally.of("districts")));
        inParallel("resources", sample.resources(), Sample.Resource::name, catalogue::put);
        progress.accept(Loaded.line("resources", tally.of("resources")));
        var referrals = new ReferralLoader(api, tally);
        inParallel("referrals", ReferralStory.of(sample), ReferralStory::name, referrals::load);
        var loaded = tally.loaded();
        progress.accept(loaded.summary());
        return loaded;
    }

    private <T> void inParallel(String kind, List<T> rows, Function<T, String> name, Consumer<T> step) {
        var done = new AtomicInteger();
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var running = new ArrayList<Future<?>>();
            for (var row : rows) {
                running.add(threads.submit(() -> {
                    named(name.apply(row), () -> step.accept(row));
                    int count = done.incrementAndGet();
                    if (count % LINE_EVERY == 0 || count == rows.size()) {
                        progress.accept("%s: %d of %d".formatted(kind, count, rows.size()));
                    }
                }));
            }
            try {
                for (var future : running) {
                    future.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                var cause = e.getCause();
                throw new IllegalStateException(
                        "the sample could not be loaded: " + (cause == null ? e : cause.getMessage()), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while loading " + kind, e);
            }
        }
    }

    private static void named(String row, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("%s: %s".formatted(row, e.getMessage()), e);
        }
    }
}
