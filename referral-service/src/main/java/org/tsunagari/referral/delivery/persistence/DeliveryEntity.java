package org.tsunagari.referral.delivery.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.webhook.model.EventType;

@Entity
@Table(name = "report_delivery")
class DeliveryEntity {

    @Id
    UUID id;

    @Column(updatable = false)
    String municipality;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_type", updatable = false)
    EventType eventType;

    @Column(name = "status_report_id", updatable = false)
    @Nullable
    UUID statusReportId;

    @Column(name = "referral_id", updatable = false)
    @Nullable
    UUID referralId;

    @Column(name = "message_id", updatable = false)
    @Nullable
    UUID messageId;

    @Column(name = "subscription_id", updatable = false)
    @Nullable
    UUID subscriptionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Delivery.Channel channel;

    @Enumerated(EnumType.STRING)
    Delivery.State state;

    int attempts;

    @Column(name = "last_attempt_at")
    @Nullable
    Instant lastAttemptAt;

    @Column(name = "last_status")
    @Nullable
    Integer lastStatus;

    @Column(name = "last_failure")
    @Nullable
    String lastFailure;

    @Column(name = "next_attempt_at")
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_how")
    Delivery.Told.@Nullable How toldHow;

    @Column(name = "told_at")
    @Nullable
    Instant toldAt;

    @Column(name = "told_by")
    @Nullable
    String toldBy;

    @Column(name = "fax_number")
    @Nullable
    String faxNumber;

    @Column(name = "requested_by", updatable = false)
    String requestedBy;

    @Column(name = "requested_at", updatable = false)
    Instant requestedAt;

    @Column(name = "sent_again_at")
    @Nullable
    Instant sentAgainAt;

    @Version
    long version;
}
