package org.tsunagari.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells what happens, with the seconds since the start in front of every line. While nothing is said it shows what is
 * being waited for: in place on a terminal, by a line every ten seconds elsewhere. Thread-safe.
 */
final class Progress implements AutoCloseable {

    private static final Duration TICK_ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration TICK_IN_FILE = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Map<String, Long> pending = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("progress").factory());
    private long lastLine = began;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        var tick = terminal ? TICK_ON_TERMINAL : TICK_IN_FILE.dividedBy(10);
        var unused = ticker.scheduleAtFixedRate(this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Progress onStandardOutput() {
        var console = System.console();
        return new Progress(System.out, console != null && console.isTerminal());
    }

    synchronized void say(String text) {
        erase();
        text.lines().forEach(line -> out.printf("%6.1f s  %s%n", seconds(began), line));
        lastLine = System.nanoTime();
    }

    /** An empty line, between chapters. */
    synchronized void gap() {
        erase();
        out.println();
    }

    /** Does the work; says when it is done, and how long it took. */
    <T> T step(String name, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        synchronized (this) {
            pending.put(name, start);
        }
        try {
            var result = work.call();
            say("✓ %s (%.1f s)".formatted(name, seconds(start)));
            return result;
        } finally {
            synchronized (this) {
                pending.remove(name);
            }
        }
    }

    private synchronized void tick() {
        if (pending.isEmpty()) {
            return;
        }
        if (terminal) {
            erase();
            out.printf("%6.1f s  … %s", seconds(began), String.join(", ", pending.keySet()));
            out.flush();
        } else if (System.nanoTime() - lastLine >= TICK_IN_FILE.toNanos()) {
            say("… waiting for " + String.join(", ", pending.keySet()));
        }
    }

    private void erase() {
        if (terminal) {
            out.print(ERASE_LINE);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        synchronized (this) {
            erase();
            out.flush();
        }
    }
}
