package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;

/** Writes down that a person agrees, and tells everybody who must know. */
@ApplicationScoped
public class GiveConsent {

    private final ConsentLedger ledger;
    private final PersonLedgers ledgers;
    private final MergedConsents merged;
    private final ConsentConditions conditions;
    private final OrganisationRegister organisations;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final Event<ConsentRenewed> renewed;
    private final Clock clock;

    GiveConsent(
            ConsentLedger ledger,
            PersonLedgers ledgers,
            MergedConsents merged,
            ConsentConditions conditions,
            OrganisationRegister organisations,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            Event<ConsentRenewed> renewed,
            Clock clock) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.merged = merged;
        this.conditions = conditions;
        this.organisations = organisations;
        this.events = events;
        this.outbox = outbox;
        this.referrals = referrals;
        this.renewed = renewed;
        this.clock = clock;
    }

    /**
     * What the person says.
     *
     * @param scope what the person chose; empty: what the sentence on form 1 means
     * @param validUntil exclusive; empty: until withdrawn
     */
    public record Statement(
            PersonId person, GivenConsent given, Optional<ConsentScope> scope, Optional<Instant> validUntil) {}

    /**
     * The consent that comes with a referral. It speaks about the referral's own source; whether other sources may be
     * told stays as the person has said before. What the person has chosen, and still holds, stays too: form 1 adds what
     * this referral needs, and an end remains the end.
     *
     * @param source who refers
     * @param today the date in the municipality
     */
    @Transactional
    public Consent.Granted handle(
            PersonId person, GivenConsent given, UUID source, String recordedBy, LocalDate today) {
        long version = ledgers.lock(person) + 1;
        conditions.check(given, person, SignatureScans.Place.SUBMITTED_NOW, today);
        List<Consent.Granted> running = ledgers.running(person);
        Optional<Consent.Granted> own = own(person, running);
        Set<UUID> told = toldSoFar(own);
        if (given.sourceMayBeTold()) {
            told.add(source);
        } else {
            told.remove(source);
        }
        Consent.Recording recording = recording(version, recordedBy);
        Consent.Granted consent = running.stream().anyMatch(Consent.Granted::isChosen)
                ? added(person, given, source, running, recording, told)
                : Consent.Granted.first(
                        person, given, ConsentScope.ofForm1().tellingSources(told), Optional.empty(), recording);
        if (!given.sourceMayBeTold()) {
            merged.carryOver(
                    person, running, (other, next) -> other.tellingSource(source, false, Optional.empty(), next));
        }
        return append(consent);
    }

    private Consent.Granted added(
            PersonId person,
            GivenConsent given,
            UUID source,
            List<Consent.Granted> running,
            Consent.Recording recording,
            Set<UUID> told) {
        Optional<Consent.Granted> own = own(person, running);
        ConsentScope before = own.map(Consent.Granted::scope).orElseGet(() -> new ConsentScope(List.of()));
        Optional<Instant> end = own.map(Consent.Granted::validUntil).orElseGet(() -> running.stream()
                .flatMap(granted -> granted.validUntil().stream())
                .min(Comparator.naturalOrder()));
        return Consent.Granted.added(
                person,
                given,
                before.plus(ConsentScope.ofForm1From(source), this::kindOf).tellingSources(told),
                end,
                recording);
    }

    /**
     * The consent by itself, the whole truth: what stands under other records of the person goes as far as it does. Where
     * the person says no, no source is told any more.
     *
     * @param source the organisation behind the latest referral
     */
    @Transactional
    public Consent.Granted handle(Statement statement, Optional<UUID> source, String recordedBy, LocalDate today) {
        PersonId person = statement.person();
        long version = ledgers.lock(person) + 1;
        conditions.check(statement.given(), person, SignatureScans.Place.REFERRAL, today);
        if (statement
                .validUntil()
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent()) {
            throw new ConsentRefused(ConsentRefused.Code.ENDS_IN_THE_PAST);
        }
        boolean mayBeTold = statement.given().sourceMayBeTold();
        List<Consent.Granted> running = ledgers.running(person);
        Set<UUID> told = mayBeTold ? toldSoFar(own(person, running)) : new HashSet<>();
        source.filter(any -> mayBeTold).ifPresent(told::add);
        ConsentScope scope = statement.scope().orElseGet(ConsentScope::ofForm1);
        merged.carryOver(
                person,
                running,
                (other, next) -> other.narrowed(
                        other.scope()
                                .within(scope, this::kindOf)
                                .tellingSources(mayBeTold ? other.scope().sourcesToBeTold() : Set.of()),
                        other.earlierEnd(statement.validUntil()),
                        next));
        return append(Consent.Granted.first(
                person,
                statement.given(),
                scope.tellingSources(told),
                statement.validUntil(),
                recording(version, recordedBy)));
    }

    private static Optional<Consent.Granted> own(PersonId record, List<Consent.Granted> running) {
        return running.stream()
                .filter(granted -> granted.person().equals(record))
                .findFirst();
    }

    private static Set<UUID> toldSoFar(Optional<Consent.Granted> own) {
        return own.map(granted -> new HashSet<>(granted.scope().sourcesToBeTold()))
                .orElseGet(HashSet::new);
    }

    private Consent.Recording recording(long version, String recordedBy) {
        return new Consent.Recording(Ids.next(), version, clock.instant(), recordedBy);
    }

    private Optional<OrganisationKind> kindOf(UUID organisation) {
        return organisations.find(organisation).map(Organisation::kind);
    }

    /** The first word counts like every other: what began on another basis may be told of from now on. */
    private Consent.Granted append(Consent.Granted consent) {
        ledger.append(consent);
        outbox.append(events.of(consent));
        referrals.resume(consent.person(), consent.id(), consent.recordedBy());
        renewed.fire(new ConsentRenewed(consent.person()));
        return consent;
    }
}
