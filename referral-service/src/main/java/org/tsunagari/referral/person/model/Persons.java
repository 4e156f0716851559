package org.tsunagari.referral.person.model;

import java.util.Optional;
import org.tsunagari.referral.identifier.model.PersonId;

/** All persons of the municipality in hand. */
public interface Persons {

    Optional<Person> find(PersonId id);

    /** The person of this description, if one is known beyond doubt. */
    Optional<PersonId> findSame(Identity identity, Contact contact);

    /** Records a person whom nobody here knows yet. */
    void add(Person person);
}
