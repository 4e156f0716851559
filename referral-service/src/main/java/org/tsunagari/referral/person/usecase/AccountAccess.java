package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** Who says which accounts stand for a person reads it and takes it back too. */
@ApplicationScoped
class AccountAccess {

    private final PersonAccess access;
    private final Persons persons;

    AccountAccess(PersonAccess access, Persons persons) {
        this.access = access;
        this.persons = persons;
    }

    Allowed require(PersonId person) {
        access.requireEver(Operation.LINK_ACCOUNT);
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object(person));
        }
        return access.allow(Operation.LINK_ACCOUNT, Purpose.SUPPORT, person, object(person));
    }

    Refused unknown(PersonId person) {
        return access.deniedUnknown(object(person));
    }

    static String object(PersonId person) {
        return "persons/" + person + "/accounts";
    }
}
