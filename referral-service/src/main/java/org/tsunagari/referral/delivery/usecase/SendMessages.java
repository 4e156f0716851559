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
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.persistence.DueDeliveries;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.usecase.SourcePermission;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;
import org.tsunagari.referral.webhook.sending.SendingResult;
import org.tsunagari.referral.webhook.sending.WebhookSettings;

/**
 * The steps around sending a message, each a transaction of its own: none is open while somebody else's machine takes its
 * time. Whether the person still lets the source be told is asked right before.
 */
@ApplicationScoped
public class SendMessages {

    /** Longer than an attempt can take: a claim that outlives its sender is sent again by another. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DueDeliveries due;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final StatusReports reports;
    private final Referrals referrals;
    private final SourcePermission permission;
    private final MunicipalityContext municipality;
    private final Auditor auditor;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ObjectMapper json;

    SendMessages(
            DueDeliveries due,
            Deliveries deliveries,
            Subscriptions subscriptions,
            StatusReports reports,
            Referrals referrals,
            SourcePermission permission,
            MunicipalityContext municipality,
            Auditor auditor,
            WebhookSettings settings,
            Clock clock,
            ObjectMapper json) {
        this.due = due;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.referrals = referrals;
        this.permission = permission;
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

    /** A message ready to be sent. */
    public record Message(UUID delivery, Subscription subscription, String body) {}

    /** What a message tells: ids, so that it says nothing to whoever it reaches by mistake. */
    record Body(String type, Instant timestamp, Data data) {

        record Data(UUID statusReportId, UUID referralId, int edition, String municipality) {}
    }

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
        Optional<StatusReport> report = reports.find(delivery.report());
        Optional<Referral> referral = report.flatMap(known -> referrals.find(known.referral()));
        if (referral.isEmpty()) {
            return cancelled(delivery, "PERSON_ERASED");
        }
        if (!permission.isGiven(referral.get())) {
            return cancelled(delivery, "SOURCE_MUST_NOT_BE_TOLD");
        }
        if (!subscription.isActive()) {
            return cancelled(delivery, "SUBSCRIPTION_" + subscription.state());
        }
        return Optional.of(new Message(id, subscription, body(report.orElseThrow())));
    }

    private Optional<Message> cancelled(Delivery delivery, String reason) {
        deliveries.save(delivery.cancelled(reason));
        auditor.recordEffect(
                entry(delivery).denied(reason), here(), delivery.id().toString());
        return Optional.empty();
    }

    private String body(StatusReport report) {
        try {
            return json.writeValueAsString(new Body(
                    "status-report.issued",
                    report.issuedAt(),
                    new Body.Data(report.id(), report.referral().value(), report.edition(), here())));
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
            auditor.recordEffect(entry(delivery), here(), delivery.id().toString());
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

    private static AuditEntry entry(Delivery delivery) {
        return AuditEntry.of("send-webhook", "status-reports/" + delivery.report() + "/deliveries");
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
