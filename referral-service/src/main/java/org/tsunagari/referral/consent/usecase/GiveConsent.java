package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.identifier.model.PersonId;

/** Writes down that a person agrees, and tells everybody who must know. */
@ApplicationScoped
public class GiveConsent {

    private final ConsentLedger ledger;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final Event<ConsentRenewed> renewed;
    private final Clock clock;

    GiveConsent(
            ConsentLedger ledger,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            Event<ConsentRenewed> renewed,
            Clock clock) {
        this.ledger = ledger;
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
     * told stays as the person has said before.
     *
     * @param today the date in the municipality
     */
    @Transactional
    public Consent.Granted handle(
            PersonId person, GivenConsent given, Optional<UUID> source, String recordedBy, LocalDate today) {
        long version = ledger.lock(person) + 1;
        Set<UUID> told = toldSoFar(person);
        source.ifPresent(told::remove);
        source.filter(any -> given.sourceMayBeTold()).ifPresent(told::add);
        return append(
                new Statement(person, given, Optional.empty(), Optional.empty()), told, version, recordedBy, today);
    }

    /**
     * The consent by itself. Where the person says no, no source is told any more.
     *
     * @param source the organisation behind the latest referral
     */
    @Transactional
    public Consent.Granted handle(Statement statement, Optional<UUID> source, String recordedBy, LocalDate today) {
        long version = ledger.lock(statement.person()) + 1;
        Set<UUID> told = new HashSet<>();
        if (statement.given().sourceMayBeTold()) {
            told.addAll(toldSoFar(statement.person()));
            source.ifPresent(told::add);
        }
        return append(statement, told, version, recordedBy, today);
    }

    private Set<UUID> toldSoFar(PersonId person) {
        Instant now = clock.instant();
        return ledger.latest(person)
                .filter(Consent.Granted.class::isInstance)
                .map(Consent.Granted.class::cast)
                .filter(granted -> granted.isInForce(now))
                .map(granted -> new HashSet<>(granted.scope().sourcesToBeTold()))
                .orElseGet(HashSet::new);
    }

    private Consent.Granted append(
            Statement statement, Set<UUID> told, long version, String recordedBy, LocalDate today) {
        Instant now = clock.instant();
        if (statement.given().givenOn().isAfter(today)) {
            throw new ConsentRefused(ConsentRefused.Code.GIVEN_IN_THE_FUTURE);
        }
        if (statement.validUntil().filter(until -> !until.isAfter(now)).isPresent()) {
            throw new ConsentRefused(ConsentRefused.Code.ENDS_IN_THE_PAST);
        }
        ConsentScope scope = statement.scope().orElseGet(ConsentScope::ofForm1).tellingSources(told);
        Consent.Granted consent = Consent.Granted.first(
                statement.person(),
                statement.given(),
                scope,
                statement.validUntil(),
                new Consent.Recording(Ids.next(), version, now, recordedBy));
        ledger.append(consent);
        outbox.append(events.of(consent));
        referrals.resume(statement.person(), consent.id(), recordedBy);
        if (version > 1) {
            renewed.fire(new ConsentRenewed(statement.person()));
        }
        return consent;
    }
}
