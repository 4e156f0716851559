package org.tsunagari.gateway.caller;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How much of the house one caller (or, before we know who calls, one address) may take. */
public final class Allowance {

    private final Bucket bucket;
    private final int maxInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();

    Allowance(Bucket bucket, int maxInFlight) {
        this.bucket = bucket;
        this.maxInFlight = maxInFlight;
    }

    /** Takes one request out of the rate; how long to wait if there is none left, zero if there was. */
    public Duration take() {
        if (bucket.tryConsume(1)) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Takes a place among the caller's requests in flight; {@link #leave} must follow if there was one. */
    public boolean enter() {
        if (inFlight.incrementAndGet() <= maxInFlight) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    public void leave() {
        inFlight.decrementAndGet();
    }
}
