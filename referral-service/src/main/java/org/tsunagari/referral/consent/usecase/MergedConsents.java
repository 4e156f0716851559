package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.merging.usecase.PersonsJoined;

/**
 * What the person says about one of several records that are one person holds for all of them. The other services know
 * consents record by record, so it is written into every ledger that still grants something; parting the records revives
 * none of it: ask the person again.
 */
@ApplicationScoped
public class MergedConsents {

    private final ConsentLedger ledger;
    private final PersonLedgers ledgers;
    private final ConsentEvents events;
    private final Outbox outbox;
    private final RestingReferrals referrals;
    private final FeedbackSources sources;
    private final Event<ConsentRenewed> renewed;
    private final CurrentActor actor;
    private final Clock clock;

    MergedConsents(
            ConsentLedger ledger,
            PersonLedgers ledgers,
            ConsentEvents events,
            Outbox outbox,
            RestingReferrals referrals,
            FeedbackSources sources,
            Event<ConsentRenewed> renewed,
            CurrentActor actor,
            Clock clock) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.events = events;
        this.outbox = outbox;
        this.referrals = referrals;
        this.sources = sources;
        this.renewed = renewed;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The later word of both counts: a withdrawal ends what was agreed to before under the other record, and a source that
     * was not to be told is not told by what was said before either.
     */
    void handle(@Observes PersonsJoined joined) {
        ledgers.lock(joined.surviving());
        Optional<Instant> takenBack = ledgers.takenBackAt(joined.surviving());
        takenBack.ifPresent(moment -> withdrawEverywhere(joined.surviving(), moment));
        if (takenBack.isPresent() && ledgers.standing(joined.surviving()).isEmpty()) {
            referrals.hold(
                    joined.surviving(),
                    RestingReferrals.Reason.CONSENT_WITHDRAWN,
                    actor.get().account());
        }
        silence(ledgers.running(joined.surviving()));
        renewed.fire(new ConsentRenewed(joined.surviving()));
    }

    /** @param running the one that was recorded last first */
    private void silence(List<Consent.Granted> running) {
        Set<UUID> silent = new HashSet<>();
        Set<UUID> heard = new HashSet<>();
        for (Consent.Granted granted : running) {
            Set<UUID> told = granted.scope().sourcesToBeTold();
            Set<UUID> still = new HashSet<>(told);
            still.removeAll(silent);
            if (!still.equals(told)) {
                append(granted.narrowed(granted.scope().tellingSources(still), granted.validUntil(), next(granted)));
            }
            heard.addAll(still);
            silent.addAll(sources.ofRecord(granted.person()));
            silent.removeAll(heard);
        }
    }

    /**
     * Withdraws what the person had agreed to until then, under any record.
     *
     * @param takenBackAt when the person said so
     */
    public void withdrawEverywhere(PersonId person, Instant takenBackAt) {
        for (Consent consent : ledgers.latest(person)) {
            if (consent instanceof Consent.Granted granted && granted.isEndedBy(takenBackAt)) {
                Consent.Withdrawn withdrawal = Consent.Withdrawn.asOf(takenBackAt, granted.person(), next(granted));
                ledger.append(withdrawal);
                outbox.append(events.of(withdrawal, granted.id()));
            }
        }
    }

    /**
     * Writes into the other ledgers in force what the person has said under this record.
     *
     * @param running what the person agrees to now, under all records
     */
    void carryOver(
            PersonId said,
            List<Consent.Granted> running,
            BiFunction<Consent.Granted, Consent.Recording, Consent.Granted> change) {
        for (Consent.Granted granted : running) {
            Consent.Granted then = change.apply(granted, next(granted));
            if (!granted.person().equals(said) && then.isOtherThan(granted)) {
                append(then);
            }
        }
    }

    private void append(Consent.Granted then) {
        ledger.append(then);
        outbox.append(events.of(then));
    }

    private Consent.Recording next(Consent.Granted granted) {
        return new Consent.Recording(
                Ids.next(), granted.version() + 1, clock.instant(), actor.get().account());
    }
}
