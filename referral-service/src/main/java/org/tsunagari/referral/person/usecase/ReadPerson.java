package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;

/** Reading who a person is and where the person is reached. */
@ApplicationScoped
public class ReadPerson {

    private static final Set<DataCategory> WANTED = Set.of(DataCategory.IDENTITY, DataCategory.CONTACT);

    private final PersonAccess access;
    private final Persons persons;

    ReadPerson(PersonAccess access, Persons persons) {
        this.access = access;
        this.persons = persons;
    }

    /** A person with what the reader may see. */
    public record Read(Person person, Set<DataCategory> visible) {}

    @Transactional
    public Read handle(PersonId id) {
        access.requireEver(Operation.READ);
        String object = "persons/" + id;
        Person person = persons.find(id).orElseThrow(() -> access.deniedUnknown(object));
        return new Read(person, access.read(WANTED, id, object).visible());
    }
}
