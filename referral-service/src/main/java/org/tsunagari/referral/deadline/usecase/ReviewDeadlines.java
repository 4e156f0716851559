package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.tsunagari.referral.basis.usecase.ReviewTimes;
import org.tsunagari.referral.deadline.model.OfficeQueue;

/** Until when a second person has to judge, by the settings of the municipality. */
@ApplicationScoped
class ReviewDeadlines implements ReviewTimes {

    private final QueueDeadlines deadlines;

    ReviewDeadlines(QueueDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Instant> dueAt(Instant opened) {
        return deadlines.dueAt(OfficeQueue.BASIS_REVIEW, opened);
    }

    @Override
    public Optional<Instant> lateIfOpenedBefore() {
        return deadlines.lateIfBegunBefore(OfficeQueue.BASIS_REVIEW);
    }
}
