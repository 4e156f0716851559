package org.tsunagari.referral.matching.model;

import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.Likeness;
import org.tsunagari.referral.person.model.KnownPerson;

/** Somebody who may be the person, or one of the household. */
public record Candidate(KnownPerson known, Likeness likeness) {

    public PersonId id() {
        return known.person().id();
    }
}
