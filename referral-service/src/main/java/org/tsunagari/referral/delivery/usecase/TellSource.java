package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.Disclosures;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.delivery.model.News;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.message.persistence.Messages;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.SourceDescriptions;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.usecase.WrongPersons;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.model.StatusReports;
import org.tsunagari.referral.webhook.model.EventType;

/** Somebody of the centre tells a source what has not reached it: by the printed page, or by phone. */
@ApplicationScoped
public class TellSource {

    /** Form 1 is what the source itself has written. */
    private static final Set<DataCategory> ON_THE_PAGE = Set.of(DataCategory.IDENTITY, DataCategory.NARRATIVE);

    private final PersonAccess access;
    private final Deliveries deliveries;
    private final SourceDeliveries rows;
    private final SourceHearing hearing;
    private final StatusReports reports;
    private final Referrals referrals;
    private final Messages messages;
    private final QuestionOnPage questions;
    private final Persons persons;
    private final SourceDescriptions sources;
    private final WrongPersons wrong;
    private final OrganisationRegister organisations;
    private final Disclosures disclosures;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    TellSource(
            PersonAccess access,
            Deliveries deliveries,
            SourceDeliveries rows,
            SourceHearing hearing,
            StatusReports reports,
            Referrals referrals,
            Messages messages,
            QuestionOnPage questions,
            Persons persons,
            SourceDescriptions sources,
            WrongPersons wrong,
            OrganisationRegister organisations,
            Disclosures disclosures,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.deliveries = deliveries;
        this.rows = rows;
        this.hearing = hearing;
        this.reports = reports;
        this.referrals = referrals;
        this.messages = messages;
        this.questions = questions;
        this.persons = persons;
        this.sources = sources;
        this.wrong = wrong;
        this.organisations = organisations;
        this.disclosures = disclosures;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public SourceDeliveries.Row one(UUID id) {
        Opened opened = opened(id);
        auditor.record(opened.allowed().act("read-source-delivery"));
        return rows.one(id);
    }

    /**
     * What the page for a source says: of the person what that source has written, whatever is known since.
     *
     * @param person not named where the referral was about somebody else: whose record it lies in is no news for the source
     * @param step what was done, by whom and why, where it is a step
     * @param question what is asked or said, where something is
     */
    public record Page(
            Delivery delivery,
            Referral referral,
            Optional<Person> person,
            Optional<HistoryEntry> step,
            Optional<Message> question) {}

    /** To be printed and faxed; of a report that is form 2, and not here. */
    @Transactional
    public Page page(UUID id) {
        Opened opened = opened(id);
        Referral referral = opened.referral();
        requireAllowed(opened);
        Decision.Permit read = access.readOfReferral(
                ON_THE_PAGE, referral.person(), referral.source().organisation(), object(id));
        if (!read.visible().containsAll(ON_THE_PAGE)) {
            throw access.deniedUnknown(object(id));
        }
        Person known = persons.find(referral.person()).orElseThrow(() -> access.deniedUnknown(object(id)));
        Optional<Person> person = wrong.isWrong(referral)
                ? Optional.empty()
                : Optional.of(sources.of(known, referral.source().organisation()));
        return switch (opened.delivery().news()) {
            case News.Report report -> throw access.deniedUnknown(object(id));
            case News.Letter(UUID on, UUID letter) ->
                new Page(opened.delivery(), referral, person, Optional.empty(), messages.find(referral, letter));
            case News.Step(UUID on, EventType type) ->
                new Page(
                        opened.delivery(),
                        referral,
                        person,
                        step(referral, type),
                        type == EventType.REFERRAL_INFORMATION_REQUESTED
                                ? questions.of(referral, opened.delivery())
                                : Optional.empty());
        };
    }

    private Optional<HistoryEntry> step(Referral referral, EventType type) {
        return transitions(type).stream()
                .flatMap(wanted -> referrals.latest(referral, wanted).stream())
                .max(Comparator.comparingLong(HistoryEntry::position));
    }

    private static Set<Transition> transitions(EventType type) {
        return switch (type) {
            case REFERRAL_AMENDED -> EnumSet.of(Transition.AMENDMENTS);
            case REFERRAL_ACCEPTED -> EnumSet.of(Transition.ACCEPTANCE);
            case REFERRAL_DECLINED -> EnumSet.of(Transition.DECLINE);
            case REFERRAL_INFORMATION_REQUESTED -> EnumSet.of(Transition.INFORMATION_REQUESTS);
            case REFERRAL_CLOSED -> EnumSet.of(Transition.CLOSURE);
            case REFERRAL_ON_HOLD -> EnumSet.of(Transition.HOLD);
            case REFERRAL_RESUMED -> EnumSet.of(Transition.RESUMPTION, Transition.REOPENING);
            case REFERRAL_WITHDRAWN -> EnumSet.of(Transition.WITHDRAWAL_BY_SOURCE, Transition.WITHDRAWAL_BY_PERSON);
            case REFERRAL_ENTERED_IN_ERROR -> EnumSet.of(Transition.ENTERED_IN_ERROR);
            case STATUS_REPORT_ISSUED, STATUS_REPORT_ENTERED_IN_ERROR, REFERRAL_MESSAGE_RECEIVED ->
                EnumSet.noneOf(Transition.class);
        };
    }

    /** Notes that somebody has told the source. Where that rests on the person's consent, it is a disclosure. */
    @Transactional
    public SourceDeliveries.Row told(UUID id, Delivery.Told.How how) {
        Opened opened = opened(id);
        Delivery delivery = opened.delivery();
        if (delivery.hasArrived()) {
            throw new Refused(ReferralProblem.SOURCE_WAS_TOLD);
        }
        Decision.Permit permit = requireAllowed(opened);
        String account = actor.get().account();
        deliveries.save(
                how == Delivery.Told.How.FAX && delivery.channel() == Delivery.Channel.FAX
                        ? delivery.faxed(faxNumber(opened.referral()), account, clock.instant())
                        : delivery.toldOtherwise(new Delivery.Told(how, clock.instant(), account)));
        if (permit.basis() == LegalBasis.CONSENT) {
            disclosures.sent(
                    opened.referral().person(),
                    opened.referral().source().organisation(),
                    told(delivery.news()),
                    Purpose.FEEDBACK_TO_SOURCE,
                    permit);
        }
        auditor.record(AuditEntry.of(
                        "tell-source", object(id), opened.referral().person().value())
                .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return rows.one(id);
    }

    private static String told(News news) {
        return switch (news) {
            case News.Report(UUID report, EventType type) -> "status-reports/" + report;
            case News.Step(UUID referral, EventType type) -> "referrals/" + referral;
            case News.Letter(UUID referral, UUID message) -> "referrals/" + referral + "/messages/" + message;
        };
    }

    private String faxNumber(Referral source) {
        return organisations
                .find(source.source().organisation())
                .map(Organisation::faxNumber)
                .orElseThrow(() -> new Refused(ReferralProblem.NO_FAX_NUMBER));
    }

    private Decision.Permit requireAllowed(Opened opened) {
        return switch (hearing.judge(opened.delivery())) {
            case SourceHearing.Verdict.May(SourceHearing.Told told, Decision.Permit permit) -> permit;
            case SourceHearing.Verdict.MayNot(String reason) -> {
                auditor.recordDenial(AuditEntry.of(
                                "tell-source",
                                object(opened.delivery().id()),
                                opened.referral().person().value())
                        .forPurpose(Purpose.FEEDBACK_TO_SOURCE.name())
                        .denied(reason));
                throw new Refused(ReferralProblem.SOURCE_MUST_NOT_BE_TOLD);
            }
        };
    }

    private record Opened(Delivery delivery, Referral referral, Allowed allowed) {}

    private Opened opened(UUID id) {
        access.requireEver(Operation.ISSUE_STATUS_REPORT);
        Delivery delivery = deliveries.find(id).orElseThrow(() -> access.deniedUnknown(object(id)));
        Referral referral = referral(delivery.news()).orElseThrow(() -> access.deniedUnknown(object(id)));
        Allowed allowed = access.allowOnReferral(
                Operation.ISSUE_STATUS_REPORT,
                Purpose.SUPPORT,
                referral.person(),
                referral.source().organisation(),
                object(id));
        return new Opened(delivery, referral, allowed);
    }

    private Optional<Referral> referral(News news) {
        return switch (news) {
            case News.Report(UUID report, EventType type) ->
                reports.find(report).map(StatusReport::referral).flatMap(referrals::find);
            case News.Step(UUID referral, EventType type) -> referrals.find(new ReferralId(referral));
            case News.Letter(UUID referral, UUID message) -> referrals.find(new ReferralId(referral));
        };
    }

    private static String object(UUID id) {
        return "source-deliveries/" + id;
    }
}
