package org.tsunagari.referral.delivery.usecase;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the courier of this replica after a commit; those of the others look for themselves. */
@Singleton
public class CourierSignal {

    private final Semaphore work = new Semaphore(0);

    public void raise() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    public void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            work.drainPermits();
        }
    }
}
