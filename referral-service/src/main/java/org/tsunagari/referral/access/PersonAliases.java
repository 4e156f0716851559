package org.tsunagari.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * Which records are one person. Whatever is written about a person keeps the id under which it was written; whoever asks
 * for all of it asks for every record of the person.
 */
@ApplicationScoped
public class PersonAliases {

    private final EntityManager database;

    PersonAliases(EntityManager database) {
        this.database = database;
    }

    /** The record that stands for the person now; an id that is not known stands for itself. */
    public PersonId current(PersonId person) {
        return new PersonId(all(person).getFirst());
    }

    /** Every record of the person, the one that stands for all of them first. */
    public List<UUID> all(PersonId person) {
        List<?> rows = database.createNativeQuery("""
                        SELECT other.id FROM person one
                        JOIN person other ON other.id = coalesce(one.merged_into, one.id)
                            OR other.merged_into = coalesce(one.merged_into, one.id)
                        WHERE one.id = ?1 ORDER BY other.merged_into NULLS FIRST, other.id
                        """, Tuple.class)
                .setParameter(1, person.value())
                .getResultList();
        return rows.isEmpty()
                ? List.of(person.value())
                : rows.stream().map(row -> ((Tuple) row).get(0, UUID.class)).toList();
    }
}
