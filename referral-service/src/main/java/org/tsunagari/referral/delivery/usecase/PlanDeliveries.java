package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.message.CentreWrote;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralMoved;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.statusreport.usecase.ReportNews;
import org.tsunagari.referral.webhook.model.EventType;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;

/** With a report, or other news of a referral, its ways to the source begin, in the same transaction. */
@ApplicationScoped
class PlanDeliveries {

    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final CourierSignal signal;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    PlanDeliveries(
            Deliveries deliveries,
            Subscriptions subscriptions,
            CourierSignal signal,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.signal = signal;
        this.transaction = transaction;
        this.clock = clock;
    }

    void issued(@Observes ReportNews.Issued news) {
        String account = news.report().issuedBy();
        deliveries.add(Delivery.toBeFetched(Ids.next(), news.report().id(), account, clock.instant()));
        tellSystems(new News.Report(news.report().id()), news.source(), account);
    }

    void moved(@Observes ReferralMoved news) {
        Referral referral = news.referral();
        told(news.transition())
                .ifPresent(type -> tellSystems(
                        new News.Step(referral.id().value(), type),
                        referral.source().organisation(),
                        news.actor()));
    }

    void written(@Observes CentreWrote news) {
        Referral referral = news.referral();
        tellSystems(
                new News.Letter(referral.id().value(), news.message().id()),
                referral.source().organisation(),
                news.message().sentBy());
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

    void fetched(@Observes ReportNews.FetchedBySource news) {
        for (Delivery delivery : deliveries.of(news.report())) {
            if (delivery.channel() == Delivery.Channel.API && delivery.isPending()) {
                deliveries.save(delivery.arrived(OptionalInt.empty(), clock.instant()));
            }
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
            wakeCourierAfterCommit();
        }
        return told;
    }

    private void wakeCourierAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // before the commit there is nothing to see
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }
}
