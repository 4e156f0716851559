package org.tsunagari.evaluation.fact.model;

import java.util.UUID;

/** Pseudonym of a person in referral-service. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
