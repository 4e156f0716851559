package org.tsunagari.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;

/**
 * Whether a creation was answered already under this {@code Idempotency-Key}: then a retry gets that answer, and what has
 * changed since does not matter.
 */
@ApplicationScoped
public class AnsweredKeys {

    private final EntityManager database;
    private final CurrentActor currentActor;

    AnsweredKeys(EntityManager database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    @Transactional
    public boolean has(@Nullable String key) {
        Actor actor = currentActor.get();
        return key != null
                && !database.createNativeQuery("SELECT 1 FROM idempotency_key WHERE client = ?1 AND key = ?2")
                        .setParameter(1, actor.client() + "/" + actor.account())
                        .setParameter(2, key)
                        .getResultList()
                        .isEmpty();
    }
}
