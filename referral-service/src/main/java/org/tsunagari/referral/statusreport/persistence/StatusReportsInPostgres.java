package org.tsunagari.referral.statusreport.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.statusreport.model.ReportError;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;

@ApplicationScoped
class StatusReportsInPostgres implements StatusReports {

    private static final String CONTENT = "status_report.content";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final Clock clock;
    private final ObjectMapper json;

    StatusReportsInPostgres(
            EntityManager database,
            PersonVault vault,
            MunicipalityContext municipality,
            Clock clock,
            ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Optional<StatusReport> find(UUID id) {
        return Optional.ofNullable(database.find(StatusReportEntity.class, id)).flatMap(this::open);
    }

    @Override
    public List<StatusReport> of(ReferralId referral) {
        return database
                .createQuery("FROM StatusReportEntity WHERE referralId = ?1 ORDER BY edition", StatusReportEntity.class)
                .setParameter(1, referral.value())
                .getResultList()
                .stream()
                .flatMap(entity -> open(entity).stream())
                .toList();
    }

    @Override
    public void add(StatusReport report) {
        StatusReportEntity entity = new StatusReportEntity();
        entity.id = report.id();
        entity.municipality = municipality.current().orElseThrow();
        entity.referralId = report.referral().value();
        entity.personId = report.person().value();
        entity.edition = report.edition();
        entity.content = vault.of(entity.personId).seal(CONTENT, entity.id, write(report.content()));
        entity.connections = report.connections();
        entity.issuedOn = report.issuedOn();
        entity.issuedAt = report.issuedAt();
        entity.issuedBy = report.issuedBy();
        entity.replacesId = report.replaces().orElse(null);
        database.persist(entity);
    }

    @Override
    public StatusReport acknowledge(StatusReport report, String account) {
        StatusReportEntity entity = database.find(StatusReportEntity.class, report.id());
        if (entity.errorReason != null && entity.errorAcknowledgedAt == null) {
            entity.errorAcknowledgedAt = clock.instant();
            entity.errorAcknowledgedBy = account;
        } else if (entity.errorReason == null && entity.acknowledgedAt == null) {
            entity.acknowledgedAt = clock.instant();
            entity.acknowledgedBy = account;
        }
        database.flush();
        return open(entity).orElseThrow();
    }

    @Override
    public StatusReport enterInError(StatusReport report, ReportError.Reason reason, String account) {
        StatusReportEntity entity = database.find(StatusReportEntity.class, report.id());
        entity.errorReason = reason;
        entity.enteredInErrorAt = clock.instant();
        entity.enteredInErrorBy = account;
        database.flush();
        return open(entity).orElseThrow();
    }

    /** Empty when the person is erased. */
    private Optional<StatusReport> open(StatusReportEntity entity) {
        return vault.find(entity.personId)
                .map(cipher -> new StatusReport(
                        entity.id,
                        new ReferralId(entity.referralId),
                        new PersonId(entity.personId),
                        entity.edition,
                        read(cipher.open(CONTENT, entity.id, entity.content)),
                        entity.connections,
                        entity.issuedOn,
                        entity.issuedAt,
                        entity.issuedBy,
                        Optional.ofNullable(entity.replacesId),
                        Optional.ofNullable(entity.acknowledgedAt),
                        error(entity),
                        entity.version));
    }

    private Optional<ReportError> error(StatusReportEntity entity) {
        return Optional.ofNullable(entity.errorReason)
                .map(reason -> new ReportError(
                        reason,
                        Objects.requireNonNull(entity.enteredInErrorAt),
                        Objects.requireNonNull(entity.enteredInErrorBy),
                        Optional.ofNullable(entity.errorAcknowledgedAt),
                        replacing(entity.id)));
    }

    private Optional<UUID> replacing(UUID report) {
        return database.createQuery("SELECT id FROM StatusReportEntity WHERE replacesId = ?1", UUID.class)
                .setParameter(1, report)
                .getResultStream()
                .findFirst();
    }

    private String write(StatusReport.Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("status report cannot be written");
        }
    }

    private StatusReport.Content read(String content) {
        try {
            return json.readValue(content, StatusReport.Content.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("status report cannot be read");
        }
    }
}
