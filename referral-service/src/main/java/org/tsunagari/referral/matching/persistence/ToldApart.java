package org.tsunagari.referral.matching.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.identifier.model.PersonId;

/** Pairs of records about which somebody has said that they are two persons. */
@ApplicationScoped
public class ToldApart {

    private final EntityManager database;
    private final CurrentActor actor;
    private final Clock clock;

    ToldApart(EntityManager database, CurrentActor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    public void add(PersonId one, PersonId other) {
        boolean ordered = one.toString().compareTo(other.toString()) < 0;
        Actor telling = actor.get();
        database.createNativeQuery(
                        "INSERT INTO person_told_apart (one_id, other_id, municipality, told_by, told_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")
                .setParameter(1, (ordered ? one : other).value())
                .setParameter(2, (ordered ? other : one).value())
                .setParameter(3, telling.municipality())
                .setParameter(4, telling.account())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Everybody who was told apart from a person of these records. */
    public Set<PersonId> from(List<UUID> records) {
        List<?> others = database.createNativeQuery(
                        "SELECT other_id FROM person_told_apart WHERE one_id IN (?1) UNION SELECT one_id FROM person_told_apart WHERE other_id IN (?1)",
                        UUID.class)
                .setParameter(1, records)
                .getResultList();
        return others.stream().map(id -> new PersonId((UUID) id)).collect(Collectors.toSet());
    }
}
