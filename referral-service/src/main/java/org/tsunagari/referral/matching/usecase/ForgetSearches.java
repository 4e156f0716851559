package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.tsunagari.referral.matching.persistence.SearchReceipts;
import org.tsunagari.referral.round.Round;

/** Deletes receipts of searches that nobody can show any more. */
@ApplicationScoped
class ForgetSearches implements Round {

    private static final int BATCH = 1000;

    /** Who comes too late is told so for a while. */
    private static final Duration AFTER_THE_END = Duration.ofDays(7);

    private final SearchReceipts receipts;
    private final Clock clock;

    ForgetSearches(SearchReceipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean act() {
        return receipts.forgetEndedBefore(clock.instant().minus(AFTER_THE_END), BATCH) == BATCH;
    }
}
