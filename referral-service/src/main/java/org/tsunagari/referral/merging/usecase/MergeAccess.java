package org.tsunagari.referral.merging.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** Requires that the actor may merge and part a record. */
@ApplicationScoped
class MergeAccess {

    private final PersonAccess access;
    private final Persons persons;

    MergeAccess(PersonAccess access, Persons persons) {
        this.access = access;
        this.persons = persons;
    }

    /** @param addressed the record that the request is about */
    Allowed require(PersonId record, PersonId addressed) {
        access.requireEver(Operation.MERGE_PERSONS);
        if (persons.find(record).isEmpty()) {
            throw access.deniedUnknown(object(addressed));
        }
        return access.allow(Operation.MERGE_PERSONS, Purpose.SUPPORT, record, object(addressed));
    }

    /** Between the decision and the lock somebody has erased one of the two: nobody knows that record any more. */
    Refused erasedMeanwhile(PersonId addressed) {
        return access.deniedUnknown(object(addressed));
    }

    static String object(PersonId record) {
        return "persons/" + record + "/merge";
    }
}
