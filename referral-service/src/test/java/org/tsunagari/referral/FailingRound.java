package org.tsunagari.referral;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tsunagari.referral.round.Round;

/** Comes before all other rounds and fails while somebody wants it to. */
@ApplicationScoped
@Priority(10_000)
class FailingRound implements Round {

    static final AtomicBoolean FAILS = new AtomicBoolean();

    @Override
    public boolean act() {
        if (FAILS.get()) {
            throw new IllegalStateException("a round that fails");
        }
        return false;
    }
}
