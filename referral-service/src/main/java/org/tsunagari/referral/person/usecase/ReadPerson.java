package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.SourceDescriptions;

/** Reading who a person is and where the person is reached. */
@ApplicationScoped
public class ReadPerson {

    private static final Set<DataCategory> WANTED = Set.of(DataCategory.IDENTITY, DataCategory.CONTACT);

    private final PersonAccess access;
    private final Persons persons;
    private final SourceDescriptions sources;
    private final CurrentActor actor;

    ReadPerson(PersonAccess access, Persons persons, SourceDescriptions sources, CurrentActor actor) {
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.actor = actor;
    }

    /** A person with what the reader may see. */
    public record Read(Person person, Set<DataCategory> visible) {}

    @Transactional
    public Read handle(PersonId id) {
        access.requireEver(Operation.READ);
        String object = "persons/" + id;
        Person person = persons.find(id).orElseThrow(() -> access.deniedUnknown(object));
        PersonAccess.Reading reading = access.readRecord(WANTED, person.id(), object);
        return new Read(
                inOwnWords(person, reading.inOwnWords()), reading.permit().visible());
    }

    /** A source holds what it has written itself; what another one wrote it sees by consent or in an emergency only. */
    private Person inOwnWords(Person recorded, Set<DataCategory> parts) {
        if (parts.isEmpty()) {
            return recorded;
        }
        Person own = sources.of(recorded, actor.get().organisation().orElseThrow());
        return new Person(
                recorded.id(),
                parts.contains(DataCategory.IDENTITY) ? own.identity() : recorded.identity(),
                parts.contains(DataCategory.CONTACT) ? own.contact() : recorded.contact(),
                recorded.version());
    }
}
