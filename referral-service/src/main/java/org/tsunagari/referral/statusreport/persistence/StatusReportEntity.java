package org.tsunagari.referral.statusreport.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Version
    long version;
}
