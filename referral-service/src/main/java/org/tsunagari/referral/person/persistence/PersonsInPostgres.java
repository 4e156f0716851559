package org.tsunagari.referral.person.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Identity;
import org.tsunagari.referral.person.model.MatchKey;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;

@ApplicationScoped
class PersonsInPostgres implements Persons {

    private static final String IDENTITY = "person.identity";
    private static final String CONTACT = "person.contact";

    private final EntityManager database;
    private final PersonVault vault;
    private final BlindIndex index;
    private final CurrentActor actor;
    private final Clock clock;
    private final ObjectMapper json;

    PersonsInPostgres(
            EntityManager database,
            PersonVault vault,
            BlindIndex index,
            CurrentActor actor,
            Clock clock,
            ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.index = index;
        this.actor = actor;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(database.find(PersonEntity.class, id.value()))
                .flatMap(this::open);
    }

    /** Empty when the person is erased: what is left cannot be read. */
    private Optional<Person> open(PersonEntity entity) {
        return vault.find(entity.id)
                .map(cipher -> new Person(
                        new PersonId(entity.id),
                        read(cipher.open(IDENTITY, entity.id, entity.identity), Identity.class),
                        read(cipher.open(CONTACT, entity.id, entity.contact), Contact.class),
                        entity.version));
    }

    @Override
    public Optional<PersonId> findSame(Identity identity, Contact contact) {
        String municipality = actor.get().municipality();
        MatchKey key = MatchKey.of(identity, contact);
        List<PersonEntity> namesakes = database.createQuery(
                        "FROM PersonEntity WHERE municipality = ?1 AND nameBirthIndex = ?2 ORDER BY recordedAt, id",
                        PersonEntity.class)
                .setParameter(1, municipality)
                .setParameter(2, index.of(municipality, "name-birth", key.nameAndBirth()))
                .getResultList();
        if (namesakes.isEmpty()) {
            return Optional.empty();
        }
        byte[] address = index.of(municipality, "address", key.address());
        Optional<byte[]> phone = key.phone().map(number -> index.of(municipality, "phone", number));
        return namesakes.stream()
                .filter(known -> Arrays.equals(known.addressIndex, address)
                        || phone.filter(number -> Arrays.equals(known.phoneIndex, number))
                                .isPresent())
                .map(known -> new PersonId(known.id))
                .findFirst();
    }

    @Override
    public void add(Person person) {
        String municipality = actor.get().municipality();
        UUID id = person.id().value();
        PersonCipher cipher = vault.create(id, municipality);
        MatchKey key = MatchKey.of(person.identity(), person.contact());
        PersonEntity entity = new PersonEntity();
        entity.id = id;
        entity.municipality = municipality;
        entity.identity = cipher.seal(IDENTITY, id, write(person.identity()));
        entity.contact = cipher.seal(CONTACT, id, write(person.contact()));
        entity.nameBirthIndex = index.of(municipality, "name-birth", key.nameAndBirth());
        entity.phoneIndex = key.phone()
                .map(number -> index.of(municipality, "phone", number))
                .orElse(null);
        entity.addressIndex = index.of(municipality, "address", key.address());
        entity.recordedAt = clock.instant();
        database.persist(entity);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("personal value cannot be written");
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("personal value cannot be read");
        }
    }
}
