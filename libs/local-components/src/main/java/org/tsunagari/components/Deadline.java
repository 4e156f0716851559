package org.tsunagari.components;

import java.time.Duration;

/** A point on the monotonic clock: waiting is not disturbed when somebody sets the wall clock. */
record Deadline(long nanos, Duration span) {
    static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos(), span);
    }

    boolean hasPassed() {
        return System.nanoTime() - nanos >= 0;
    }
}
