package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.matching.usecase.DuplicateTimes;

/** Until when somebody has to decide on two records, by the settings of the municipality. */
@ApplicationScoped
class DuplicateDeadlines implements DuplicateTimes {

    private final QueueDeadlines deadlines;

    DuplicateDeadlines(QueueDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Optional<Instant> dueAt(Instant waitingSince) {
        return deadlines.dueAt(OfficeQueue.PERSON_DUPLICATE, waitingSince);
    }

    @Override
    public Optional<Instant> lateIfWaitingSinceBefore() {
        return deadlines.lateIfBegunBefore(OfficeQueue.PERSON_DUPLICATE);
    }
}
