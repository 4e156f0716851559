package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.Disclosures;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;

/** How a report went to the source: seen by both sides, helped along by the centre. */
@ApplicationScoped
public class ReportDeliveries {

    private final PersonAccess access;
    private final StatusReports reports;
    private final Referrals referrals;
    private final Deliveries deliveries;
    private final PlanDeliveries plan;
    private final SourceHearing hearing;
    private final OrganisationRegister organisations;
    private final Disclosures disclosures;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ReportDeliveries(
            PersonAccess access,
            StatusReports reports,
            Referrals referrals,
            Deliveries deliveries,
            PlanDeliveries plan,
            SourceHearing hearing,
            OrganisationRegister organisations,
            Disclosures disclosures,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.referrals = referrals;
        this.deliveries = deliveries;
        this.plan = plan;
        this.hearing = hearing;
        this.organisations = organisations;
        this.disclosures = disclosures;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** Whoever may read the report sees how it travelled. */
    @Transactional
    public List<Delivery> of(UUID report) {
        access.requireEver(Operation.READ);
        Referral referral = referralOf(report);
        access.readOfReferral(
                Set.of(DataCategory.STATUS_REPORT),
                referral.person(),
                referral.source().organisation(),
                object(report));
        return deliveries.of(report);
    }

    /** Notes that the centre has faxed the printed report to the number in the register: a disclosure, unless it has it. */
    @Transactional
    public Delivery faxed(UUID report) {
        Sent sent = toBeSent(report);
        String number = organisations
                .find(sent.referral().source().organisation())
                .map(Organisation::faxNumber)
                .orElseThrow(() -> new Refused(ReferralProblem.NO_FAX_NUMBER));
        Delivery delivery =
                toBeFaxed(report, sent.told()).faxed(number, actor.get().account(), clock.instant());
        deliveries.save(delivery);
        if (sent.permit().basis().isDisclosure()) {
            disclosures.sent(
                    sent.referral().person(),
                    sent.referral().source().organisation(),
                    "status-reports/" + report,
                    Purpose.FEEDBACK_TO_SOURCE,
                    sent.permit());
        }
        audit("fax-status-report", report, sent);
        return delivery;
    }

    /** The one that was planned, or one of its own for a source that gets no papers otherwise. */
    private Delivery toBeFaxed(UUID report, News.Report told) {
        return deliveries.of(report).stream()
                .filter(delivery -> delivery.channel() == Delivery.Channel.FAX && delivery.isPending())
                .filter(delivery -> delivery.news().equals(told))
                .findFirst()
                .orElseGet(() -> {
                    Delivery added =
                            Delivery.toBeFaxed(Ids.next(), told, actor.get().account(), clock.instant());
                    deliveries.add(added);
                    return added;
                });
    }

    /** Tells the systems of the source again: those that were not reached, or that subscribed since. */
    @Transactional
    public int tellAgain(UUID report) {
        Sent sent = toBeSent(report);
        List<Delivery> known = deliveries.of(report);
        boolean waits = known.stream()
                .anyMatch(delivery -> delivery.channel() == Delivery.Channel.WEBHOOK
                        && delivery.isPending()
                        && delivery.news().equals(sent.told()));
        int told = waits
                ? 0
                : plan.tellSystems(
                        sent.told(),
                        sent.referral().source().organisation(),
                        actor.get().account());
        if (told == 0) {
            throw new Refused(ReferralProblem.NOTHING_TO_SEND_AGAIN);
        }
        audit("resend-webhook", report, sent);
        return told;
    }

    /** @param told that it was issued, or that it should not have been */
    private record Sent(Referral referral, News.Report told, Decision.Permit permit) {}

    private Sent toBeSent(UUID report) {
        access.requireEver(Operation.ISSUE_STATUS_REPORT);
        Referral referral = referralOf(report);
        boolean inError = reports.find(report).flatMap(StatusReport::error).isPresent();
        News.Report told = inError ? News.Report.inError(report) : News.Report.issued(report);
        access.requireOnReferral(
                Operation.ISSUE_STATUS_REPORT,
                Purpose.SUPPORT,
                referral.person(),
                referral.source().organisation(),
                object(report));
        return hearing.permit(told, referral)
                .map(permit -> new Sent(referral, told, permit))
                .orElseThrow(() -> sourceMustNotBeTold(report, referral));
    }

    private Refused sourceMustNotBeTold(UUID report, Referral referral) {
        auditor.recordDenial(AuditEntry.of(
                        "send-status-report", object(report), referral.person().value())
                .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                .denied("NO_CONSENT"));
        return new Refused(ReferralProblem.SOURCE_MUST_NOT_BE_TOLD);
    }

    private Referral referralOf(UUID report) {
        return reports.find(report)
                .map(StatusReport::referral)
                .flatMap(referrals::find)
                .orElseThrow(() -> access.deniedUnknown(object(report)));
    }

    private void audit(String action, UUID report, Sent sent) {
        auditor.record(
                AuditEntry.of(action, object(report), sent.referral().person().value())
                        .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                        .on(sent.permit().basis().name(), sent.permit().consentVersion()));
    }

    private static String object(UUID report) {
        return "status-reports/" + report + "/deliveries";
    }
}
