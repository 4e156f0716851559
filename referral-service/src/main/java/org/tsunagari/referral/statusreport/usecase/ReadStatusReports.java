package org.tsunagari.referral.statusreport.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.StatusReportAcknowledged;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.statusreport.model.ReportError;
import org.tsunagari.referral.statusreport.model.Sheet;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;

/** Reading form 2, and telling that it was read. */
@ApplicationScoped
public class ReadStatusReports {

    private static final Set<DataCategory> REPORT = Set.of(DataCategory.STATUS_REPORT);

    private static final Set<DataCategory> FORM_2 =
            Set.of(DataCategory.STATUS_REPORT, DataCategory.IDENTITY, DataCategory.CONTACT);

    private final PersonAccess access;
    private final Referrals referrals;
    private final Sheets sheets;
    private final StatusReports reports;
    private final Outbox outbox;
    private final Event<ReportNews> news;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ReadStatusReports(
            PersonAccess access,
            Referrals referrals,
            Sheets sheets,
            StatusReports reports,
            Outbox outbox,
            Event<ReportNews> news,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.sheets = sheets;
        this.reports = reports;
        this.outbox = outbox;
        this.news = news;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A report with what its printed form names.
     *
     * @param replaced the report in error that it stands in the place of
     * @param replacedBy the report that stands in its place
     */
    public record Printed(
            StatusReport report, Sheet sheet, Optional<StatusReport> replaced, Optional<StatusReport> replacedBy) {}

    @Transactional
    public StatusReport one(UUID id) {
        return open(id, REPORT).report();
    }

    /** The report for printing: form 2 names the person, so the reader must be allowed to see that too. */
    @Transactional
    public Printed printed(UUID id) {
        Opened opened = open(id, FORM_2);
        if (!opened.permit().visible().containsAll(FORM_2)) {
            throw access.deniedUnknown("status-reports/" + id);
        }
        @Nullable Sheet kept = opened.report().content().sheet();
        return new Printed(
                opened.report(),
                kept == null ? sheets.of(opened.referral()).orElseThrow(Refused::notFound) : kept,
                opened.report().replaces().flatMap(reports::find),
                opened.report().error().flatMap(ReportError::replacedBy).flatMap(reports::find));
    }

    private record Opened(StatusReport report, Referral referral, Decision.Permit permit) {}

    private Opened open(UUID id, Set<DataCategory> wanted) {
        access.requireEver(Operation.READ);
        String object = "status-reports/" + id;
        StatusReport report = reports.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Referral referral = referrals.find(report.referral()).orElseThrow(() -> access.deniedUnknown(object));
        Decision.Permit permit =
                access.readOfReferral(wanted, report.person(), referral.source().organisation(), object);
        if (permit.visible().contains(DataCategory.STATUS_REPORT)) {
            tellIfFetched(report, referral);
        }
        return new Opened(report, referral, permit);
    }

    private void tellIfFetched(StatusReport report, Referral referral) {
        if (actor.get()
                .organisation()
                .filter(referral.source().organisation()::equals)
                .isPresent()) {
            news.fire(new ReportNews.FetchedBySource(report.id()));
        }
    }

    @Transactional
    public List<StatusReport> of(ReferralId id) {
        access.requireEver(Operation.READ);
        String object = "referrals/" + id + "/status-reports";
        Referral referral = referrals.find(id).orElseThrow(() -> access.deniedUnknown(object));
        access.readOfReferral(REPORT, referral.person(), referral.source().organisation(), object);
        List<StatusReport> all = reports.of(id);
        all.forEach(report -> tellIfFetched(report, referral));
        return all;
    }

    /** Of a report in error the source acknowledges the mark. */
    @Transactional
    public StatusReport acknowledge(UUID id, ExpectedVersion expected) {
        access.requireEver(Operation.ACKNOWLEDGE);
        String object = "status-reports/" + id;
        StatusReport report = reports.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Referral referral = referrals.find(report.referral()).orElseThrow(() -> access.deniedUnknown(object));
        Decision.Permit permit = access.requireOnReferral(
                Operation.ACKNOWLEDGE,
                Purpose.FEEDBACK_TO_SOURCE,
                report.person(),
                referral.source().organisation(),
                object);
        expected.check(report.version());
        Optional<Instant> known =
                report.error().map(ReportError::acknowledgedAt).orElseGet(report::acknowledgedAt);
        if (known.isPresent()) {
            return report;
        }
        StatusReport acknowledged = reports.acknowledge(report, actor.get().account());
        tellIfFetched(report, referral);
        if (report.error().isEmpty()) {
            outbox.append(new StatusReportAcknowledged(
                    id,
                    report.referral().value(),
                    actor.get().municipality(),
                    LocalDate.now(clock.withZone(MunicipalTime.ZONE))));
        }
        auditor.record(AuditEntry.of(
                        report.error().isEmpty() ? "acknowledge-status-report" : "acknowledge-status-report-error",
                        object,
                        report.person().value())
                .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return acknowledged;
    }
}
