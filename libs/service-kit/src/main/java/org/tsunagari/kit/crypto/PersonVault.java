package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
        return remembered(person, cipher(key));
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
                .map(wrapped -> remembered(person, cipher(wrapping.unwrap(person, wrapped))));
    }

    /** Destroys the key. What was encrypted with it can be read by nobody any more. */
    public void destroy(UUID person) {
        unwrapped().remove(person);
        database.createNativeQuery(
                        "UPDATE person_key SET wrapped_key = NULL, destroyed_at = now() WHERE person_id = ?1 AND wrapped_key IS NOT NULL")
                .setParameter(1, person)
                .executeUpdate();
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

    private static PersonCipher cipher(KeysetHandle key) {
        try {
            return new PersonCipher(key.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("data key cannot be used", failed);
        }
    }
}
