package org.tsunagari.directory.usage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;

/** Which fingerprints are one person, and which must not be told apart any more. */
@ApplicationScoped
public class UsagePersons {

    private static final List<String> WITH_PERSONS =
            List.of("usage_prescription", "usage_connection", "usage_referral", "usage_household", "usage_wish");

    private final EntityManager database;
    private final Marks marks;

    UsagePersons(EntityManager database, Marks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** The fingerprint; until the transaction ends, nobody erases the person or keeps another fact of them. */
    byte[] locked(UUID person) {
        byte[] mark = marks.person(person);
        lock(HexFormat.of().formatHex(mark));
        return mark;
    }

    /** Until the transaction ends, nobody else merges or erases here: of two at once, neither would know of the other. */
    private void alone(String municipality) {
        lock("usage-persons " + municipality);
    }

    private void lock(String name) {
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, name)
                .getSingleResult();
    }

    public void merge(PersonsMerged event, Instant at) {
        alone(event.municipality());
        keep(event.municipality(), event.mergedPersonId(), event.survivingPersonId(), true, at);
        erasedOf(event.municipality(), event.survivingPersonId(), event.mergedPersonId());
    }

    public void part(PersonsUnmerged event, Instant at) {
        keep(event.municipality(), event.mergedPersonId(), event.survivingPersonId(), false, at);
    }

    /** The later word counts; at the same instant the parting, because it shows less. */
    private void keep(String municipality, UUID merged, UUID surviving, boolean holds, Instant at) {
        Statement.run(
                database,
                """
                INSERT INTO usage_person_merge (municipality, merged, surviving, holds, since) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (municipality, merged, surviving) DO UPDATE SET holds = excluded.holds, since = excluded.since
                WHERE (usage_person_merge.since, NOT usage_person_merge.holds) < (excluded.since, NOT excluded.holds)
                """,
                municipality,
                marks.person(merged),
                marks.person(surviving),
                holds,
                at.atOffset(ZoneOffset.UTC));
    }

    /** A merge that is heard of after the erasure of one of the two erases the other as well, as it would have before. */
    private void erasedOf(String municipality, UUID surviving, UUID merged) {
        boolean erased = !database.createNativeQuery(
                        "SELECT 1 FROM usage_person_erased WHERE municipality = ?1 AND person IN (?2, ?3)")
                .setParameter(1, municipality)
                .setParameter(2, marks.person(surviving))
                .setParameter(3, marks.person(merged))
                .getResultList()
                .isEmpty();
        if (erased) {
            erase(municipality, marks.person(surviving));
            erase(municipality, marks.person(merged));
        }
    }

    /** What was counted stays counted, of nobody. */
    public void erase(PersonErased event) {
        alone(event.municipality());
        List<?> family = database.createNativeQuery("""
                        WITH RECURSIVE family (mark, steps) AS (
                            SELECT CAST(?2 AS bytea), 0
                            UNION
                            SELECT CASE WHEN m.merged = f.mark THEN m.surviving ELSE m.merged END, f.steps + 1
                            FROM family f JOIN usage_person_merge m
                                ON m.municipality = ?1 AND m.holds AND (m.merged = f.mark OR m.surviving = f.mark)
                            WHERE f.steps < 32)
                        SELECT DISTINCT mark FROM family
                        """, byte[].class)
                .setParameter(1, event.municipality())
                .setParameter(2, marks.person(event.personId()))
                .getResultList();
        family.forEach(one -> erase(event.municipality(), (byte[]) one));
    }

    private void erase(String municipality, byte[] person) {
        lock(HexFormat.of().formatHex(person));
        Statement.run(
                database,
                "INSERT INTO usage_person_erased (municipality, person) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                municipality,
                person);
        for (String table : WITH_PERSONS) {
            Statement.run(
                    database,
                    "UPDATE " + table + " SET person = NULL WHERE municipality = ?1 AND person = ?2",
                    municipality,
                    person);
        }
    }
}
