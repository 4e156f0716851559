package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Identity;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;

/** Finds the person of a description, or records a new one. */
@ApplicationScoped
public class RecordPerson {

    private final Persons persons;

    RecordPerson(Persons persons) {
        this.persons = persons;
    }

    @Transactional
    public PersonId handle(Identity identity, Contact contact) {
        return persons.findSame(identity, contact).orElseGet(() -> {
            PersonId id = PersonId.random();
            persons.add(new Person(id, identity, contact, 0));
            return id;
        });
    }
}
