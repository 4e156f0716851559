package org.tsunagari.referral.person.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.AccountRelation;
import org.tsunagari.referral.person.model.LinkedAccount;

/**
 * Which accounts stand for a person, under whatever record that was said. A link that has ended stands in a table of its
 * own: whoever asks who may act for a person cannot forget to leave it out.
 */
@ApplicationScoped
public class LinkedAccounts {

    private final EntityManager database;
    private final PersonAliases aliases;
    private final CurrentActor actor;
    private final Clock clock;

    LinkedAccounts(EntityManager database, PersonAliases aliases, CurrentActor actor, Clock clock) {
        this.database = database;
        this.aliases = aliases;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those that stand for the person first, then those that did; the latest first. */
    public List<LinkedAccount> of(PersonId person) {
        List<?> rows = database.createNativeQuery("""
                        SELECT account, relation, min(linked_at) AS linked_at, CAST(NULL AS timestamptz) AS ended_at
                        FROM person_account WHERE person_id IN (?1) GROUP BY account, relation
                        UNION ALL
                        SELECT account, relation, linked_at, ended_at FROM former_account WHERE person_id IN (?1)
                        ORDER BY ended_at DESC NULLS FIRST, linked_at DESC, account
                        """, Tuple.class)
                .setParameter(1, aliases.all(person))
                .getResultList();
        return rows.stream().map(row -> account((Tuple) row)).toList();
    }

    /** Links an account under this very record; where it is linked already, nothing changes. */
    public void link(PersonId record, String account, AccountRelation relation) {
        database.createNativeQuery(
                        "INSERT INTO person_account (account, person_id, municipality, relation, linked_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")
                .setParameter(1, account)
                .setParameter(2, record.value())
                .setParameter(3, actor.get().municipality())
                .setParameter(4, relation.name())
                .setParameter(5, now())
                .executeUpdate();
    }

    /** How the account stands for the person now; several where two records said different things before they were merged. */
    public Set<AccountRelation> standing(PersonId person, String account) {
        return of(person).stream()
                .filter(link -> link.account().equals(account) && link.ended().isEmpty())
                .map(LinkedAccount::relation)
                .collect(Collectors.toSet());
    }

    /** Ends what stands; nothing to end changes nothing. */
    public void end(PersonId person, String account) {
        List<UUID> records = aliases.all(person);
        database.createNativeQuery("""
                        WITH ended AS (
                            DELETE FROM person_account WHERE account = ?1 AND person_id IN (?2)
                            RETURNING account, person_id, municipality, relation, linked_at)
                        INSERT INTO former_account (account, person_id, municipality, relation, linked_at, ended_at, ended_by)
                        SELECT account, person_id, municipality, relation, linked_at, CAST(?3 AS timestamptz), ?4 FROM ended
                        """)
                .setParameter(1, account)
                .setParameter(2, records)
                .setParameter(3, now())
                .setParameter(4, actor.get().account())
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LinkedAccount account(Tuple row) {
        return new LinkedAccount(
                row.get(0, String.class),
                AccountRelation.valueOf(row.get(1, String.class)),
                row.get(2, Instant.class),
                Optional.ofNullable(row.get(3, Instant.class)));
    }
}
