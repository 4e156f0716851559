package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralMoved;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.usecase.CentreAsSource;
import org.tsunagari.referral.statusreport.usecase.ReportNews;

/** The people of a source hear in their list of notices what its systems hear by webhook; by number, nothing about the person. */
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

    void moved(@Observes ReferralMoved news) {
        told(news.transition()).ifPresent(code -> post(code, news.referral()));
    }

    /** A hold, its end and an amendment have notices of their own, and what the source itself did is no news to it. */
    private static Optional<NoticeCode> told(Transition transition) {
        return switch (transition) {
            case ACCEPTANCE -> Optional.of(NoticeCode.REFERRAL_ACCEPTED);
            case DECLINE -> Optional.of(NoticeCode.REFERRAL_DECLINED);
            case INFORMATION_REQUESTS -> Optional.of(NoticeCode.INFORMATION_REQUESTED);
            case CLOSURE -> Optional.of(NoticeCode.REFERRAL_CLOSED);
            case REOPENING -> Optional.of(NoticeCode.REFERRAL_REOPENED);
            case WITHDRAWAL_BY_PERSON -> Optional.of(NoticeCode.REFERRAL_WITHDRAWN);
            case ENTERED_IN_ERROR -> Optional.of(NoticeCode.REFERRAL_ENTERED_IN_ERROR);
            case SUBMISSION,
                    AMENDMENTS,
                    INFORMATION_ANSWERS,
                    WITHDRAWAL_BY_SOURCE,
                    HOLD,
                    RESUMPTION,
                    SUPPORT_START,
                    STATUS_REPORTS -> Optional.empty();
        };
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

    private void post(NoticeCode code, Referral referral) {
        if (!centre.is(referral.source())) {
            notices.postTo(
                    new NoticeBoard.Addressee.SourceAlone(), code, referral.id().value());
        }
    }
}
