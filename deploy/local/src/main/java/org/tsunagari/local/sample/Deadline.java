package org.tsunagari.local.sample;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tsunagari.local.api.ApiProblem;

/**
 * Waits for what arrives by event: asks again until it is there or the patience ends. Patience is measured by the
 * monotonic clock, so a step of the wall clock neither cuts nor stretches it.
 */
final class Deadline {

    /** An effect in another service takes milliseconds; this is for a machine that has just started everything. */
    static final Duration EVENTS = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String what;
    private final Duration patience;
    private final long ends;

    /** The patience ended; the cause is the service's last refusal, where there was one. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Passed(String message, @Nullable ApiProblem last) {
            super(message, last);
        }
    }

    private Deadline(String what, Duration patience) {
        this.what = what;
        this.patience = patience;
        this.ends = System.nanoTime() + patience.toNanos();
    }

    /** The value, as soon as {@code probe} finds it. */
    static <T> T await(String what, Duration patience, Supplier<Optional<T>> probe) {
        var deadline = new Deadline(what, patience);
        while (true) {
            var found = probe.get();
            if (found.isPresent()) {
                return found.get();
            }
            deadline.pauseOrFail(null);
        }
    }

    /** The answer to {@code call}, as soon as the service no longer says that it does not know what the call names. */
    static <T> T awaitKnown(String what, Duration patience, Supplier<T> call) {
        var deadline = new Deadline(what, patience);
        while (true) {
            try {
                return call.get();
            } catch (ApiProblem problem) {
                if (!isNotYetKnown(problem)) {
                    throw problem;
                }
                deadline.pauseOrFail(problem);
            }
        }
    }

    private static boolean isNotYetKnown(ApiProblem problem) {
        if (problem.status() == 404) {
            return true;
        }
        for (var violation : problem.body().path("violations")) {
            if (violation.path("code").asText().startsWith("unknown-")) {
                return true;
            }
        }
        return false;
    }

    private void pauseOrFail(@Nullable ApiProblem last) {
        if (System.nanoTime() - ends >= 0) {
            throw new Passed("%s did not arrive within %d s".formatted(what, patience.toSeconds()), last);
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, e);
        }
    }
}
