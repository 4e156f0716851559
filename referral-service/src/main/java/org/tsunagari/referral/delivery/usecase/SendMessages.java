package org.tsunagari.referral.delivery.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.delivery.persistence.DueDeliveries;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.statusreport.model.ReportError;
import org.tsunagari.referral.webhook.model.EventType;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;
import org.tsunagari.referral.webhook.sending.SendingResult;
import org.tsunagari.referral.webhook.sending.WebhookSettings;

/**
 * The steps around sending a message, each a transaction of its own: none is open while somebody else's machine takes its
 * time. Whether the source may still be told is asked right before.
 */
@ApplicationScoped
public class SendMessages {

    /** Longer than an attempt can take: a claim that outlives its sender is sent again by another. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String ACTION = "send-webhook";

    private final DueDeliveries due;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final SourceHearing hearing;
    private final MunicipalityContext municipality;
    private final Auditor auditor;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ObjectMapper json;

    SendMessages(
            DueDeliveries due,
            Deliveries deliveries,
            Subscriptions subscriptions,
            SourceHearing hearing,
            MunicipalityContext municipality,
            Auditor auditor,
            WebhookSettings settings,
            Clock clock,
            ObjectMapper json) {
        this.due = due;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.hearing = hearing;
        this.municipality = municipality;
        this.auditor = auditor;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    /** What is due now, claimed for this replica. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public List<DueDeliveries.Claimed> claim(int most) {
        return due.claim(most, clock.instant(), LEASE);
    }

    /**
     * A message ready to be sent.
     *
     * @param person whom it is about
     * @param permit what telling it rests on
     */
    public record Message(
            UUID delivery, Subscription subscription, String body, PersonId person, Decision.Permit permit) {}

    /** The message, unless it must not be sent any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public Optional<Message> prepare(UUID id) {
        Delivery delivery = deliveries.find(id).filter(Delivery::isPending).orElse(null);
        if (delivery == null) {
            return Optional.empty();
        }
        Subscription subscription =
                delivery.subscription().flatMap(subscriptions::find).orElseThrow();
        return switch (hearing.judge(delivery)) {
            case SourceHearing.Verdict.MayNot(String reason) -> cancelled(delivery, reason);
            case SourceHearing.Verdict.May may
            when !subscription.isActive() -> cancelled(delivery, Delivery.SUBSCRIPTION + subscription.state());
            case SourceHearing.Verdict.May(SourceHearing.Told told, Decision.Permit permit) ->
                Optional.of(new Message(
                        id, subscription, body(delivery, told), told.referral().person(), permit));
        };
    }

    private Optional<Message> cancelled(Delivery delivery, String reason) {
        deliveries.save(delivery.cancelled(reason));
        auditor.recordEffect(
                AuditEntry.of(ACTION, object(delivery)).denied(reason),
                here(),
                delivery.id().toString());
        return Optional.empty();
    }

    private String body(Delivery delivery, SourceHearing.Told told) {
        WebhookMessage.Data data =
                switch (delivery.news()) {
                    case News.Report(UUID id, EventType type) ->
                        new WebhookMessage.OfReport(
                                id,
                                told.referral().id().value(),
                                told.report().orElseThrow().edition(),
                                here());
                    case News.Step(UUID referral, EventType type) -> new WebhookMessage.OfReferral(referral, here());
                    case News.Letter(UUID referral, UUID message) ->
                        new WebhookMessage.OfMessage(referral, message, here());
                };
        Instant happened = told.report()
                .map(report -> report.error().map(ReportError::at).orElseGet(report::issuedAt))
                .orElseGet(delivery::requestedAt);
        try {
            return json.writeValueAsString(
                    new WebhookMessage(delivery.news().type().wireName(), happened, data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("message cannot be written", impossible);
        }
    }

    /** Writes down what became of an attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    public void record(Message message, SendingResult result) {
        Delivery delivery =
                deliveries.find(message.delivery()).filter(Delivery::isPending).orElse(null);
        if (delivery == null) {
            return;
        }
        Instant now = clock.instant();
        if (result.isDelivered()) {
            deliveries.save(delivery.arrived(result.status(), now));
            auditor.recordEffect(
                    new Allowed(
                                    Optional.of(message.person()),
                                    Purpose.FEEDBACK_TO_SOURCE,
                                    object(delivery),
                                    message.permit())
                            .act(ACTION),
                    here(),
                    delivery.id().toString());
        } else if (result.isGone()) {
            subscriptions
                    .find(message.subscription().id())
                    .filter(Subscription::isActive)
                    .ifPresent(subscription -> subscriptions.save(subscription.end()));
            deliveries.save(delivery.missed(result.status(), Optional.of("GONE"), List.of(), now));
        } else {
            deliveries.save(delivery.missed(result.status(), result.failure(), settings.backoff(), now));
        }
    }

    private static String object(Delivery delivery) {
        return switch (delivery.news()) {
            case News.Report(UUID report, EventType type) -> "status-reports/" + report + "/deliveries";
            case News.Step(UUID referral, EventType type) -> "referrals/" + referral;
            case News.Letter(UUID referral, UUID message) -> "referrals/" + referral + "/messages/" + message;
        };
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
