package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tsunagari.referral.deadline.model.Leads;
import org.tsunagari.referral.deadline.model.OfficeQueue;
import org.tsunagari.referral.deadline.persistence.CentreLeads;
import org.tsunagari.referral.deadline.persistence.Deadlines;
import org.tsunagari.referral.deadline.persistence.QueueNudges;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.notice.persistence.NoticeBoard.Addressee;

/** Posts a notice to whoever has to act, in the transaction that marks the step as done: so each is posted once. */
@ApplicationScoped
class TellParties {

    private final NoticeBoard notices;
    private final CentreLeads leads;

    TellParties(NoticeBoard notices, CentreLeads leads) {
        this.notices = notices;
        this.leads = leads;
    }

    void of(Deadlines.Passed step) {
        if (step.escalation()) {
            escalate(NoticeCode.DEADLINE_PASSED, step.referral());
            return;
        }
        Addressee addressee =
                switch (step.waitingFor()) {
                    case SOURCE -> new Addressee.Source();
                    case CENTRE, PERSON, SYSTEM -> new Addressee.Centre();
                };
        notices.postTo(addressee, NoticeCode.DEADLINE_NEAR, step.referral());
    }

    /** What cannot be named by a referral stands in the queue and in the audit trail alone. */
    void of(OfficeQueue queue, QueueNudges.Kind kind, QueueNudges.Waiting waiting) {
        waiting.referral().ifPresent(referral -> {
            switch (kind) {
                case REMINDER -> notices.postTo(new Addressee.Centre(), near(queue), referral);
                case ESCALATION -> escalate(passed(queue), referral);
            }
        });
    }

    private static NoticeCode near(OfficeQueue queue) {
        return switch (queue) {
            case BASIS_REVIEW -> NoticeCode.REVIEW_NEAR;
            case PERSON_FEEDBACK -> NoticeCode.FEEDBACK_NEAR;
            case SOURCE_NEWS -> NoticeCode.SOURCE_NEWS_NEAR;
        };
    }

    private static NoticeCode passed(OfficeQueue queue) {
        return switch (queue) {
            case BASIS_REVIEW -> NoticeCode.REVIEW_PASSED;
            case PERSON_FEEDBACK -> NoticeCode.FEEDBACK_PASSED;
            case SOURCE_NEWS -> NoticeCode.SOURCE_NEWS_PASSED;
        };
    }

    /** To the centre's leads; where nobody is named, to every coordinator. */
    private void escalate(NoticeCode code, UUID referral) {
        Leads named = leads.find();
        if (named.areNamed()) {
            named.accounts().forEach(account -> notices.postTo(new Addressee.Account(account), code, referral));
        } else {
            notices.postTo(new Addressee.Centre(), code, referral);
        }
    }
}
