package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.message.MessageSent;
import org.tsunagari.referral.message.QuestionAnswered;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralMoved;
import org.tsunagari.referral.referral.usecase.CentreAsSource;
import org.tsunagari.referral.statusreport.usecase.ReportNews;

/**
 * The people of a source hear in their list of notices what its systems hear by webhook; that a referral is taken back,
 * everybody hears whom it concerns and who has not done it. By number, nothing about the person.
 */
@ApplicationScoped
class PostNews {

    private final NoticeBoard notices;
    private final SourceHearing hearing;
    private final CentreAsSource centre;

    PostNews(NoticeBoard notices, SourceHearing hearing, CentreAsSource centre) {
        this.notices = notices;
        this.hearing = hearing;
        this.centre = centre;
    }

    /** A hold, its end and an amendment have notices of their own. */
    void moved(@Observes ReferralMoved news) {
        Referral referral = news.referral();
        switch (news.transition()) {
            case ACCEPTANCE -> post(NoticeCode.REFERRAL_ACCEPTED, referral);
            case DECLINE -> post(NoticeCode.REFERRAL_DECLINED, referral);
            case INFORMATION_REQUESTS -> post(NoticeCode.INFORMATION_REQUESTED, referral);
            case CLOSURE -> post(NoticeCode.REFERRAL_CLOSED, referral);
            case REOPENING -> post(NoticeCode.REFERRAL_REOPENED, referral);
            case WITHDRAWAL_BY_PERSON -> takenBack(NoticeCode.REFERRAL_WITHDRAWN, news);
            case WITHDRAWAL_BY_SOURCE -> takenBack(NoticeCode.REFERRAL_WITHDRAWN_BY_SOURCE, news);
            case ENTERED_IN_ERROR ->
                takenBack(
                        news.by() == Party.SOURCE
                                ? NoticeCode.REFERRAL_ENTERED_IN_ERROR_BY_SOURCE
                                : NoticeCode.REFERRAL_ENTERED_IN_ERROR,
                        news);
            case SUBMISSION, AMENDMENTS, INFORMATION_ANSWERS, HOLD, RESUMPTION, SUPPORT_START, STATUS_REPORTS -> {}
        }
    }

    /** Nobody calls or visits any more for what was taken back; what one side has done itself is no news to it. */
    private void takenBack(NoticeCode code, ReferralMoved news) {
        Set<NoticeBoard.Concerned> told = EnumSet.of(NoticeBoard.Concerned.CARE_TEAM);
        if (news.by() != Party.CENTRE) {
            told.add(NoticeBoard.Concerned.CENTRE);
        }
        if (news.by() != Party.SOURCE && !centre.is(news.referral().source())) {
            told.add(NoticeBoard.Concerned.SOURCE);
        }
        notices.post(code, news.referral().id().value(), told);
    }

    void issued(@Observes ReportNews.Issued news) {
        post(NoticeCode.STATUS_REPORT_ISSUED, news.referral());
    }

    /** Whoever has the report hears that it is wrong, whatever the person says since; who has not, only while they may. */
    void enteredInError(@Observes ReportNews.EnteredInError news) {
        News.Report told = News.Report.inError(news.report().id());
        if (hearing.permit(told, news.referral()).isPresent()) {
            post(NoticeCode.STATUS_REPORT_ENTERED_IN_ERROR, news.referral());
        }
    }

    /** The source hears of it while it may read it, the centre always. */
    void written(@Observes MessageSent news) {
        Message message = news.message();
        if (message.sentFor() != Party.CENTRE) {
            toldToTheCentre(news.referral());
        } else if (hearing.permit(message, news.referral()).isPresent()) {
            post(NoticeCode.MESSAGE_RECEIVED, news.referral());
        }
    }

    /** What the centre has written down of a call it knows. */
    void answered(@Observes QuestionAnswered news) {
        if (news.answer().sentFor() != Party.CENTRE) {
            toldToTheCentre(news.referral());
        }
    }

    private void toldToTheCentre(Referral referral) {
        notices.postTo(
                new NoticeBoard.Addressee.Centre(),
                NoticeCode.MESSAGE_RECEIVED,
                referral.id().value());
    }

    private void post(NoticeCode code, Referral referral) {
        if (!centre.is(referral.source())) {
            notices.postTo(
                    new NoticeBoard.Addressee.SourceAlone(), code, referral.id().value());
        }
    }
}
