package org.tsunagari.referral.person.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.referral.likeness.model.BlockingKey;

/** Blocking keys as keyed fingerprints. */
@ApplicationScoped
class MatchKeys {

    private final EntityManager database;
    private final BlindIndex index;

    MatchKeys(EntityManager database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    void keep(String municipality, UUID person, List<BlockingKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        String rows = keys.stream().map(key -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        List<Object> parameters = new ArrayList<>();
        for (BlockingKey key : keys) {
            parameters.addAll(List.of(municipality, key.pass().name(), fingerprint(municipality, key), person));
        }
        with(
                        database.createNativeQuery(
                                "INSERT INTO person_match_key (municipality, pass, key, person_id) VALUES " + rows
                                        + " ON CONFLICT DO NOTHING"),
                        parameters)
                .executeUpdate();
    }

    void forget(UUID person) {
        database.createNativeQuery("DELETE FROM person_match_key WHERE person_id = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** Who shares so many keys, most first; ties in a fixed order, so that a repeated search shows the same. */
    List<UUID> sharing(String municipality, List<BlockingKey> keys, int atLeast, int atMost) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String any = keys.stream().map(key -> "(pass = ? AND key = ?)").collect(Collectors.joining(" OR "));
        List<Object> parameters = new ArrayList<>(List.of(municipality));
        for (BlockingKey key : keys) {
            parameters.addAll(List.of(key.pass().name(), fingerprint(municipality, key)));
        }
        parameters.add(atLeast);
        List<?> found = with(
                        database.createNativeQuery(
                                "SELECT person_id FROM person_match_key WHERE municipality = ? AND (" + any
                                        + ") GROUP BY person_id HAVING count(*) >= ? ORDER BY count(*) DESC, person_id",
                                Tuple.class),
                        parameters)
                .setMaxResults(atMost)
                .getResultList();
        return found.stream().map(row -> ((Tuple) row).get(0, UUID.class)).toList();
    }

    /** A lock on values; two sets of them may share its number without harm. Without any value there is nothing to wait for. */
    void lock(String municipality, List<BlockingKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        String values = keys.stream().map(BlockingKey::value).collect(Collectors.joining("\u001f"));
        long number =
                ByteBuffer.wrap(index.of(municipality, "recognition", values)).getLong();
        database.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(?1)) locked")
                .setParameter(1, number)
                .getSingleResult();
    }

    private static Query with(Query query, List<Object> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private byte[] fingerprint(String municipality, BlockingKey key) {
        return index.of(municipality, "match-" + key.pass(), key.value());
    }
}
