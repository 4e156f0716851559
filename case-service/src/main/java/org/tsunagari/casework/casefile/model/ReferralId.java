package org.tsunagari.casework.casefile.model;

import java.util.UUID;

/** A referral (依頼票) of referral-service. */
public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
