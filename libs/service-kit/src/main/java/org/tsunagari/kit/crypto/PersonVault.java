package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One data key per person, wrapped by the key-encryption key. Destroying it erases the person from this service,
 * backups included (crypto-shredding).
 */
@ApplicationScoped
public class PersonVault {

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final KeyWrapping wrapping;

    PersonVault(EntityManager database, TransactionSynchronizationRegistry transaction, InstallationKeys keys) {
        this.database = database;
        this.transaction = transaction;
        this.wrapping = new KeyWrapping(keys.keyEncryptionKey());
    }

    /** Makes the key of a person that this service meets for the first time. */
    public PersonCipher create(UUID person, String municipality) {
        KeysetHandle key = generate();
        database.createNativeQuery("INSERT INTO person_key (person_id, municipality, wrapped_key) VALUES (?1, ?2, ?3)")
                .setParameter(1, person)
                .setParameter(2, municipality)
                .setParameter(3, wrapping.wrap(person, key))
                .executeUpdate();
        return remembered(person, cipher(key, () -> {})); // nobody else sees this key before what is sealed with it
    }

    /** The cipher of a person, made if this service meets the person for the first time. */
    public PersonCipher ensure(UUID person, String municipality) {
        KeysetHandle key = generate();
        database.createNativeQuery(
                        "INSERT INTO person_key (person_id, municipality, wrapped_key) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, person)
                .setParameter(2, municipality)
                .setParameter(3, wrapping.wrap(person, key))
                .executeUpdate();
        return of(person);
    }

    /**
     * The cipher of a known person.
     *
     * @throws PersonErased when the key is destroyed
     */
    public PersonCipher of(UUID person) {
        return find(person).orElseThrow(() -> new PersonErased(person));
    }

    /** The cipher of a person, unless erased. */
    public Optional<PersonCipher> find(UUID person) {
        PersonCipher known = unwrapped().get(person);
        if (known != null) {
            return Optional.of(known);
        }
        List<?> found = database.createNativeQuery(
                        "SELECT wrapped_key FROM person_key WHERE person_id = ?1 AND wrapped_key IS NOT NULL",
                        Tuple.class)
                .setParameter(1, person)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> ((Tuple) row).get(0, byte[].class))
                .map(wrapped -> remembered(person, cipher(wrapping.unwrap(person, wrapped), keeping(person))));
    }

    /** Keeps the keys from all who seal with them, until the transaction ends; whoever sealed before has committed. */
    public void lock(Collection<UUID> persons) {
        database.createNativeQuery(
                        "SELECT person_id FROM person_key WHERE person_id IN (?1) ORDER BY person_id FOR UPDATE",
                        Tuple.class)
                .setParameter(1, persons)
                .getResultList();
    }

    /** Destroys the key. What was encrypted with it can be read by nobody any more. */
    public void destroy(UUID person) {
        unwrapped().remove(person);
        database.createNativeQuery(
                        "UPDATE person_key SET wrapped_key = NULL, destroyed_at = now() WHERE person_id = ?1 AND wrapped_key IS NOT NULL")
                .setParameter(1, person)
                .executeUpdate();
    }

    /** Whether the key of any of them is destroyed by now: what this transaction has unwrapped before says nothing of that. */
    public boolean isAnyDestroyed(Collection<UUID> persons) {
        return !database.createNativeQuery(
                        "SELECT 1 FROM person_key WHERE person_id IN (?1) AND destroyed_at IS NOT NULL")
                .setParameter(1, persons)
                .getResultList()
                .isEmpty();
    }

    /** A key that was destroyed after it was read here would seal what nobody can ever open; asked once in a transaction. */
    private Runnable keeping(UUID person) {
        AtomicBoolean kept = new AtomicBoolean();
        return () -> {
            if (!kept.get() && !keep(person)) {
                throw new PersonErased(person);
            }
            kept.set(true);
        };
    }

    private boolean keep(UUID person) {
        return !database.createNativeQuery(
                        "SELECT 1 FROM person_key WHERE person_id = ?1 AND wrapped_key IS NOT NULL FOR SHARE")
                .setParameter(1, person)
                // whoever seals has an entity half written: it must not go out now, and raise its version twice
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }

    private PersonCipher remembered(UUID person, PersonCipher cipher) {
        unwrapped().put(person, cipher);
        return cipher;
    }

    /** Each person's key is fetched and unwrapped once in a transaction, and forgotten with it. */
    @SuppressWarnings("unchecked") // nobody else keeps something under this class
    private Map<UUID, PersonCipher> unwrapped() {
        if (transaction.getTransactionKey() == null) {
            return new HashMap<>();
        }
        Map<UUID, PersonCipher> known = (Map<UUID, PersonCipher>) transaction.getResource(PersonVault.class);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(PersonVault.class, known);
        }
        return known;
    }

    private static KeysetHandle generate() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("data key cannot be made", failed);
        }
    }

    private static PersonCipher cipher(KeysetHandle key, Runnable beforeSealing) {
        try {
            return new PersonCipher(key.getPrimitive(RegistryConfiguration.get(), Aead.class), beforeSealing);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("data key cannot be used", failed);
        }
    }
}
