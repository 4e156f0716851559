package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.consent.usecase.ConsentEnded;
import org.tsunagari.referral.consent.usecase.ConsentRenewed;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.message.MessageSent;
import org.tsunagari.referral.message.QuestionAnswered;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralMoved;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.usecase.CentreAsSource;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;
import org.tsunagari.referral.statusreport.usecase.ReportNews;
import org.tsunagari.referral.webhook.model.EventType;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;

/** With a report, or other news of a referral, its ways to the source begin, in the same transaction. */
@ApplicationScoped
class PlanDeliveries {

    private static final Set<EventType> THAT_WORK_RESTS_OR_HAS_ENDED =
            EnumSet.of(EventType.REFERRAL_ON_HOLD, EventType.REFERRAL_CLOSED);

    private static final Set<ReferralStatus> WORKED_ON = EnumSet.of(
            ReferralStatus.SUBMITTED,
            ReferralStatus.INFORMATION_REQUESTED,
            ReferralStatus.ACCEPTED,
            ReferralStatus.IN_SUPPORT,
            ReferralStatus.REPORTED);

    private final Deliveries deliveries;
    private final StatusReports reports;
    private final SourceHearing hearing;
    private final QuestionOnPage questions;
    private final CentreAsSource centre;
    private final Subscriptions subscriptions;
    private final CallCourier courier;
    private final Clock clock;

    PlanDeliveries(
            Deliveries deliveries,
            StatusReports reports,
            SourceHearing hearing,
            QuestionOnPage questions,
            CentreAsSource centre,
            Subscriptions subscriptions,
            CallCourier courier,
            Clock clock) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.hearing = hearing;
        this.questions = questions;
        this.centre = centre;
        this.subscriptions = subscriptions;
        this.courier = courier;
        this.clock = clock;
    }

    void issued(@Observes ReportNews.Issued news) {
        StatusReport report = news.report();
        News.Report told = News.Report.issued(report.id());
        if (!centre.is(news.referral().source())) {
            begin(
                    isOnPaper(news.referral())
                            ? Delivery.toBeFaxed(Ids.next(), told, report.issuedBy(), clock.instant())
                            : Delivery.toBeFetched(Ids.next(), told, report.issuedBy(), clock.instant()));
        }
        tellSystems(told, news.referral().source().organisation(), report.issuedBy());
    }

    /** What had arrived is followed by the mark, by the same way; what had not need not arrive any more. */
    void enteredInError(@Observes ReportNews.EnteredInError news) {
        UUID report = news.report().id();
        String account = news.report().error().orElseThrow().by();
        News.Report told = News.Report.inError(report);
        Set<Delivery.Channel> arrivedBy = EnumSet.noneOf(Delivery.Channel.class);
        for (Delivery way : deliveries.of(report)) {
            if (way.channel() == Delivery.Channel.WEBHOOK) {
                continue;
            }
            if (way.hasArrived()) {
                arrivedBy.add(way.wayOfWhatFollows());
            } else if (way.isPending()) {
                deliveries.save(way.cancelled("ENTERED_IN_ERROR"));
            }
        }
        for (Delivery.Channel way : arrivedBy) {
            begin(
                    way == Delivery.Channel.FAX
                            ? Delivery.toBeFaxed(Ids.next(), told, account, clock.instant())
                            : Delivery.toBeFetched(Ids.next(), told, account, clock.instant()));
        }
        tellSystems(told, news.referral().source().organisation(), account);
    }

    void moved(@Observes ReferralMoved news) {
        Referral referral = news.referral();
        sortOut(referral);
        told(news.transition()).ifPresent(type -> {
            News.Step step = new News.Step(referral.id().value(), type);
            tellSystems(step, referral.source().organisation(), news.actor());
            if (isOnPaper(referral) && hasPage(type, news)) {
                begin(Delivery.toBeFaxed(Ids.next(), step, news.actor(), clock.instant()));
            }
        });
    }

    /**
     * Whether the step is told on paper: what the source has done itself is no news to it, that work goes on is none where it
     * has not heard that it did not, and of an error it hears where it has a page in hand.
     */
    private boolean hasPage(EventType step, ReferralMoved news) {
        return switch (step) {
            case REFERRAL_ACCEPTED,
                    REFERRAL_DECLINED,
                    REFERRAL_INFORMATION_REQUESTED,
                    REFERRAL_ON_HOLD,
                    REFERRAL_CLOSED -> true;
            case REFERRAL_RESUMED ->
                lastHeard(news.referral())
                        .filter(THAT_WORK_RESTS_OR_HAS_ENDED::contains)
                        .isPresent();
            case REFERRAL_WITHDRAWN -> news.by() != Party.SOURCE;
            case REFERRAL_ENTERED_IN_ERROR -> news.by() != Party.SOURCE && hasHeard(news.referral());
            case REFERRAL_AMENDED, REFERRAL_MESSAGE_RECEIVED, STATUS_REPORT_ISSUED, STATUS_REPORT_ENTERED_IN_ERROR ->
                false;
        };
    }

    /** The last step of which the source has the page, or was told otherwise. */
    private Optional<EventType> lastHeard(Referral referral) {
        return deliveries.ofReferral(referral.id().value()).stream()
                .filter(page -> page.channel() == Delivery.Channel.FAX && page.hasArrived())
                .map(Delivery::news)
                .filter(News.Step.class::isInstance)
                .map(News::type)
                .reduce((earlier, later) -> later);
    }

    /** Whether anything of the referral has arrived on paper. */
    private boolean hasHeard(Referral referral) {
        Stream<Delivery> ofReports =
                reports.of(referral.id()).stream().flatMap(report -> deliveries.of(report.id()).stream());
        return Stream.concat(deliveries.ofReferral(referral.id().value()).stream(), ofReports)
                .anyMatch(page -> page.channel() == Delivery.Channel.FAX && page.hasArrived());
    }

    /** What the centre writes; the centre is told otherwise of what it reads. */
    void written(@Observes MessageSent news) {
        if (news.message().sentFor() != Party.CENTRE) {
            return;
        }
        Referral referral = news.referral();
        News.Letter letter =
                new News.Letter(referral.id().value(), news.message().id());
        tellSystems(letter, referral.source().organisation(), news.message().sentBy());
        if (isOnPaper(referral)) {
            begin(Delivery.toBeFaxed(Ids.next(), letter, news.message().sentBy(), clock.instant()));
        }
    }

    void answered(@Observes QuestionAnswered news) {
        sortOut(news.referral());
    }

    /** What is not so any more is not faxed; a question that needs an answer again waits for its page again. */
    private void sortOut(Referral referral) {
        if (!isOnPaper(referral)) {
            return;
        }
        for (Delivery page : deliveries.ofReferral(referral.id().value())) {
            if (page.channel() != Delivery.Channel.FAX) {
                continue;
            }
            if (!isNeeded(page, referral)) {
                if (page.isPending()) {
                    deliveries.save(page.cancelled(Delivery.OVERTAKEN));
                }
            } else if (asks(page) && page.neededAgain().isPending() != page.isPending()) {
                deliveries.save(page.neededAgain());
            }
        }
    }

    private static boolean asks(Delivery page) {
        return page.news().type() == EventType.REFERRAL_INFORMATION_REQUESTED;
    }

    /**
     * Whether it is still so. A question needs its page as long as it needs an answer, also over a hold; of a referral that
     * should not have been there only that is told.
     */
    private boolean isNeeded(Delivery page, Referral referral) {
        return switch (page.news().type()) {
            case REFERRAL_INFORMATION_REQUESTED ->
                isWaitingForAnswers(referral)
                        && questions
                                .of(referral, page)
                                .filter(Message::answered)
                                .isEmpty();
            case REFERRAL_ON_HOLD -> referral.status() == ReferralStatus.ON_HOLD;
            case REFERRAL_RESUMED -> WORKED_ON.contains(referral.status());
            case REFERRAL_CLOSED -> referral.status() == ReferralStatus.CLOSED;
            case REFERRAL_ENTERED_IN_ERROR, STATUS_REPORT_ISSUED, STATUS_REPORT_ENTERED_IN_ERROR -> true;
            case REFERRAL_AMENDED,
                    REFERRAL_ACCEPTED,
                    REFERRAL_DECLINED,
                    REFERRAL_WITHDRAWN,
                    REFERRAL_MESSAGE_RECEIVED -> referral.status() != ReferralStatus.ENTERED_IN_ERROR;
        };
    }

    /** On hold it waits for them afterwards. */
    private static boolean isWaitingForAnswers(Referral referral) {
        return referral.statusBeforeHold().orElse(referral.status()) == ReferralStatus.INFORMATION_REQUESTED;
    }

    /** Whoever has not sent the referral by a system or on the screen, and is not the centre itself, gets papers. */
    private boolean isOnPaper(Referral referral) {
        return referral.channel() != Channel.API && !centre.is(referral.source());
    }

    private void begin(Delivery delivery) {
        deliveries.add(
                switch (hearing.judge(delivery)) {
                    case SourceHearing.Verdict.May may -> delivery;
                    case SourceHearing.Verdict.MayNot(String reason) -> delivery.cancelled(reason);
                });
    }

    void consentRenewed(@Observes ConsentRenewed change) {
        reconsider(change.person());
    }

    void consentEnded(@Observes ConsentEnded change) {
        reconsider(change.person());
    }

    /** What the person does not allow any more waits for nobody, and what they allow again waits again. */
    private void reconsider(PersonId person) {
        for (Delivery open : deliveries.openOf(person)) {
            Delivery now =
                    switch (hearing.judge(open)) {
                        case SourceHearing.Verdict.May may ->
                            isNeeded(open, may.told().referral()) ? open.allowedAgain() : open;
                        case SourceHearing.Verdict.MayNot(String reason) ->
                            open.isPending() ? open.cancelled(reason) : open;
                    };
            if (now.state() != open.state()) {
                deliveries.save(now);
            }
        }
    }

    /** Of which steps a source hears: those that leave it something to know or to do. A report speaks for itself. */
    private static Optional<EventType> told(Transition transition) {
        return switch (transition) {
            case AMENDMENTS -> Optional.of(EventType.REFERRAL_AMENDED);
            case ACCEPTANCE -> Optional.of(EventType.REFERRAL_ACCEPTED);
            case DECLINE -> Optional.of(EventType.REFERRAL_DECLINED);
            case INFORMATION_REQUESTS -> Optional.of(EventType.REFERRAL_INFORMATION_REQUESTED);
            case HOLD -> Optional.of(EventType.REFERRAL_ON_HOLD);
            case RESUMPTION, REOPENING -> Optional.of(EventType.REFERRAL_RESUMED);
            case WITHDRAWAL_BY_SOURCE, WITHDRAWAL_BY_PERSON -> Optional.of(EventType.REFERRAL_WITHDRAWN);
            case CLOSURE -> Optional.of(EventType.REFERRAL_CLOSED);
            case ENTERED_IN_ERROR -> Optional.of(EventType.REFERRAL_ENTERED_IN_ERROR);
            case SUBMISSION, INFORMATION_ANSWERS, SUPPORT_START, STATUS_REPORTS -> Optional.empty();
        };
    }

    /** Whoever reads it twice at once has read it once. Its systems are told all the same. */
    void fetched(@Observes ReportNews.FetchedBySource news) {
        for (Delivery delivery : deliveries.waitingForSource(news.report())) {
            deliveries.save(
                    delivery.channel() == Delivery.Channel.FAX
                            ? delivery.cancelled(Delivery.FETCHED)
                            : delivery.arrived(OptionalInt.empty(), clock.instant()));
        }
    }

    /** @return how many systems of the source are told */
    int tellSystems(News news, UUID source, String account) {
        int told = 0;
        for (Subscription subscription : subscriptions.of(source)) {
            if (subscription.wants(news.type())) {
                deliveries.add(Delivery.byWebhook(Ids.next(), news, subscription.id(), account, clock.instant()));
                told++;
            }
        }
        if (told > 0) {
            courier.callAfterCommit();
        }
        return told;
    }
}
