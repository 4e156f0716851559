package org.tsunagari.referral.consent.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.ConsentLedger;
import org.tsunagari.referral.identifier.model.PersonId;

/** The ledgers of all records that are one person. */
@ApplicationScoped
class PersonLedgers {

    private final ConsentLedger ledger;
    private final PersonAliases aliases;
    private final Clock clock;

    PersonLedgers(ConsentLedger ledger, PersonAliases aliases, Clock clock) {
        this.ledger = ledger;
        this.aliases = aliases;
        this.clock = clock;
    }

    /**
     * Keeps all of them from changes until the transaction ends; in PostgreSQL's order of ids, like every other lock.
     *
     * @return the number of the latest version under this very record, 0 without any
     */
    long lock(PersonId record) {
        long latest = 0;
        Set<UUID> locked = new HashSet<>();
        List<UUID> open = openOf(record, locked);
        while (!open.isEmpty()) {
            for (UUID each : open) {
                long version = ledger.lock(new PersonId(each));
                latest = each.equals(record.value()) ? version : latest;
                locked.add(each);
            }
            open = openOf(record, locked);
        }
        return latest;
    }

    /** A merge may have committed while a lock was waited for: then there are more than before. */
    private List<UUID> openOf(PersonId record, Set<UUID> locked) {
        return aliases.all(record).stream()
                .filter(each -> !locked.contains(each))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    /** The latest version of each, the one that was recorded last first. */
    List<Consent> latest(PersonId person) {
        return aliases.all(person).stream()
                .map(PersonId::new)
                .flatMap(record -> ledger.latest(record).stream())
                .sorted(Comparator.comparing(Consent::recordedAt).reversed())
                .toList();
    }

    /**
     * What no later withdrawal has ended, under whatever record that was said, the one that was recorded last first; its
     * time may be over.
     */
    List<Consent.Granted> standing(PersonId person) {
        Optional<Instant> takenBack = ledger.takenBackAt(person);
        return latest(person).stream()
                .filter(Consent.Granted.class::isInstance)
                .map(Consent.Granted.class::cast)
                .filter(granted -> takenBack.filter(granted::isEndedBy).isEmpty())
                .toList();
    }

    /** When the person last took everything back, under whatever record. */
    Optional<Instant> takenBackAt(PersonId person) {
        return ledger.takenBackAt(person);
    }

    /** The day in the municipality on which the person took everything back, if that was the last word. */
    Optional<LocalDate> withdrawnOn(PersonId person) {
        return standing(person).isEmpty()
                ? takenBackAt(person).map(moment -> LocalDate.ofInstant(moment, MunicipalTime.ZONE))
                : Optional.empty();
    }

    /** What the person agrees to now. */
    List<Consent.Granted> running(PersonId person) {
        Instant now = clock.instant();
        return standing(person).stream()
                .filter(granted -> granted.isInForce(now))
                .toList();
    }
}
