package org.tsunagari.referral.statusreport.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.statusreport.model.ReportError;

@Entity
@Table(name = "status_report")
class StatusReportEntity {

    @Id
    UUID id;

    @Column(updatable = false)
    String municipality;

    @Column(name = "referral_id", updatable = false)
    UUID referralId;

    @Column(name = "person_id")
    UUID personId;

    @Column(updatable = false)
    int edition;

    @Column(updatable = false)
    byte[] content;

    @Column(updatable = false)
    int connections;

    @Column(name = "issued_on", updatable = false)
    LocalDate issuedOn;

    @Column(name = "issued_at", updatable = false)
    Instant issuedAt;

    @Column(name = "issued_by", updatable = false)
    String issuedBy;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Column(name = "replaces_id", updatable = false)
    @Nullable
    UUID replacesId;

    @Enumerated(EnumType.STRING)
    @Column(name = "error_reason")
    ReportError.@Nullable Reason errorReason;

    @Column(name = "entered_in_error_at")
    @Nullable
    Instant enteredInErrorAt;

    @Column(name = "entered_in_error_by")
    @Nullable
    String enteredInErrorBy;

    @Column(name = "error_acknowledged_at")
    @Nullable
    Instant errorAcknowledgedAt;

    @Column(name = "error_acknowledged_by")
    @Nullable
    String errorAcknowledgedBy;

    @Version
    long version;
}
