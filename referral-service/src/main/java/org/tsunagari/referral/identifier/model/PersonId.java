package org.tsunagari.referral.identifier.model;

import java.util.UUID;

/** Random, so that it tells nothing about the person. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
