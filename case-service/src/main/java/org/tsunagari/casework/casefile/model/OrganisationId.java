package org.tsunagari.casework.casefile.model;

import java.util.UUID;

/** An organisation (機関) of referral-service. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
