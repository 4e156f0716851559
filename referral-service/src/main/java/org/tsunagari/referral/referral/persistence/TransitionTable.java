package org.tsunagari.referral.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionTaken;

/** Who did what to a referral, when and why; rows are only added. */
@ApplicationScoped
class TransitionTable {

    private static final String NOTE = "referral_transition.note";

    private final EntityManager database;
    private final PersonVault vault;
    private final Clock clock;

    TransitionTable(EntityManager database, PersonVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    void add(ReferralEntity referral, TransitionTaken taken) {
        byte[] note = taken.note()
                .map(text -> vault.of(referral.personId).seal(column(referral.version), referral.id, text))
                .orElse(null);
        database.createNativeQuery(
                        "INSERT INTO referral_transition (referral_id, municipality, position, transition, status, party, actor, reason, note, happened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
                .setParameter(1, referral.id)
                .setParameter(2, referral.municipality)
                .setParameter(3, referral.version)
                .setParameter(4, taken.transition().name())
                .setParameter(5, referral.status.name())
                .setParameter(6, taken.by().name())
                .setParameter(7, taken.actor())
                .setParameter(8, taken.reason().map(Enum::name).orElse(null))
                .setParameter(9, note)
                .setParameter(10, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The submission stands in the referral itself, so that taking it in writes one row less. */
    List<HistoryEntry> of(Referral referral, long after, int atMost) {
        List<HistoryEntry> history = new ArrayList<>();
        if (after < HistoryEntry.FIRST) {
            history.add(new HistoryEntry(
                    HistoryEntry.FIRST,
                    Transition.SUBMISSION,
                    ReferralStatus.SUBMITTED,
                    Optional.empty(),
                    referral.submittedBy(),
                    Optional.empty(),
                    Optional.empty(),
                    referral.submittedAt()));
        }
        Optional<PersonCipher> cipher = vault.find(referral.person().value());
        for (Object row : database.createNativeQuery("""
                        SELECT position, transition, status, party, actor, reason, note, happened_at
                        FROM referral_transition WHERE referral_id = ?1 AND position > ?2 ORDER BY position
                        """, Tuple.class)
                .setParameter(1, referral.id().value())
                .setParameter(2, after)
                .setMaxResults(atMost - history.size())
                .getResultList()) {
            history.add(entry((Tuple) row, referral, cipher));
        }
        return history;
    }

    private static HistoryEntry entry(Tuple row, Referral referral, Optional<PersonCipher> cipher) {
        long position = row.get(0, Long.class);
        return new HistoryEntry(
                position,
                Transition.valueOf(row.get(1, String.class)),
                ReferralStatus.valueOf(row.get(2, String.class)),
                Optional.ofNullable(row.get(3, String.class)).map(Party::valueOf),
                row.get(4, String.class),
                Optional.ofNullable(row.get(5, String.class)),
                Optional.ofNullable(row.get(6, byte[].class))
                        .flatMap(cipherText -> cipher.map(
                                key -> key.open(column(position), referral.id().value(), cipherText))),
                row.get(7, Instant.class));
    }

    /** The position is part of the place, because a referral has many notes. */
    private static String column(long position) {
        return NOTE + "/" + position;
    }
}
