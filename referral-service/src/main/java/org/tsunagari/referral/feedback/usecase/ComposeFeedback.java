package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.feedback.model.ContactPreference;
import org.tsunagari.referral.feedback.model.ContactPreferences;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.FeedbackRefused;
import org.tsunagari.referral.feedback.model.Feedbacks;
import org.tsunagari.referral.forms.FormCentre;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.organisation.FormParties;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralMoved;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.ReportNews;
import org.tsunagari.referral.statusreport.usecase.ReportsDue;
import org.tsunagari.referral.support.persistence.SupportProjection;

/**
 * Composes what the person hears: with each status report, when the centre declines, and whenever the centre or whoever
 * accompanies them wants to.
 * Telling the person needs no consent of theirs, but it needs their wish to be told.
 */
@ApplicationScoped
public class ComposeFeedback {

    private final PersonAccess access;
    private final Persons persons;
    private final Referrals referrals;
    private final Endings endings;
    private final FeedbackDue due;
    private final ReportsDue reportsDue;
    private final SupportProjection support;
    private final ContactPreferences preferences;
    private final Feedbacks feedbacks;
    private final OwnAccounts accounts;
    private final FormParties parties;
    private final PersonAliases aliases;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ComposeFeedback(
            PersonAccess access,
            Persons persons,
            Referrals referrals,
            Endings endings,
            FeedbackDue due,
            ReportsDue reportsDue,
            SupportProjection support,
            ContactPreferences preferences,
            Feedbacks feedbacks,
            OwnAccounts accounts,
            FormParties parties,
            PersonAliases aliases,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.referrals = referrals;
        this.endings = endings;
        this.due = due;
        this.reportsDue = reportsDue;
        this.support = support;
        this.preferences = preferences;
        this.feedbacks = feedbacks;
        this.accounts = accounts;
        this.parties = parties;
        this.aliases = aliases;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param words in plain words, for the person
     * @throws FeedbackRefused {@code NOT_TO_BE_TOLD} where there is nobody to tell, or the referral was an error
     */
    @Transactional
    public Feedback handle(PersonId person, ReferralId referralId, Optional<String> words) {
        access.requireEver(Operation.TELL_PERSON);
        String object = "persons/" + person + "/feedback";
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
        access.require(Operation.TELL_PERSON, Purpose.SUPPORT, person, object);
        Referral referral = referrals
                .find(referralId)
                .filter(named -> aliases.current(named.person()).equals(aliases.current(person)))
                .orElseThrow(() -> new FeedbackRefused(FeedbackRefused.Code.REFERRAL_OF_ANOTHER_PERSON));
        if (referral.status() == ReferralStatus.ENTERED_IN_ERROR || endings.isDead(referral)) {
            throw new FeedbackRefused(FeedbackRefused.Code.NOT_TO_BE_TOLD);
        }
        Optional<SupportProjection.Support> known = support.of(referralId.value());
        Feedback feedback = compose(
                referral,
                Optional.empty(),
                known.map(SupportProjection.Support::connections).orElse(0),
                known.map(SupportProjection.Support::agencies).map(List::copyOf).orElse(List.of()),
                List.of(),
                words);
        reportsDue.personWaitsNoMore(person);
        return feedback;
    }

    /** What the source hears in its terms, the person hears in plain ones. */
    void reported(@Observes ReportNews.Issued news) {
        if (endings.isDead(news.referral())) {
            return;
        }
        StatusReport report = news.report();
        compose(
                news.referral(),
                Optional.of(report.id()),
                report.connections(),
                agencies(report, StatusReport.State.NOW),
                agencies(report, StatusReport.State.PLANNED),
                news.toPerson());
    }

    /** What rests on a wrong report must not reach the person; what they have heard is for whoever corrects it to mend. */
    void enteredInError(@Observes ReportNews.EnteredInError news) {
        giveUp(feedbacks.ofReport(news.report().id()).stream(), Feedback.Why.REPORT_IN_ERROR);
    }

    /** What waits to be told is not so any more, or has nobody to hear it; who asked and is declined hears that. */
    void moved(@Observes ReferralMoved news) {
        Referral referral = news.referral();
        if (endings.isByDeath(referral, news.transition())) {
            giveUp(feedbacks.of(referral.person()).stream(), Feedback.Why.PERSON_DIED);
            reportsDue.personWaitsNoMore(referral.person());
        } else if (news.transition() == Transition.ENTERED_IN_ERROR) {
            giveUp(about(referral), Feedback.Why.REFERRAL_IN_ERROR);
        } else if (news.transition() == Transition.REOPENING) {
            giveUp(about(referral).filter(told -> told.end().isPresent()), Feedback.Why.REOPENED);
        } else if (news.transition() == Transition.DECLINE && due.isWelcome(referral)) {
            compose(referral, Optional.empty(), 0, List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * What was withheld for long and is offered again is told by the newer one, if somebody says it anew. How it goes is no
     * news any more once it has ended.
     */
    private void dropWhatItSaysAnew(Feedback newer, Referral referral) {
        giveUp(
                about(referral)
                        .filter(older -> newer.end().isPresent()
                                || older.state() == Feedback.State.TO_BE_TOLD
                                        && older.why()
                                                .filter(Feedback.Why.CONTACT_WANTED_AGAIN::equals)
                                                .isPresent()),
                Feedback.Why.SAID_ANEW);
    }

    private Stream<Feedback> about(Referral referral) {
        return feedbacks.of(referral.person()).stream()
                .filter(feedback -> feedback.referral().equals(referral.id()));
    }

    private void giveUp(Stream<Feedback> waiting, Feedback.Why reason) {
        waiting.filter(feedback -> !feedback.isHeard())
                .map(feedback -> feedback.giveUp(reason))
                .forEach(feedbacks::save);
    }

    /** A nurse who called and a neighbour told the centre in confidence: a letter that others may open names neither. */
    private String sourceOf(Referral referral) {
        return switch (referral.channel()) {
            case PHONE, COMMUNITY -> "";
            case API, FAX ->
                parties.source(referral.source().organisation(), null).institution();
        };
    }

    private static List<Agency> agencies(StatusReport report, StatusReport.State state) {
        List<Agency> agencies = new ArrayList<>();
        report.content().agencies().stream()
                .filter(line -> line.state() == state)
                .forEach(line -> agencies.add(line.agency()));
        return agencies;
    }

    private Feedback compose(
            Referral referral,
            Optional<UUID> report,
            int connections,
            List<Agency> present,
            List<Agency> planned,
            Optional<String> words) {
        ContactPreference wish = preferences.latestOf(referral.person()).orElseGet(() -> Unsaid.of(referral.person()));
        Feedback.Standing standing =
                Feedback.begin(wish.channel(), accounts.has(referral.person()), wish.doNotContact());
        Instant now = clock.instant();
        FormCentre centre = parties.centre();
        Feedback feedback = new Feedback(
                Ids.next(),
                referral.person(),
                referral.id(),
                report,
                new Feedback.Content(
                        referral.sentOn(),
                        sourceOf(referral),
                        connections,
                        present,
                        planned,
                        words,
                        centre.name(),
                        centre.phone()),
                endings.of(referral),
                wish.channel(),
                wish.language(),
                standing.state(),
                standing.why(),
                now,
                LocalDate.now(clock.withZone(MunicipalTime.ZONE)),
                now,
                actor.get().account(),
                Optional.empty(),
                0);
        dropWhatItSaysAnew(feedback, referral);
        feedbacks.add(feedback);
        auditor.record(access.allow(
                        Operation.TELL_PERSON, Purpose.SUPPORT, referral.person(), "person-feedback/" + feedback.id())
                .act("compose-feedback"));
        return feedback;
    }
}
