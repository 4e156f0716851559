package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.round.Round;

/**
 * After an upgrade that normalises descriptions otherwise, persons are found again as their keys are made anew: some at a
 * time, never within a request. Until a person's turn has come a search does not find them; once it has, they are compared
 * with everybody near, as if they were described anew.
 */
@ApplicationScoped
class RenewMatchKeys implements Round {

    private static final int BATCH = 200;

    private final Persons persons;

    RenewMatchKeys(Persons persons) {
        this.persons = persons;
    }

    @Override
    @Transactional
    public boolean act() {
        return persons.renewKeys(BATCH) > 0;
    }
}
