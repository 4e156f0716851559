package org.tsunagari.referral.statusreport.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.consent.usecase.ConsentEnded;
import org.tsunagari.referral.consent.usecase.ConsentRenewed;
import org.tsunagari.referral.deadline.model.DeadlineExemption;
import org.tsunagari.referral.deadline.usecase.SetDeadlines;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.StatusChanged;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.usecase.CentreAsSource;
import org.tsunagari.referral.referral.usecase.SourcePermission;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;

/**
 * A report is due when support has begun, again some time after each report, and a last time after the end of the support;
 * it stands in the worklist like every other deadline. Where the person does not let the source be told, or the centre is
 * the source itself, the person is to be told by then.
 */
@ApplicationScoped
public class ReportsDue implements DeadlineExemption {

    private static final Set<ReferralStatus> REPORTED_ON =
            EnumSet.of(ReferralStatus.IN_SUPPORT, ReferralStatus.REPORTED, ReferralStatus.CLOSED);

    private final Referrals referrals;
    private final StatusReports reports;
    private final SourcePermission permission;
    private final CentreAsSource centre;
    private final PersonToBeTold person;
    private final SetDeadlines deadlines;
    private final Clock clock;

    ReportsDue(
            Referrals referrals,
            StatusReports reports,
            SourcePermission permission,
            CentreAsSource centre,
            PersonToBeTold person,
            SetDeadlines deadlines,
            Clock clock) {
        this.referrals = referrals;
        this.reports = reports;
        this.permission = permission;
        this.centre = centre;
        this.person = person;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public boolean exempts(ReferralId referral, ReferralStatus status) {
        return REPORTED_ON.contains(status)
                && referrals.find(referral).filter(this::isSomebodyToBeTold).isEmpty();
    }

    private boolean isSomebodyToBeTold(Referral referral) {
        boolean closed = referral.status() == ReferralStatus.CLOSED;
        if (closed && hadNoSupport(referral)) {
            return false;
        }
        return mayTellSource(referral) ? !closed || isEndUntold(referral) : person.isDue(referral);
    }

    private boolean mayTellSource(Referral referral) {
        return !centre.is(referral.source()) && permission.isGiven(referral);
    }

    /** Then the notice of the closing says all. */
    private boolean hadNoSupport(Referral closed) {
        return referrals.latest(closed, Transition.SUPPORT_START).isEmpty();
    }

    private boolean isEndUntold(Referral closed) {
        return referrals
                .latest(closed, Transition.CLOSURE)
                .filter(closing -> !isTold(closed, closing))
                .isPresent();
    }

    /** A report of the very day tells how it ends, too: one writes it and closes, or the other way round. */
    private boolean isTold(Referral closed, HistoryEntry closing) {
        LocalDate ended = LocalDate.ofInstant(closing.at(), MunicipalTime.ZONE);
        return reports.of(closed.id()).stream()
                .filter(report -> report.error().isEmpty())
                .anyMatch(report -> !report.issuedOn().isBefore(ended));
    }

    void consentRenewed(@Observes ConsentRenewed change) {
        reconsider(change.person());
    }

    void consentEnded(@Observes ConsentEnded change) {
        reconsider(change.person());
    }

    /** Where the final report was wrong, or the latest while support goes on, the source still waits for it. */
    void enteredInError(@Observes ReportNews.EnteredInError news) {
        Referral referral = news.referral();
        if (referral.status() == ReferralStatus.CLOSED) {
            reconsider(referral);
        } else if (referral.status() == ReferralStatus.REPORTED && isLatest(news.report())) {
            deadlines.beginAnew(standing(referral), ReferralStatus.IN_SUPPORT);
        }
    }

    private boolean isLatest(StatusReport marked) {
        return reports.of(marked.referral()).stream()
                .filter(report -> report.error().isEmpty())
                .noneMatch(report -> report.edition() > marked.edition());
    }

    /** The person has been told, or has died: where it was they who waited, nothing is due any more. */
    public void personWaitsNoMore(PersonId person) {
        referrals.standingIn(person, REPORTED_ON).stream()
                .filter(referral -> exempts(referral.id(), referral.status()))
                .forEach(this::reconsider);
    }

    /** Whether the person lets themselves be told has changed. */
    public void reconsider(PersonId person) {
        referrals.standingIn(person, REPORTED_ON).forEach(this::reconsider);
    }

    private void reconsider(Referral referral) {
        deadlines.reconsider(standing(referral));
    }

    private StatusChanged standing(Referral referral) {
        return new StatusChanged(
                referral.id(), referral.status(), referral.urgency(), referral.version(), clock.instant());
    }
}
