package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.statusreport.usecase.ReportNews;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;

/** With a report its ways to the source begin, in the same transaction. */
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
        tellSystems(news.report().id(), news.source(), account);
    }

    void fetched(@Observes ReportNews.FetchedBySource news) {
        for (Delivery delivery : deliveries.of(news.report())) {
            if (delivery.channel() == Delivery.Channel.API && delivery.isPending()) {
                deliveries.save(delivery.arrived(OptionalInt.empty(), clock.instant()));
            }
        }
    }

    /** @return how many systems of the source are told */
    int tellSystems(UUID report, UUID source, String account) {
        int told = 0;
        for (Subscription subscription : subscriptions.of(source)) {
            if (subscription.isActive()) {
                deliveries.add(Delivery.byWebhook(Ids.next(), report, subscription.id(), account, clock.instant()));
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
