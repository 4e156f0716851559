package org.tsunagari.local.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsunagari.local.api.ApiProblem;

/** Waiting for what reaches another service by event: the condition is asked until it holds or the patience ends. */
final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** The value as soon as it is there. A 404 means "not yet": unknown and not allowed answer alike. */
    static <T> T present(String what, Duration patience, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = unlessNotFound(question);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("%s: not within %d ms".formatted(what, patience.toMillis()));
            }
            pause();
        }
    }

    /** Returns as soon as the request is refused with 404. */
    static void refused(String what, Duration patience, Runnable request) {
        present(what + " is refused", patience, () -> isRefused(request) ? Optional.of(true) : Optional.empty());
    }

    static boolean isRefused(Runnable request) {
        try {
            request.run();
            return false;
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return true;
            }
            throw problem;
        }
    }

    private static <T> Optional<T> unlessNotFound(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
