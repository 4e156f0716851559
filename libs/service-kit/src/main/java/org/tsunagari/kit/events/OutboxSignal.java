package org.tsunagari.kit.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay after a commit; many commits at once are one signal. */
@Singleton
class OutboxSignal {

    private final Semaphore work = new Semaphore(0);

    void raise() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            work.drainPermits();
        }
    }
}
