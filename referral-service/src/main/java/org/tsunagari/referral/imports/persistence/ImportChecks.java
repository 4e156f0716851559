package org.tsunagari.referral.imports.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;

/** Which files somebody has looked at before they are applied, by their digest. */
@ApplicationScoped
public class ImportChecks {

    /** Until the end of the next working day, roughly. */
    private static final Duration VALID = Duration.ofHours(48);

    private final EntityManager database;
    private final CurrentActor actor;
    private final Clock clock;

    ImportChecks(EntityManager database, CurrentActor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    public void remember(String kind, byte[] file) {
        Actor checking = actor.get();
        database.createNativeQuery("""
                        INSERT INTO import_check (municipality, kind, digest, checked_by, checked_at) VALUES (?1, ?2, ?3, ?4, ?5)
                        ON CONFLICT (municipality, kind, digest) DO UPDATE SET checked_by = ?4, checked_at = ?5
                        """)
                .setParameter(1, checking.municipality())
                .setParameter(2, kind)
                .setParameter(3, digest(file))
                .setParameter(4, checking.account())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    public boolean wasChecked(String kind, byte[] file) {
        Number found = (Number) database.createNativeQuery(
                        "SELECT count(*) FROM import_check WHERE municipality = ?1 AND kind = ?2 AND digest = ?3 AND checked_at > ?4")
                .setParameter(1, actor.get().municipality())
                .setParameter(2, kind)
                .setParameter(3, digest(file))
                .setParameter(4, clock.instant().minus(VALID).atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return found.longValue() > 0;
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
