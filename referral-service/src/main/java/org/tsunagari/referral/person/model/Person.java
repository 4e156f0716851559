package org.tsunagari.referral.person.model;

import org.tsunagari.referral.identifier.model.PersonId;

/** A person as form 1 names them. */
public record Person(PersonId id, Identity identity, Contact contact, long version) {

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
