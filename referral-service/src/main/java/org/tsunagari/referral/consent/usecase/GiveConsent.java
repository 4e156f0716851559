package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
    private final Event<LedgerChanged> changed;
    private final Clock clock;

    GiveConsent(ConsentLedger ledger, ConsentEvents events, Outbox outbox, Event<LedgerChanged> changed, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @param source the organisation that form 2 would go to, where the person lets it be told
     * @param today the date in the municipality
     */
    @Transactional
    public Consent.Granted handle(
            PersonId person, GivenConsent given, Optional<UUID> source, String recordedBy, LocalDate today) {
        if (given.givenOn().isAfter(today)) {
            throw new ConsentRefused(ConsentRefused.Code.GIVEN_IN_THE_FUTURE);
        }
        long version = ledger.lock(person) + 1;
        Instant now = clock.instant();
        Consent.Granted consent = new Consent.Granted(
                Ids.next(),
                person,
                version,
                given,
                ConsentScope.ofForm1(source.filter(told -> given.sourceMayBeTold())),
                now,
                Optional.empty(),
                now,
                recordedBy);
        ledger.append(consent);
        outbox.append(events.of(consent));
        if (version > 1) {
            changed.fire(new LedgerChanged.ConsentRenewed(person));
        }
        return consent;
    }
}
