package org.tsunagari.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.RecordFacts;
import org.tsunagari.access.Relation;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.identifier.model.PersonId;

/** Gathers what the access policy must know: who asks, and how they stand to a person or a referral. */
@ApplicationScoped
class Facts {

    static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;
    private final CurrentActor actor;
    private final ConsentsInForce consents;
    private final OpenDoors doors;
    private final Clock clock;
    private final PersonAliases aliases;

    Facts(
            EntityManager database,
            CurrentActor actor,
            ConsentsInForce consents,
            OpenDoors doors,
            Clock clock,
            PersonAliases aliases) {
        this.database = database;
        this.actor = actor;
        this.consents = consents;
        this.doors = doors;
        this.clock = clock;
        this.aliases = aliases;
    }

    /** Who asks; residents with the persons whom their account stands for. */
    Subject subject() {
        Actor asking = actor.get();
        if (!asking.has(Role.RESIDENT)) {
            return asking.asSubject();
        }
        return new Subject(
                asking.account(),
                asking.roles(),
                asking.organisation(),
                asking.organisationKind(),
                asking.municipality(),
                personsOf(asking.account(), "SELF").stream().findFirst(),
                new HashSet<>(personsOf(asking.account(), "FAMILY")));
    }

    /** The record that stands for a person now, as the actor's own persons are named. */
    UUID current(PersonId person) {
        return aliases.current(person).value();
    }

    private List<UUID> personsOf(String account, String relation) {
        List<?> persons = database.createNativeQuery(
                        "SELECT person_id FROM person_account WHERE account = ?1 AND relation = ?2 ORDER BY linked_at DESC",
                        Tuple.class)
                .setParameter(1, account)
                .setParameter(2, relation)
                .getResultList();
        return persons.stream()
                .map(row -> aliases.current(new PersonId(((Tuple) row).get(0, UUID.class)))
                        .value())
                .toList();
    }

    /** How the actor stands to all that is known about a person. */
    RecordFacts of(PersonId person) {
        List<UUID> records = aliases.all(person);
        List<?> sources = database.createNativeQuery(
                        "SELECT DISTINCT source_organisation_id FROM referral WHERE person_id IN (?1)", Tuple.class)
                .setParameter(1, records)
                .getResultList();
        return of(
                records,
                sources.stream().map(row -> ((Tuple) row).get(0, UUID.class)).collect(Collectors.toSet()));
    }

    /** How the actor stands to one referral. */
    RecordFacts of(PersonId person, UUID source) {
        return of(aliases.all(person), Set.of(source));
    }

    /** How the actor stands to the register as a whole: to somebody who may not be in it. */
    RecordFacts ofRegister() {
        return RecordFacts.of(actor.get().municipality(), Set.of(), toCentre(), ConsentSnapshot.none(NOBODY));
    }

    private Set<Relation> toCentre() {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (actor.get().organisationKind().filter(Subject.CENTRE_KIND::equals).isPresent()) {
            relations.add(Relation.CENTRE);
        }
        return relations;
    }

    /** @param records of one person, the one that stands for all of them first */
    private RecordFacts of(List<UUID> records, Set<UUID> sources) {
        PersonId person = new PersonId(records.getFirst());
        Actor asking = actor.get();
        Set<Relation> relations = toCentre();
        if (asking.organisation().filter(sources::contains).isPresent()) {
            relations.add(Relation.SOURCE);
        }
        if (asking.has(Role.LINK_WORKER)) {
            relations.addAll(assignments(records, asking.account()));
        }
        Instant now = clock.instant();
        return new RecordFacts(
                municipalityOf(person),
                sources,
                relations,
                consents.of(person),
                asking.has(Role.CONFERENCE_MEMBER) ? doors.conferences(person, asking.account(), now) : List.of(),
                AccessPolicy.mayEver(asking.roles(), Operation.BREAK_GLASS)
                        ? doors.emergency(person, asking.account(), now)
                        : Optional.empty());
    }

    /** The record's, not the caller's: the policy compares the two. */
    private String municipalityOf(PersonId person) {
        return (String) database.createNativeQuery("SELECT municipality FROM person WHERE id = ?1", String.class)
                .setParameter(1, person.value())
                .getSingleResult();
    }

    private Set<Relation> assignments(List<UUID> records, String account) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (Object row : database.createNativeQuery(
                        "SELECT role FROM care_team WHERE person_id IN (?1) AND worker = ?2", Tuple.class)
                .setParameter(1, records)
                .setParameter(2, account)
                .getResultList()) {
            relations.add(
                    LinkWorkerRole.COMMUNITY.name().equals(((Tuple) row).get(0))
                            ? Relation.ASSIGNED_COMMUNITY
                            : Relation.ASSIGNED);
        }
        return relations;
    }

    /** The purpose that the actor's role exists for; empty for roles that see no personal data. */
    Optional<Purpose> usualPurpose() {
        return Purpose.usualFor(actor.get().roles());
    }
}
