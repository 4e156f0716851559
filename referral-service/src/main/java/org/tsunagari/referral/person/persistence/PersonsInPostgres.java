package org.tsunagari.referral.person.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.crypto.SealBroken;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.Identity;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;

@ApplicationScoped
class PersonsInPostgres implements Persons {

    private static final String IDENTITY = "person.identity";
    private static final String CONTACT = "person.contact";
    private static final String DESCRIPTION = "person_description.content";
    private static final Instant EVER = Instant.MAX;
    private static final Instant NEVER = Instant.MIN;

    private final EntityManager database;
    private final PersonVault vault;
    private final MatchKeys keys;
    private final UnreadableRecords unreadable;
    private final PersonalJson json;
    private final MunicipalityContext municipality;
    private final Clock clock;

    PersonsInPostgres(
            EntityManager database,
            PersonVault vault,
            MatchKeys keys,
            UnreadableRecords unreadable,
            PersonalJson json,
            MunicipalityContext municipality,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.keys = keys;
        this.unreadable = unreadable;
        this.json = json;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return current(id.value()).flatMap(entity -> vault.find(entity.id).map(cipher -> open(entity, cipher)));
    }

    @Override
    public Optional<KnownPerson> findKnown(PersonId id) {
        return current(id.value()).flatMap(current -> openKnown(current, EVER));
    }

    @Override
    public List<KnownPerson> sharing(List<BlockingKey> wanted, int atLeast, int atMost) {
        return keys.sharing(here(), wanted, atLeast, atMost).stream()
                .map(this::current)
                .flatMap(Optional::stream)
                .distinct()
                .map(current -> openUnlessBroken(current, EVER))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One record that is broken keeps nobody else from being found. */
    private Optional<KnownPerson> openUnlessBroken(PersonEntity current, Instant until) {
        try {
            return openKnown(current, until);
        } catch (SealBroken broken) {
            unreadable.setAside(current.id, broken);
            return Optional.empty();
        }
    }

    @Override
    public void queueFor(Described described) {
        Description description = described.comparable();
        List<BlockingKey> recognising = BlockingKey.recognising(description);
        keys.lock(here(), recognising.isEmpty() ? BlockingKey.of(description) : recognising);
    }

    @Override
    public void add(Person person) {
        UUID id = person.id().value();
        PersonCipher cipher = vault.create(id, here());
        PersonEntity entity = new PersonEntity();
        entity.id = id;
        entity.municipality = here();
        entity.identity = cipher.seal(IDENTITY, id, json.write(person.identity()));
        entity.contact = cipher.seal(CONTACT, id, json.write(person.contact()));
        entity.matchScheme = BlockingKey.SCHEME;
        entity.recordedAt = clock.instant();
        database.persist(entity);
        database.flush();
        keys.keep(here(), id, new KnownPerson(person, List.of()).keys());
    }

    @Override
    public Person correct(Person known, Described now) {
        UUID id = known.id().value();
        PersonEntity entity = Objects.requireNonNull(database.find(PersonEntity.class, id));
        PersonCipher cipher = vault.of(id);
        entity.identity = cipher.seal(IDENTITY, id, json.write(now.identity()));
        entity.contact = cipher.seal(CONTACT, id, json.write(now.contact()));
        database.flush();
        keys.forget(id);
        keys.keep(here(), id, keysOf(describedAs(entity, EVER)));
        describedAnew(id);
        return open(entity, cipher);
    }

    @Override
    public void describe(PersonId person, Described otherwise, String recordedBy) {
        DescriptionEntity entity = new DescriptionEntity();
        entity.id = Ids.next();
        entity.municipality = here();
        entity.personId = person.value();
        entity.content = vault.of(person.value()).seal(DESCRIPTION, entity.id, json.write(otherwise));
        entity.recordedAt = clock.instant();
        entity.recordedBy = recordedBy;
        describedAnew(
                person.value()); // before it is kept: a correction that makes the keys anew waits for this description
        database.persist(entity);
        keys.keep(here(), person.value(), BlockingKey.of(otherwise.comparable()));
    }

    @Override
    public void tellApart(PersonId one, PersonId other, Instant takenForOne) {
        tellApart(one, other, takenForOne, KnownPerson::isNearerTo);
    }

    @Override
    public void tellApart(PersonId one, PersonId other) {
        tellApart(one, other, NEVER, (theirs, said, own) -> theirs.isBeyondDoubt(said) && theirs.isNearerTo(said, own));
    }

    /** Whether something that was said of one person is of another. */
    private interface OfAnother {
        boolean holds(KnownPerson another, Description said, KnownPerson own);
    }

    /** Each is measured by what was known of both before then. What is broken stays as it is. */
    private void tellApart(PersonId one, PersonId other, Instant since, OfAnother rule) {
        PersonEntity first = current(one.value()).orElseThrow();
        PersonEntity second = current(other.value()).orElseThrow();
        keepFromDescribing(List.of(first, second));
        openUnlessBroken(first, since)
                .ifPresent(oneBefore -> openUnlessBroken(second, since).ifPresent(otherBefore -> {
                    giveUp(first, since, EVER, said -> rule.holds(otherBefore, said, oneBefore));
                    giveUp(second, since, EVER, said -> rule.holds(oneBefore, said, otherBefore));
                }));
    }

    /** Before the descriptions are read: a record is described anew with its row in hand. */
    private void keepFromDescribing(List<PersonEntity> persons) {
        List<UUID> records = persons.stream()
                .flatMap(person -> records(person).stream())
                .map(record -> record.id)
                .toList();
        database.createNativeQuery("SELECT id FROM person WHERE id IN (?1) ORDER BY id FOR NO KEY UPDATE", UUID.class)
                .setParameter(1, records)
                .getResultList();
    }

    @Override
    public void takeOut(PersonId person, Instant since, Instant until) {
        current(person.value()).ifPresent(current -> {
            keepFromDescribing(List.of(current));
            giveUp(current, since, until, any -> true);
        });
    }

    private void giveUp(PersonEntity current, Instant since, Instant until, Predicate<Description> isOfTheOther) {
        for (PersonEntity record : records(current)) {
            try {
                List<DescriptionEntity> given = vault.find(record.id).stream()
                        .flatMap(cipher -> otherwise(record.id)
                                .filter(added -> !added.recordedAt.isBefore(since) && added.recordedAt.isBefore(until))
                                .filter(added -> isOfTheOther.test(
                                        described(added, cipher).comparable())))
                        .toList();
                if (!given.isEmpty()) {
                    given.forEach(database::remove);
                    database.flush();
                    keys.forget(record.id);
                    keys.keep(here(), record.id, keysOf(describedAs(record, EVER)));
                    describedAnew(record.id);
                }
            } catch (SealBroken broken) {
                unreadable.setAside(record.id, broken);
            }
        }
    }

    /** Unconditionally: where a comparison has the row in hand, this waits for it, and the next one looks again. */
    private void describedAnew(UUID id) {
        database.createNativeQuery("UPDATE person SET duplicates_due = TRUE WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Past the entities: who reads and changes a person sees no other version because of it. */
    @Override
    public int renewKeys(int atMost) {
        List<?> outdated = outdated(atMost);
        for (Object row : outdated) {
            UUID id = ((Tuple) row).get(0, UUID.class);
            bringUpToDate(Objects.requireNonNull(database.find(PersonEntity.class, id)));
            database.createNativeQuery(
                            "UPDATE person SET match_scheme = ?2, duplicates_due = unreadable_since IS NULL WHERE id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, BlockingKey.SCHEME)
                    .executeUpdate();
        }
        return outdated.size();
    }

    /** What is broken keeps the keys that it has. */
    private void bringUpToDate(PersonEntity outdated) {
        try {
            List<BlockingKey> anew = keysOf(describedAs(outdated, EVER));
            keys.forget(outdated.id);
            keys.keep(here(), outdated.id, anew);
        } catch (SealBroken broken) {
            unreadable.setAside(outdated.id, broken);
        }
    }

    private static List<BlockingKey> keysOf(List<Described> descriptions) {
        return descriptions.stream()
                .flatMap(described -> BlockingKey.of(described.comparable()).stream())
                .distinct()
                .toList();
    }

    /** In the order of the index: else PostgreSQL, expecting to find some soon, would look through all to find none. */
    private List<?> outdated(int atMost) {
        return database.createNativeQuery("""
                        SELECT id FROM person WHERE municipality = ?1 AND match_scheme < ?2
                        ORDER BY match_scheme LIMIT ?3 FOR UPDATE SKIP LOCKED
                        """, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, BlockingKey.SCHEME)
                .setParameter(3, atMost)
                .getResultList();
    }

    @Override
    public void standFor(PersonId record, PersonId current) {
        PersonEntity entity = Objects.requireNonNull(database.find(PersonEntity.class, record.value()));
        entity.mergedInto = record.equals(current) ? null : current.value();
        database.flush();
        describedAnew(record.value());
    }

    /** The record that stands for a record now. */
    private Optional<PersonEntity> current(UUID id) {
        return Optional.ofNullable(database.find(PersonEntity.class, id))
                .map(entity -> entity.mergedInto == null
                        ? entity
                        : Objects.requireNonNull(database.find(PersonEntity.class, entity.mergedInto)));
    }

    /**
     * Empty when the person is erased: what is left cannot be read.
     *
     * @param until without what was added then or later
     */
    private Optional<KnownPerson> openKnown(PersonEntity current, Instant until) {
        return vault.find(current.id).map(cipher -> {
            List<Described> all = records(current).stream()
                    .flatMap(record -> describedAs(record, until).stream())
                    .toList();
            return new KnownPerson(open(current, cipher), all.subList(1, all.size()));
        });
    }

    /** Every record of a person, the one that stands for all of them first. */
    private List<PersonEntity> records(PersonEntity current) {
        List<PersonEntity> records = new ArrayList<>(database.createQuery(
                        "FROM PersonEntity WHERE mergedInto = ?1 ORDER BY recordedAt, id", PersonEntity.class)
                .setParameter(1, current.id)
                .getResultList());
        records.addFirst(current);
        return records;
    }

    /** Every description that stands under a record's own id. */
    private List<Described> describedAs(PersonEntity entity, Instant until) {
        return vault.find(entity.id)
                .map(cipher -> {
                    Person person = open(entity, cipher);
                    return Stream.concat(
                                    Stream.of(new Described(person.identity(), person.contact())),
                                    otherwise(entity.id)
                                            .filter(added -> added.recordedAt.isBefore(until))
                                            .map(added -> described(added, cipher)))
                            .toList();
                })
                .orElse(List.of());
    }

    private Person open(PersonEntity entity, PersonCipher cipher) {
        return new Person(
                new PersonId(entity.id),
                json.read(cipher.open(IDENTITY, entity.id, entity.identity), Identity.class),
                json.read(cipher.open(CONTACT, entity.id, entity.contact), Contact.class),
                entity.version);
    }

    private Stream<DescriptionEntity> otherwise(UUID record) {
        return database
                .createQuery(
                        "FROM DescriptionEntity WHERE personId = ?1 ORDER BY recordedAt, id", DescriptionEntity.class)
                .setParameter(1, record)
                .getResultList()
                .stream();
    }

    private Described described(DescriptionEntity entity, PersonCipher cipher) {
        return json.read(cipher.open(DESCRIPTION, entity.id, entity.content), Described.class);
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
