package org.tsunagari.referral.delivery.courier;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.tsunagari.kit.background.BackgroundThread;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.delivery.persistence.DueDeliveries;
import org.tsunagari.referral.delivery.usecase.CourierSignal;
import org.tsunagari.referral.delivery.usecase.SendMessages;
import org.tsunagari.referral.webhook.sending.SendingResult;
import org.tsunagari.referral.webhook.sending.WebhookClient;
import org.tsunagari.referral.webhook.sending.WebhookSettings;

/** Takes what is due to its endpoints, some at a time. Each replica has one; they share the work by claims. */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final SendMessages messages;
    private final WebhookClient client;
    private final CourierSignal signal;
    private final MunicipalityContext municipality;
    private final WebhookSettings settings;
    private final Semaphore free;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundThread thread = new BackgroundThread("webhook-courier", this::run);

    Courier(
            SendMessages messages,
            WebhookClient client,
            CourierSignal signal,
            MunicipalityContext municipality,
            WebhookSettings settings) {
        this.messages = messages;
        this.client = client;
        this.signal = signal;
        this.municipality = municipality;
        this.settings = settings;
        this.free = new Semaphore(settings.concurrency());
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.askToStop();
        signal.raise();
        thread.stop();
        senders.shutdownNow();
    }

    private void run() throws InterruptedException {
        while (!thread.isStopping()) {
            try {
                if (!isMoreDue()) {
                    signal.await(settings.safetyPoll());
                }
            } catch (RuntimeException failed) {
                LOG.warnf("courier pauses: %s", SafeTrace.of(failed));
                thread.pause(RETRY);
            }
        }
    }

    /** Sends what is due, as far as hands are free; a slow endpoint keeps one hand and no other message waiting. */
    private boolean isMoreDue() {
        int hands = free.drainPermits();
        int taken = 0;
        try {
            for (DueDeliveries.Claimed claimed :
                    hands == 0 ? List.<DueDeliveries.Claimed>of() : messages.claim(hands)) {
                taken++;
                senders.execute(() -> send(claimed));
            }
        } finally {
            free.release(hands - taken);
        }
        return hands > 0 && taken == hands;
    }

    private void send(DueDeliveries.Claimed claimed) {
        try {
            municipality.in(claimed.municipality(), () -> {
                sendNow(claimed);
                return null;
            });
        } catch (Exception failed) {
            // the claim runs out, then it is tried again
            LOG.warnf("message %s not sent: %s", claimed.delivery(), SafeTrace.of(failed));
        } finally {
            free.release();
            signal.raise();
        }
    }

    private void sendNow(DueDeliveries.Claimed claimed) throws InterruptedException {
        Optional<SendMessages.Message> message = messages.prepare(claimed.delivery());
        if (message.isPresent()) {
            SendingResult result = client.send(
                    message.get().subscription(),
                    claimed.delivery().toString(),
                    message.get().body());
            messages.record(message.get(), result);
        }
    }
}
