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
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.referral.person.persistence.PersonalJson;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralContent;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionTaken;

/** Who did what to a referral, when and why; rows are only added. */
@ApplicationScoped
class TransitionTable {

    private static final String NOTE = "referral_transition.note";
    private static final String BEFORE = "referral_transition.before";

    private final EntityManager database;
    private final PersonVault vault;
    private final PersonalJson json;
    private final Clock clock;

    TransitionTable(EntityManager database, PersonVault vault, PersonalJson json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param before what the referral said until then, where that was amended */
    void add(ReferralEntity referral, TransitionTaken taken, Optional<ReferralContent> before) {
        byte[] note = sealed(referral, NOTE, taken.note());
        database.createNativeQuery(
                        "INSERT INTO referral_transition (referral_id, municipality, position, transition, status, party, actor, reason, note, happened_at, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
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
                .setParameter(11, sealed(referral, BEFORE, before.map(json::write)))
                .executeUpdate();
    }

    private byte @Nullable [] sealed(ReferralEntity referral, String column, Optional<String> text) {
        return text.map(clear -> vault.of(referral.personId).seal(place(column, referral.version), referral.id, clear))
                .orElse(null);
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
                    Optional.empty(),
                    referral.submittedAt()));
        }
        Optional<PersonCipher> cipher = vault.find(referral.person().value());
        for (Object row : database.createNativeQuery("""
                        SELECT position, transition, status, party, actor, reason, note, happened_at, before
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

    private HistoryEntry entry(Tuple row, Referral referral, Optional<PersonCipher> cipher) {
        long position = row.get(0, Long.class);
        return new HistoryEntry(
                position,
                Transition.valueOf(row.get(1, String.class)),
                ReferralStatus.valueOf(row.get(2, String.class)),
                Optional.ofNullable(row.get(3, String.class)).map(Party::valueOf),
                row.get(4, String.class),
                Optional.ofNullable(row.get(5, String.class)),
                opened(referral, NOTE, position, row.get(6, byte[].class), cipher),
                opened(referral, BEFORE, position, row.get(8, byte[].class), cipher)
                        .map(text -> json.read(text, ReferralContent.class)),
                row.get(7, Instant.class));
    }

    private static Optional<String> opened(
            Referral referral, String column, long position, byte @Nullable [] sealed, Optional<PersonCipher> cipher) {
        return Optional.ofNullable(sealed)
                .flatMap(text -> cipher.map(
                        key -> key.open(place(column, position), referral.id().value(), text)));
    }

    /** The position is part of the place, because a referral has many of each. */
    private static String place(String column, long position) {
        return column + "/" + position;
    }
}
