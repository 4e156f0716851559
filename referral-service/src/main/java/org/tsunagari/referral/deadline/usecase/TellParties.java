package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
            whoLeads().forEach(lead -> notices.postTo(lead, NoticeCode.DEADLINE_PASSED, step.referral()));
            return;
        }
        Addressee addressee =
                switch (step.waitingFor()) {
                    case SOURCE -> new Addressee.Source();
                    case CENTRE, PERSON, SYSTEM -> new Addressee.Centre();
                };
        notices.postTo(addressee, NoticeCode.DEADLINE_NEAR, step.referral());
    }

    /** What can be named by nothing stands in the queue and in the audit trail alone. */
    void of(OfficeQueue queue, QueueNudges.Kind kind, QueueNudges.Waiting waiting) {
        boolean reminder = kind == QueueNudges.Kind.REMINDER;
        NoticeCode code =
                switch (queue) {
                    case BASIS_REVIEW -> reminder ? NoticeCode.REVIEW_NEAR : NoticeCode.REVIEW_PASSED;
                    case PERSON_FEEDBACK -> reminder ? NoticeCode.FEEDBACK_NEAR : NoticeCode.FEEDBACK_PASSED;
                    case SOURCE_NEWS -> reminder ? NoticeCode.SOURCE_NEWS_NEAR : NoticeCode.SOURCE_NEWS_PASSED;
                    case SOURCE_MESSAGE -> reminder ? NoticeCode.MESSAGE_NEAR : NoticeCode.MESSAGE_PASSED;
                    case PERSON_DUPLICATE -> reminder ? NoticeCode.DUPLICATE_NEAR : NoticeCode.DUPLICATE_PASSED;
                    case ERASURE_REQUEST -> reminder ? NoticeCode.ERASURE_NEAR : NoticeCode.ERASURE_PASSED;
                    case KEYED_IN_DRAFT, URGENT_KEYED_IN_DRAFT ->
                        reminder ? NoticeCode.DRAFT_NEAR : NoticeCode.DRAFT_PASSED;
                };
        List<Addressee> told = reminder ? List.of(new Addressee.Centre()) : whoLeads();
        for (Addressee addressee : told) {
            switch (queue) {
                case BASIS_REVIEW, PERSON_FEEDBACK, SOURCE_NEWS, SOURCE_MESSAGE, PERSON_DUPLICATE, ERASURE_REQUEST ->
                    waiting.referral().ifPresent(referral -> notices.postTo(addressee, code, referral));
                case KEYED_IN_DRAFT, URGENT_KEYED_IN_DRAFT -> notices.postAboutDraft(addressee, code, waiting.item());
            }
        }
    }

    /** The centre's leads; where nobody is named, every coordinator. */
    private List<Addressee> whoLeads() {
        Leads named = leads.find();
        return named.areNamed()
                ? named.accounts().stream()
                        .<Addressee>map(Addressee.Account::new)
                        .toList()
                : List.of(new Addressee.Centre());
    }
}
