package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.usecase.SourcePermission;
import org.tsunagari.referral.referral.usecase.ToldOfSupport;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;
import org.tsunagari.referral.webhook.model.EventType;

/**
 * Whether a source may be told of something now: exactly where it could read it from the API now, and, whatever the person
 * says since, that a report is wrong which it has in hand.
 */
@ApplicationScoped
class SourceHearing {

    /** It tells nothing that the source does not know. */
    private static final Decision.Permit OF_WHAT_IT_HAS = new Decision.Permit(
            Map.of(DataCategory.STATUS_REPORT, LegalBasis.OWN_RECORD), OptionalLong.empty(), Set.of());

    private final Deliveries deliveries;
    private final StatusReports reports;
    private final Referrals referrals;
    private final Persons persons;
    private final SourcePermission permission;
    private final ToldOfSupport support;

    SourceHearing(
            Deliveries deliveries,
            StatusReports reports,
            Referrals referrals,
            Persons persons,
            SourcePermission permission,
            ToldOfSupport support) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.referrals = referrals;
        this.persons = persons;
        this.permission = permission;
        this.support = support;
    }

    /** The answer. */
    sealed interface Verdict {

        /** What is told, and what that rests on. */
        record May(Told told, Decision.Permit permit) implements Verdict {}

        /** @param reason code, for those who look why it was not sent */
        record MayNot(String reason) implements Verdict {}
    }

    /** @param report where it is about one */
    record Told(Referral referral, Optional<StatusReport> report) {}

    Verdict judge(Delivery delivery) {
        Optional<Told> known = told(delivery.news());
        if (known.isEmpty()) {
            return new Verdict.MayNot("PERSON_ERASED");
        }
        if (isOvertaken(delivery.news(), known.get())) {
            return new Verdict.MayNot("ENTERED_IN_ERROR");
        }
        Referral referral = known.get().referral();
        return permit(delivery, referral)
                .<Verdict>map(permit -> new Verdict.May(known.get(), permit))
                .orElseGet(() -> new Verdict.MayNot(Delivery.NOT_ALLOWED));
    }

    /** Of a report in error the source hears that it is one, and not any more that it was issued. */
    private static boolean isOvertaken(News news, Told told) {
        return news.type() == EventType.STATUS_REPORT_ISSUED
                && told.report().flatMap(StatusReport::error).isPresent();
    }

    private Optional<Told> told(News news) {
        return switch (news) {
            case News.Report(var id, var type) ->
                reports.find(id).flatMap(report -> referrals
                        .find(report.referral())
                        .map(referral -> new Told(referral, Optional.of(report))));
            case News.Step(var id, var type) -> ofKnownPerson(new ReferralId(id));
            case News.Letter(var id, var message) -> ofKnownPerson(new ReferralId(id));
        };
    }

    private Optional<Told> ofKnownPerson(ReferralId id) {
        return referrals
                .find(id)
                .filter(referral -> persons.find(referral.person()).isPresent())
                .map(referral -> new Told(referral, Optional.empty()));
    }

    private Optional<Decision.Permit> permit(Delivery delivery, Referral referral) {
        return switch (delivery.news()) {
            case News.Report report -> permit(report, referral);
            case News.Step step -> permission.reading(referral);
            case News.Letter letter -> written(referral, delivery.requestedAt());
        };
    }

    /** What lets the source read now what the centre has written to it. */
    Optional<Decision.Permit> permit(Message message, Referral referral) {
        return written(referral, message.sentAt());
    }

    private Optional<Decision.Permit> written(Referral referral, Instant at) {
        return support.hearing(referral, new ToldOfSupport.Said(Party.CENTRE, at));
    }

    /** What lets the source hear this of a report now. */
    Optional<Decision.Permit> permit(News.Report told, Referral referral) {
        return permission
                .permit(referral)
                .or(() -> isOfWhatItHas(told) ? Optional.of(OF_WHAT_IT_HAS) : Optional.empty());
    }

    private boolean isOfWhatItHas(News.Report told) {
        return told.type() == EventType.STATUS_REPORT_ENTERED_IN_ERROR
                && deliveries.of(told.report()).stream()
                        .anyMatch(way -> way.news().equals(News.Report.issued(told.report())) && way.hasArrived());
    }
}
