package org.tsunagari.referral.statusreport.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.StatusReportEnteredInError;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.statusreport.model.ReportError;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;

/**
 * The centre says that a report should not have gone out. Whether the source may be told any more does not matter for that:
 * the paper may lie there already.
 */
@ApplicationScoped
public class EnterReportInError {

    private final PersonAccess access;
    private final StatusReports reports;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Event<ReportNews> news;
    private final Auditor auditor;
    private final CurrentActor actor;

    EnterReportInError(
            PersonAccess access,
            StatusReports reports,
            Referrals referrals,
            Outbox outbox,
            Event<ReportNews> news,
            Auditor auditor,
            CurrentActor actor) {
        this.access = access;
        this.reports = reports;
        this.referrals = referrals;
        this.outbox = outbox;
        this.news = news;
        this.auditor = auditor;
        this.actor = actor;
    }

    @Transactional
    public StatusReport handle(UUID id, ExpectedVersion expected, ReportError.Reason reason) {
        access.requireEver(Operation.ISSUE_STATUS_REPORT);
        String object = "status-reports/" + id;
        StatusReport report = reports.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Referral referral = referrals.find(report.referral()).orElseThrow(() -> access.deniedUnknown(object));
        Decision.Permit permit = access.requireOnReferral(
                Operation.ISSUE_STATUS_REPORT,
                Purpose.SUPPORT,
                report.person(),
                referral.source().organisation(),
                object);
        expected.check(report.version());
        if (report.error().isPresent()) {
            throw Refused.illegalTransition(List.of());
        }
        StatusReport marked = reports.enterInError(report, reason, actor.get().account());
        outbox.append(new StatusReportEnteredInError(
                id, referral.id().value(), actor.get().municipality(), reason.name()));
        news.fire(new ReportNews.EnteredInError(marked, referral));
        auditor.record(AuditEntry.of(
                        "enter-status-report-in-error", object, report.person().value())
                .forPurpose(Purpose.SUPPORT.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return marked;
    }
}
