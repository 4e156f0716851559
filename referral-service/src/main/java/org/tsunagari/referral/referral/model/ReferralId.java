package org.tsunagari.referral.referral.model;

import java.util.UUID;

public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
