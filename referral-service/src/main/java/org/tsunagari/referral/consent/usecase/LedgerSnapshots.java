package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.kit.consent.ConsentGrants;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * The ledger's latest word about a person, in the terms of the access policy. Read anew for every decision. Where several
 * records are one person, each has its own ledger: a withdrawal under one ends what was agreed to earlier under any, and
 * what has not ended is added up.
 */
@ApplicationScoped
class LedgerSnapshots implements ConsentsInForce {

    private final PersonLedgers ledgers;
    private final Clock clock;

    LedgerSnapshots(PersonLedgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Override
    public ConsentSnapshot of(PersonId person) {
        List<Consent.Granted> standing = ledgers.standing(person);
        if (standing.isEmpty()) {
            return ledgers.latest(person).stream()
                    .findFirst()
                    .map(last -> withdrawn(person, last))
                    .orElseGet(() -> ConsentSnapshot.none(person.value()));
        }
        return sum(person, standing);
    }

    private static ConsentSnapshot withdrawn(PersonId person, Consent last) {
        return new ConsentSnapshot(
                person.value(), last.version(), true, List.of(), last.recordedAt(), Optional.empty());
    }

    /** Of several only those within their period, so that their sum has a period: the part that all of them share. */
    private ConsentSnapshot sum(PersonId person, List<Consent.Granted> standing) {
        Instant now = clock.instant();
        List<Consent.Granted> running =
                standing.stream().filter(granted -> granted.isInForce(now)).toList();
        List<Consent.Granted> summed = running.isEmpty() ? List.of(standing.getFirst()) : running;
        return ConsentGrants.snapshot(
                person.value(),
                summed.getFirst().version(),
                false,
                summed.stream().flatMap(LedgerSnapshots::grants).toList(),
                summed.stream()
                        .map(Consent.Granted::validFrom)
                        .max(Comparator.naturalOrder())
                        .orElse(now),
                summed.stream()
                        .flatMap(granted -> granted.validUntil().stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Stream<ConsentGrant> grants(Consent.Granted granted) {
        return granted.scope().lines().stream()
                .map(line -> new ConsentGrant(
                        line.recipientKinds(), line.recipientOrganisations(), line.purposes(), line.categories()));
    }
}
