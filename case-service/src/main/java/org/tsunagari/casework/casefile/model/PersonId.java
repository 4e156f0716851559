package org.tsunagari.casework.casefile.model;

import java.util.UUID;

/** A person, by the pseudonym that referral-service gives out: name and address stay there. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
