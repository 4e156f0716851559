package org.tsunagari.referral.statusreport.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.StatusReportIssued;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.usecase.SourcePermission;
import org.tsunagari.referral.statusreport.model.ReportError;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReport.Involvement;
import org.tsunagari.referral.statusreport.model.StatusReports;
import org.tsunagari.referral.support.persistence.SupportProjection;

/** The centre tells the source what has become of its referral; only where the person said that it may. */
@ApplicationScoped
public class IssueStatusReport {

    private final PersonAccess access;
    private final SourcePermission permission;
    private final Referrals referrals;
    private final SupportProjection support;
    private final StatusReports reports;
    private final Sheets sheets;
    private final Outbox outbox;
    private final Event<ReportNews> news;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    IssueStatusReport(
            PersonAccess access,
            SourcePermission permission,
            Referrals referrals,
            SupportProjection support,
            StatusReports reports,
            Sheets sheets,
            Outbox outbox,
            Event<ReportNews> news,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.permission = permission;
        this.referrals = referrals;
        this.support = support;
        this.reports = reports;
        this.sheets = sheets;
        this.outbox = outbox;
        this.news = news;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param agencies besides those that the case's connections stand for
     * @param toPerson what the person hears besides, in plain words
     * @param replaces the report in error that it stands in the place of
     */
    public record Command(
            ReferralId referral,
            String supportGiven,
            String plan,
            List<Involvement> agencies,
            Optional<String> toPerson,
            Optional<UUID> replaces) {

        @Override
        public String toString() {
            return "IssueStatusReport[" + referral + "]";
        }
    }

    @Transactional
    public StatusReport handle(Command command) {
        access.requireEver(Operation.ISSUE_STATUS_REPORT);
        String object = "referrals/" + command.referral();
        Referral referral = referrals.findForChange(command.referral()).orElseThrow(() -> access.deniedUnknown(object));
        access.requireOnReferral(
                Operation.ISSUE_STATUS_REPORT,
                Purpose.SUPPORT,
                referral.person(),
                referral.source().organisation(),
                object);
        Decision.Permit told = requireThatSourceMayBeTold(referral, object);
        command.replaces().ifPresent(replaced -> requireReplaceable(replaced, referral.id()));
        Optional<StatusReport.End> end = end(referral);
        Referral reporting = referral.report();
        // what was closed before a case worked on it has none
        Optional<SupportProjection.Support> known = support.of(referral.id().value());
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        StatusReport report = new StatusReport(
                Ids.next(),
                referral.id(),
                referral.person(),
                reports.of(referral.id()).size() + 1,
                new StatusReport.Content(
                        involved(known.map(SupportProjection.Support::agencies).orElse(Set.of()), command.agencies()),
                        command.supportGiven(),
                        command.plan(),
                        sheets.of(referral).orElseThrow(Refused::notFound),
                        end.orElse(null)),
                known.map(SupportProjection.Support::connections).orElse(0),
                today,
                clock.instant(),
                actor.get().account(),
                command.replaces(),
                Optional.empty(),
                Optional.empty(),
                0);
        // what is due next depends on what was reported
        reports.add(report);
        Referral reported =
                referrals.save(reporting, Transition.STATUS_REPORTS, actor.get().account(), Optional.empty());
        outbox.append(new StatusReportIssued(
                report.id(),
                reported.id().value(),
                reported.person().value(),
                actor.get().municipality(),
                today,
                report.connections()));
        news.fire(new ReportNews.Issued(report, referral, command.toPerson()));
        auditor.record(AuditEntry.of(
                        "issue-status-report",
                        "status-reports/" + report.id(),
                        referral.person().value())
                .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                .on(told.basis().name(), told.consentVersion()));
        return report;
    }

    /** In the place of a report in error of the same referral, once. */
    private void requireReplaceable(UUID replaced, ReferralId referral) {
        ReportError error = reports.find(replaced)
                .filter(report -> report.referral().equals(referral))
                .flatMap(StatusReport::error)
                .orElseThrow(() -> Refused.invalid("/replaces", "no-report-in-error"));
        if (error.replacedBy().isPresent()) {
            throw Refused.invalid("/replaces", "replaced-already");
        }
    }

    /** How the support ended, where it has: the report is the final one then. */
    private Optional<StatusReport.End> end(Referral referral) {
        return referral.status() == ReferralStatus.CLOSED
                ? referrals
                        .latest(referral, Transition.CLOSURE)
                        .map(closure -> new StatusReport.End(
                                LocalDate.ofInstant(closure.at(), MunicipalTime.ZONE),
                                closure.reason().orElse(null)))
                : Optional.empty();
    }

    private Decision.Permit requireThatSourceMayBeTold(Referral referral, String object) {
        return permission.permit(referral).orElseThrow(() -> {
            auditor.recordDenial(AuditEntry.of(
                            "issue-status-report", object, referral.person().value())
                    .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                    .denied("NO_CONSENT"));
            return new Refused(ReferralProblem.SOURCE_MUST_NOT_BE_TOLD);
        });
    }

    private static List<Involvement> involved(Set<Agency> byConnections, List<Involvement> named) {
        Set<Agency> present = EnumSet.noneOf(Agency.class);
        List<Involvement> all = new ArrayList<>(named);
        named.stream()
                .filter(involvement -> involvement.state() == StatusReport.State.NOW)
                .forEach(involvement -> present.add(involvement.agency()));
        byConnections.stream()
                .filter(agency -> !present.contains(agency))
                .forEach(agency -> all.add(new Involvement(agency, StatusReport.State.NOW, null)));
        return all;
    }
}
