package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Role;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.consent.usecase.ConsentConditions;
import org.tsunagari.referral.consent.usecase.GiveConsent;
import org.tsunagari.referral.consent.usecase.SignatureScans;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.matching.model.MatchDecision;
import org.tsunagari.referral.matching.model.MatchRefused;
import org.tsunagari.referral.matching.usecase.ResolvePerson;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.Identity;
import org.tsunagari.referral.person.persistence.SourceDescriptions;
import org.tsunagari.referral.person.usecase.RecordPerson;
import org.tsunagari.referral.referral.model.Arrival;
import org.tsunagari.referral.referral.model.Intake;
import org.tsunagari.referral.referral.model.Needs;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.model.ReferralId;
import org.tsunagari.referral.referral.model.ReferralNumber;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.model.ReferralRefused.Fault;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Referrals;
import org.tsunagari.referral.referral.model.Source;
import org.tsunagari.referral.referral.outgoing.ReferralEvents;

/** A source refers a person to the centre. */
@ApplicationScoped
public class SubmitReferral {

    /** Somebody new: no file is theirs, and they have taken nothing back. */
    private static final PersonId NOBODY_YET = new PersonId(new UUID(0, 0));

    private final PersonAccess access;
    private final RecordPerson recordPerson;
    private final SourceDescriptions sources;
    private final ResolvePerson resolvePerson;
    private final GiveConsent giveConsent;
    private final ConsentConditions conditions;
    private final Referrals referrals;
    private final ReferralEvents events;
    private final SecondPerson secondPerson;
    private final CentreAsSource centre;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    SubmitReferral(
            PersonAccess access,
            RecordPerson recordPerson,
            SourceDescriptions sources,
            ResolvePerson resolvePerson,
            GiveConsent giveConsent,
            ConsentConditions conditions,
            Referrals referrals,
            ReferralEvents events,
            SecondPerson secondPerson,
            CentreAsSource centre,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.recordPerson = recordPerson;
        this.sources = sources;
        this.resolvePerson = resolvePerson;
        this.giveConsent = giveConsent;
        this.conditions = conditions;
        this.referrals = referrals;
        this.events = events;
        this.secondPerson = secondPerson;
        this.centre = centre;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Form 1, and why the centre may be told: exactly one of consent and another basis.
     *
     * @param inHandSince when the centre began to key it in, where that was before
     */
    public record Command(
            Source source,
            LocalDate sentOn,
            Channel channel,
            Intake intake,
            Optional<Instant> inHandSince,
            Urgency urgency,
            RequestedBy requestedBy,
            Identity identity,
            Contact contact,
            Needs needs,
            Optional<String> wish,
            Optional<GivenConsent> consent,
            Optional<ReferralBasis> otherBasis,
            Optional<MatchDecision> match) {

        @Override
        public String toString() {
            return "SubmitReferral[" + source + "]";
        }
    }

    @Transactional
    public Referral handle(Command command) {
        access.requireEver(Operation.SUBMIT_REFERRAL);
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        check(command);
        PersonId person = person(command);
        sources.keep(person, command.source().organisation(), described(command));
        String account = actor.get().account();
        Instant now = clock.instant();
        ReferralBasis basis = command.consent()
                .<ReferralBasis>map(given -> new ReferralBasis.Consented(giveConsent
                        .handle(
                                person,
                                heard(given, command.source()),
                                command.source().organisation(),
                                account,
                                today)
                        .id()))
                .or(command::otherBasis)
                .orElseGet(ReferralBasis.Awaited::new);
        Referral referral = referrals.add(
                new Referral(
                        new ReferralId(Ids.next()),
                        referrals.nextNumber(ReferralNumber.fiscalYear(command.sentOn())),
                        person,
                        command.source(),
                        command.sentOn(),
                        command.channel(),
                        command.intake(),
                        command.urgency(),
                        command.requestedBy(),
                        command.needs(),
                        command.wish(),
                        basis,
                        command.identity().ageDecadeOn(command.sentOn()),
                        ReferralStatus.SUBMITTED,
                        Optional.empty(),
                        account,
                        now,
                        0),
                Arrival.by(command.intake().receivedOn(), command.inHandSince().orElse(now), MunicipalTime.ZONE));
        secondPerson.judges(referral);
        events.submitted(referral);
        auditor.record(AuditEntry.of("submit-referral", "referrals/" + referral.id(), person.value())
                .forPurpose(Purpose.SUPPORT.name())
                .on(LegalBasis.OWN_RECORD.name(), OptionalLong.empty()));
        return referral;
    }

    /** Where the centre stands in the place of a source nobody is told, whatever stands on the form. */
    private GivenConsent heard(GivenConsent given, Source source) {
        return centre.is(source) ? given.tellingSource(false) : given;
    }

    /** A system's description stands for itself; who keys in somebody else's form has searched and says what for. */
    private PersonId person(Command command) {
        if (!actor.get().has(Role.COORDINATOR)) {
            return recordPerson.handle(described(command));
        }
        return resolvePerson.handle(described(command), command.match().orElseThrow());
    }

    private static Described described(Command command) {
        return new Described(command.identity(), command.contact());
    }

    /**
     * Whether this can be submitted, as far as that can be told without doing it: a draft says so before.
     *
     * @throws ReferralRefused.Invalid naming the first fault
     * @throws MatchRefused where the centre has not searched, or not for this person
     * @throws ConsentRefused where the ledger would not take the consent
     */
    @Transactional
    public void check(Command command) {
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        checkDates(command, today);
        checkIntake(command, today);
        checkBasis(command);
        if (actor.get().has(Role.COORDINATOR)) {
            resolvePerson.check(
                    described(command),
                    command.match().orElseThrow(() -> new MatchRefused(MatchRefused.Code.SEARCH_REQUIRED)));
        }
        command.consent()
                .ifPresent(given -> conditions.check(
                        given, known(command).orElse(NOBODY_YET), SignatureScans.Place.SUBMITTED_NOW, today));
    }

    /** Whom the centre has found; anybody else is new here and has no files yet. */
    private static Optional<PersonId> known(Command command) {
        return command.match()
                .filter(MatchDecision.Existing.class::isInstance)
                .map(MatchDecision.Existing.class::cast)
                .map(MatchDecision.Existing::person);
    }

    /** Nothing comes before it is sent, and what the centre was told somebody has told. */
    private static void checkIntake(Command command, LocalDate today) {
        Intake intake = command.intake();
        intake.receivedOn().ifPresent(day -> {
            if (day.isAfter(today)) {
                throw new ReferralRefused.Invalid("/receivedOn", Fault.IN_THE_FUTURE);
            }
            if (day.isBefore(command.sentOn())) {
                throw new ReferralRefused.Invalid("/receivedOn", Fault.RECEIVED_BEFORE_SENT);
            }
        });
        if (isTold(command.channel()) && intake.reporter().isEmpty()) {
            throw new ReferralRefused.Invalid("/reporter", Fault.REQUIRED);
        }
    }

    private static boolean isTold(Channel channel) {
        return channel == Channel.PHONE || channel == Channel.COMMUNITY;
    }

    private static void checkDates(Command command, LocalDate today) {
        if (command.sentOn().isAfter(today)) {
            throw new ReferralRefused.Invalid("/sentOn", Fault.IN_THE_FUTURE);
        }
        Optional.ofNullable(command.identity().birthDate()).ifPresent(born -> checkBirth(born, command, today));
    }

    private static void checkBirth(BirthDate born, Command command, LocalDate today) {
        String pointer = born.guessed() ? "/person/approximateBirthYear" : "/person/birthDate";
        if (born.earliest().isAfter(today)) {
            throw new ReferralRefused.Invalid(pointer, Fault.IN_THE_FUTURE);
        }
        if (born.earliest().isAfter(command.sentOn())) {
            throw new ReferralRefused.Invalid(pointer, Fault.BORN_AFTER_REFERRAL);
        }
    }

    /** What the centre was told may wait for the person's answer; nobody else hears of it before. */
    private static void checkBasis(Command command) {
        if (command.consent().isEmpty() && command.otherBasis().isEmpty() && !isTold(command.channel())) {
            throw new ReferralRefused.Invalid("/consent", Fault.CONSENT_OR_BASIS_REQUIRED);
        }
        if (command.consent().isPresent() && command.otherBasis().isPresent()) {
            throw new ReferralRefused.Invalid("/otherBasis", Fault.CONSENT_AND_BASIS);
        }
        if (command.otherBasis()
                .filter(ReferralBasis.Consented.class::isInstance)
                .isPresent()) {
            throw new ReferralRefused.Invalid("/otherBasis/type", Fault.CONSENT_OR_BASIS_REQUIRED);
        }
    }
}
