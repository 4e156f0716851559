package org.tsunagari.local.journey;

import java.util.function.Consumer;

/** Tells each step in one line, with the milliseconds it took, and what came of it in another. */
final class Narrator {

    private final Consumer<String> lines;
    private int step;

    Narrator(Consumer<String> lines) {
        this.lines = lines;
    }

    /** What a step leads to, and how to say it to a person. */
    record Told<T>(T result, String outcome) {}

    @FunctionalInterface
    interface Act<T> {
        Told<T> perform();
    }

    /** Performs the act. Times are measured by the client: they contain the way through the gateway. */
    <T> T tell(String title, Act<T> act) {
        step++;
        long start = System.nanoTime();
        try {
            var told = act.perform();
            lines.accept("%2d  %s (%d ms)".formatted(step, title, millisecondsSince(start)));
            lines.accept("      " + told.outcome());
            return told.result();
        } catch (RuntimeException e) {
            throw new JourneyFailure(step, title, e);
        }
    }

    static long millisecondsSince(long nanoTime) {
        return Math.round((System.nanoTime() - nanoTime) / 1e6);
    }
}
